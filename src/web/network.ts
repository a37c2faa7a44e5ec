/**
 * The network that an address counts for: itself, or for IPv6 the first four groups, since whoever has one address there has
 * 2⁶⁴ of them.
 */
export function networkOf(address: string | null): string {
  if (!address?.includes(':')) return address ?? '';
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const groups = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const gap = tail === undefined ? [] : Array(Math.max(0, 8 - groups.length - after.length)).fill('0');
  return [...groups, ...gap, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
