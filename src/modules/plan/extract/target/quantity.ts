import { fold } from '../../../../office/words/fold.ts';
import type { TargetProposal } from '../extraction.ts';

type Comparator = NonNullable<TargetProposal['comparator']>;

/** A number with its unit and comparator, with its place in the folded text. */
export interface Quantity {
  at: number;
  end: number;
  value: number;
  unit: string;
  comparator: Comparator;
  /** The comparator is said, not only supposed. */
  said: boolean;
  /** Said per year, quarter or month. */
  perTime: boolean;
  /** Words right before, from the previous number or the beginning. */
  lead: string;
}

const unitWords = [
  'điểm phần trăm',
  'điểm %',
  'phần trăm',
  'tỷ đồng',
  'tỉ đồng',
  'triệu đồng',
  'nghìn đồng',
  'sáng kiến',
  'giải pháp',
  'mô hình',
  'doanh nghiệp',
  'hợp tác xã',
  'hộ kinh doanh',
  'hộ gia đình',
  'cuộc',
  'hội nghị',
  'hội thảo',
  'lớp',
  'buổi',
  'đợt',
  'lần',
  'lượt',
  'kỳ',
  'điểm',
  'bậc',
  'thủ tục hành chính',
  'thủ tục',
  'dịch vụ công',
  'tin, bài',
  'tin bài',
  'tin',
  'bài viết',
  'bài',
  'chuyên mục',
  'chuyên đề',
  'phóng sự',
  'văn bản',
  'đề án',
  'báo cáo',
  'cơ quan',
  'đơn vị',
  'xã',
  'phường',
  'thôn',
  'người',
  'cán bộ',
  'công chức',
  'viên chức',
  'học viên',
  'hồ sơ',
  'trường hợp',
  'vụ việc',
  'vụ',
  'hộ',
  'ngày làm việc',
  'ngày',
  'giờ làm việc',
  'giờ',
  'phút',
  'tổ',
  'đồng chí',
];
const units = new Map(unitWords.map((word) => [fold(word), word]));
const unitPattern = `%|${[...units.keys()].sort((a, b) => b.length - a.length).join('|')}`;
const figure = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
const numberWords: Record<string, number> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};
const said = '(?:it nhat|toi thieu|toi da|khong qua)(?: (?:la|co|tu|dat))?';
const quantity = new RegExp(
  String.raw`(?<![\d/.,:a-z-])(${figure}|(?<=${said} )(?:mot|hai|ba|bon|sau|bay|tam|chin|muoi))(?:\s*%?\s*(?:-|den)\s*(${figure}))?\s*(${unitPattern})(?![a-z])`,
  'g',
);

/** Documents' numbers, dates, standards and levels, whose figures are no quantities. */
const notQuantities = new RegExp(
  [
    String.raw`\d+\s*(?:\/\d{4})?\s*[/-]\s*[a-z]{2,}(?:[-/][a-z0-9]+)*`,
    String.raw`\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}`,
    String.raw`(?:nam|giai doan|nhiem ky)\s*20\d\d(?:\s*-\s*20\d\d)?`,
    String.raw`(?:iso|tcvn)[\s\d:.-]+`,
    String.raw`(?:muc|cap) do\s*\d(?:\s*(?:,|va|-)\s*\d)*`,
    // The list of Đề án 06 goes by this name.
    String.raw`\d+\s*(?:dich vu cong|thu tuc)\s*(?:truc tuyen\s*)?thiet yeu`,
    String.raw`(?:dieu|khoan|muc|chuong|de an|quyet dinh|nghi dinh|nghi quyet|chi thi|thang|quy)\s*(?:so\s*)?\d+`,
  ].join('|'),
  'g',
);

function numeric(text: string): number {
  const word = numberWords[text];
  if (word !== undefined) return word;
  return Number(
    /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) ? text.replace(/\./g, '').replace(',', '.') : text.replace(',', '.'),
  );
}

