/** A number as it is typed in Vietnamese (`1.250,5`, `98,5`, also `98.5`) as an exact decimal; null when it is none. */
export function parseDecimal(text: string): string | null {
  const compact = text.replace(/\s/g, '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(compact)) return compact.replaceAll('.', '').replace(',', '.');
  return /^-?\d+([.,]\d+)?$/.test(compact) ? compact.replace(',', '.') : null;
}
