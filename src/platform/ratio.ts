import type { Language } from './i18n.ts';

/**
 * A share in percent, rounded half up: 16 of 49 with 2 decimals is "32,65", in English "32.65".
 * Counts are whole numbers; a share of nothing is null, never 0.
 */
export function percent(part: number, whole: number, decimals: number, language: Language = 'vi'): string | null {
  if (whole === 0) return null;
  const scale = 10n ** BigInt(decimals);
  const doubled = 2n * 100n * scale * BigInt(part);
  const rounded = (doubled + BigInt(whole)) / (2n * BigInt(whole));
  const integer = rounded / scale;
  if (decimals === 0) return `${integer}`;
  return `${integer}${language === 'vi' ? ',' : '.'}${(rounded % scale).toString().padStart(decimals, '0')}`;
}