const link = String.raw`(?:\s*(?:la|dat|co|tu|o muc|muc|khoang|duoc|con|chi|den|to chuc|ty le))*\s*$`;
/** "Không dưới" is a floor and "không quá" a ceiling, so negations are tried before the bare words. */
const no = '(?:khong|chua|chang) (?:duoc |de |co |xay ra |phat sinh |con |dat )*';
const before: [RegExp, Comparator][] = [
  [new RegExp(`(?:${no}(?:qua|vuot qua|vuot|tren|hon|nhieu hon|cao hon|lon hon)|toi da|nhieu nhat|≤|<=)${link}`), '<='],
  [new RegExp(`(?:${no}(?:duoi|it hon|thap hon|nho hon|kem)|toi thieu|it nhat|≥|>=|lon hon hoac bang)${link}`), '>='],
  [/(?:duoi|it hon|thap hon|nho hon|<)\s*(?:muc\s*)?$/, '<'],
  [/(?:tren|hon|vuot|cao hon|lon hon|nhieu hon|>)\s*(?:muc\s*)?$/, '>'],
  [/(?<![a-z])tu\s*(?:muc\s*)?$/, '>='],
];
const farther: [RegExp, Comparator][] = [
  [/(?:toi thieu|it nhat|khong (?:duoi|it hon|thap hon|nho hon))(?:\s+[^\s.;]+){1,8}\s*$/, '>='],
  [/(?:khong qua|toi da)(?:\s+[^\s.;,]+){1,6}\s*$/, '<='],
];

/** What a sentence says of a number: words right before it, right after it, or a little farther before. */
function comparatorOf(lead: string, tail: string): Comparator | null {
  if (/^\s*(?:\/\s*(?:nam|quy|thang)\s*)?(?:tro len|hoac cao hon)/.test(tail)) return '>=';
  if (/^\s*(?:\/\s*(?:nam|quy|thang)\s*)?tro xuong/.test(tail)) return '<=';
  for (const [pattern, comparator] of [...before, ...farther]) if (pattern.test(lead)) return comparator;
  return null;
}

const joined = /^[^.;]{0,90}?(?:,|\sva|\))\s*(?:(?:tai |o )?(?:cap|cac|doi voi)\s[^,;]{0,20})?$/;
const unwanted = /qua han|tre han|cham (?:muon|han|tre)|tre hen|vi pham|khieu nai|sai sot|bi tra lai|thoi gian cho/;

/**
 * Finds the quantities of a folded sentence. A number without a comparator of its own takes the one said before it in
 * the same list; otherwise 100 % is to be met exactly, what is unwanted is a ceiling, and any other number a floor.
 */
export function readQuantities(folded: string): Quantity[] {
  const clear = folded.replace(notQuantities, (part) => '~'.repeat(part.length));
  const found: Quantity[] = [];
  let from = 0;
  for (const m of clear.matchAll(quantity)) {
    const at = m.index;
    const end = at + m[0].length;
    const lead = folded.slice(from, at);
    const tail = folded.slice(end);
    const previous = found.at(-1);
    from = end;
    if (previous && /(?<![a-z])(?:den|toi)\s*$/.test(lead) && lead.length < 12) continue;
    if (previous && /(?<![a-z])len\s*$/.test(lead) && lead.length < 12) found.pop();
    const value = numeric(m[1] ?? '');
    const unit = m[3] === '%' || m[3] === 'phan tram' ? '%' : (units.get(m[3] ?? '') ?? '');
    const own = comparatorOf(lead, tail);
    const shared = previous?.said && joined.test(lead) ? previous.comparator : null;
    const supposed = value === 100 && unit === '%' ? '=' : unwanted.test(folded) && unit === '%' ? '<=' : '>=';
    found.push({
      at,
      end,
      value,
      unit,
      comparator: own ?? shared ?? supposed,
      said: (own ?? shared) !== null,
      perTime: /^\s*\/\s*(?:nam|quy|thang)/.test(tail),
      lead,
    });
  }
  return found;
}
