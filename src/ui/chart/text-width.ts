const narrow = /[iljtfrI.,:;'|!()\s-]/;
const wide = /[mwMWG%@]/;

/** About how wide a text is in Be Vietnam Pro, in pixels: without a browser ECharts takes each letter with an accent for a square. */
export function textWidth(text: string, fontSize: number): number {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '');
  let ems = 0;
  for (const letter of letters) {
    if (narrow.test(letter)) ems += 0.32;
    else if (wide.test(letter)) ems += 0.87;
    else if (/\p{Lu}/u.test(letter)) ems += 0.7;
    // ECharts takes the width of a Chinese character for the height of a line.
    else if (/\p{Script=Han}/u.test(letter)) ems += 1.1;
    else ems += 0.58;
  }
  return ems * fontSize;
}
