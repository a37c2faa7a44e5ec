/** By which mark somebody signs for the head: deputy, by order, by authorisation (Điều 13, Nghị định 30/2020/NĐ-CP). */
export const marks = ['KT', 'TL', 'TUQ'] as const;
export type Mark = (typeof marks)[number];

/** The authority of what a people’s committee issues as a whole. */
export const collective = 'TM. ỦY BAN NHÂN DÂN';

/** Whose documents are signed and in which office; without a mark it is the head who signs. */
export interface Signing {
  /** The collective that the unit's documents are signed for, "TM. ỦY BAN NHÂN DÂN"; '' where there is none. */
  collective: string;
  mark: Mark | null;
  headTitle: string;
  signerTitle: string;
}

/** What is printed above the signer's name: the collective's authority, then a line for each office. */
export function signatureBlock({ collective, mark, headTitle, signerTitle }: Signing): {
  authority: string;
  lines: string[];
} {
  const [head, signer] = [headTitle, signerTitle].map((title) => title.toLocaleUpperCase('vi'));
  if (!mark) return { authority: collective, lines: [`${head}`.replace(/^QUYỀN /, 'Q. ')] };
  const lines = [`${mark}. ${head}`, `${signer}`];
  // By order and by authorisation nobody signs for the collective itself.
  return { authority: mark === 'KT' ? collective : '', lines };
}

/** An office as it is printed, without the body and what else stands in the title: "Chủ tịch UBND xã" → "Chủ tịch". */
export function printedTitle(title: string): string {
  return (
    title
      .split(',')[0]
      ?.replace(/ (UBND|Ủy ban nhân dân)( .*)?$/, '')
      .trim() ?? title
  );
}
