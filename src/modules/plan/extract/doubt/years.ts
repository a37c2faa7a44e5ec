import { fold } from '../../../../office/words/fold.ts';
import type { Doubt } from '../extraction.ts';
import { around, raise, type Text } from './raise.ts';

const year = String.raw`(20\d\d)(?!\s*[-–]\s*20\d\d)`;
const withItself = /nam (20\d\d)[^.;]{0,80}so voi (?:[^\s.;]+ ){0,5}nam \1/g;
const inYear = new RegExp(`trong nam ${year}`, 'g');
const planOf = new RegExp(
  String.raw`(?:xay dung|ban hanh|trien khai|thuc hien)[^.;]{0,60}ke hoach[^.;\d]{0,60} nam ${year}`,
  'g',
);
const heading = new RegExp(String.raw`(?:nhiem vu|chi tieu|muc tieu|ke hoach|phu luc)[^.;\d]{0,80} nam ${year}`, 'g');
/** Looking back on another year is meant so. */
const lookingBack =
  /bao cao|tong ket|danh gia|so ket|khac phuc|rut kinh nghiem|ket qua|ton tai|han che|can cu|so voi|giai doan|den nam|xac dinh/;

/** Years in the plan's own words that are not the plan's: "trong năm 2023", or a year compared with itself. */
export function yearDoubts(texts: (Text & { heading?: boolean })[], planYear: number | null): Doubt[] {
  if (planYear === null) return [];
  return texts.flatMap((place) => {
    const folded = fold(place.text);
    const wrong = (found: string, words: string) =>
      raise('year-differs', { words, found, year: String(planYear) }, place);
    const same = [...folded.matchAll(withItself)].map((m) =>
      wrong(m[1] ?? '', place.text.slice(m.index, m.index + m[0].length)),
    );
    const pattern = place.heading ? [heading] : [inYear, planOf];
    const other = pattern.flatMap((kind) =>
      [...folded.matchAll(kind)]
        .filter(
          (m) =>
            m[1] !== String(planYear) &&
            !lookingBack.test(folded.slice(Math.max(0, m.index - 60), m.index + m[0].length)),
        )
        .map((m) => wrong(m[1] ?? '', around(place.text, m.index, m[0].length))),
    );
    return [...same, ...other].slice(0, 1);
  });
}
