import { fold } from '../../../../office/words/fold.ts';
import type { TargetProposal } from '../extraction.ts';
import type { Passage } from '../outline.ts';
import type { Quantity } from './quantity.ts';

type Level = TargetProposal['level'];

const levels: [Level, RegExp][] = [
  ['province', /cap tinh|cac so\b|so, (?:ban|nganh)/],
  ['district', /cap huyen|phong, (?:ban|nganh)|cac phong chuyen mon/],
  [
    'commune',
    /cap xa|(?:ubnd|uy ban nhan dan) (?:cac )?(?:xa|phuong)|(?<![a-z])cac (?:xa|phuong)\b|(?<![a-z])(?:xa|phuong), (?:phuong|thi tran|dac khu)/,
  ],
];

function levelsIn(folded: string): Level[] {
  return levels.filter(([, pattern]) => pattern.test(folded)).map(([level]) => level);
}

/** The administrative level that some folded words name, '' where they name none or several. */
export function levelOf(folded: string): Level {
  const [level = '', ...others] = levelsIn(folded);
  return others.length === 0 ? level : '';
}

/** Whether folded words name any level, so that the heading above them does not speak for them. */
export function namesLevel(folded: string): boolean {
  return levelsIn(folded).length > 0;
}

const levelBefore =
  /(cap (?:tinh|huyen|xa))\s*(?:[:(]|dat|la|toi thieu|it nhat|khong duoi|tren|duoi|tu|co|>=|≥|>|\s)*$/;
/** Where what is counted ends and what is said of it begins. "Có" looks like the "cơ" of "cơ quan" once folded. */
const predicate =
  /\s(?:duoc|dat|thuc hien|xay dung|ban hanh|phai|co(?! (?:quan|so|cau|che|quyen|hoi)(?![a-z]))|tham gia|su dung|bo tri|hoan thanh|to chuc|ket noi|trien khai|hai long)(?![a-z])/;

/** The level of one number: named right before it ("cấp huyện 80%"), in what it counts, or in what reaches it. */
export function levelAt(folded: string, quantity: Quantity, next: Quantity | undefined): Level {
  const near = levelBefore.exec(quantity.lead)?.[1];
  if (near) return levelOf(near);
  const until = next ? next.at - (levelBefore.exec(next.lead)?.[0].length ?? 0) : folded.length;
  const after = folded.slice(quantity.end, until);
  const counts = /^\s*(?:\/\s*[a-z]+\s*)?(?:tro len\s*)?[a-z]/.test(after) && !/^\s*(?:va|so voi)\s/.test(after);
  return levelOf(counts ? after.slice(0, predicate.exec(after)?.index) : quantity.lead);
}

/** Words that only say for whom the targets below them are: "Đối với cấp xã:", "2. Chỉ tiêu cấp huyện". */
const caption =
  /^(?:(?:cac |mot so )?(?:chi tieu|muc tieu)\s*)?(?:doi voi|tai|o|cua)?\s*(?:[a-z]+,? ){0,3}?cap (?:tinh|huyen|xa)\s*[:.]?$/;

function rankOf({ marker }: Passage): string {
  return marker?.kind === 'bullet' ? marker.number : (marker?.kind ?? '');
}

/** A reader that, passage by passage in order, gives the level that the caption above says; '' where none does. */
export function levelReader(): (passage: Passage) => Level {
  let open: { level: Level; rank: string; text: string } | null = null;
  return (passage) => {
    const folded = fold(passage.text).trim();
    const rank = rankOf(passage);
    if (caption.test(folded)) open = { level: levelOf(folded), rank, text: passage.text };
    else if (passage.heading ? !passage.sections.includes(open?.text ?? '') : rank === open?.rank) open = null;
    return open?.level ?? '';
  };
}
