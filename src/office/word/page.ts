import { PageOrientation } from 'docx';
import type { Annex } from './official-document.ts';

const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

/** Millimetres in twips, the unit of Word's measures. */
export function millimetres(length: number): number {
  return Math.round(length * TWIPS_PER_MILLIMETRE);
}

// A4 and margins within the limits of Nghị định 30/2020, Phụ lục I, phần I, I.1-3.
const SHORT_SIDE = millimetres(210);
const LONG_SIDE = millimetres(297);
const MARGIN = { top: millimetres(20), bottom: millimetres(20), left: millimetres(30), right: millimetres(15) };

/** Width of the text of a page in twips. */
export function textWidth(orientation: Annex['orientation']): number {
  return (orientation === 'portrait' ? SHORT_SIDE : LONG_SIDE) - MARGIN.left - MARGIN.right;
}

/** Size and margins of a page; `docx` itself exchanges the sides of a landscape one. */
export function page(orientation: Annex['orientation']) {
  return {
    size: {
      width: SHORT_SIDE,
      height: LONG_SIDE,
      orientation: PageOrientation[orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE'],
    },
    // The page number stands inside the top margin.
    margin: { ...MARGIN, header: millimetres(10), footer: millimetres(10) },
  };
}
