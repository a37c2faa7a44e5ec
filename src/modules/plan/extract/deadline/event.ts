/** Words that make a deadline wait for something, with their place in the folded text. */
export interface EventClause {
  at: number;
  end: number;
  kind: 'event' | 'inherited';
  /** "Theo quy định", "theo kế hoạch": a date beside them is still the deadline. */
  weak: boolean;
  /** "hoặc khi có yêu cầu", "và đột xuất": said besides the deadline proper. */
  besides: boolean;
}

const time = String.raw`(?!\s*(?:ngay\s*\d|ngay\s*(?:cuoi|dau)|\d+\s*[/.-]\s*\d|\d+\s*(?:cua|hang|moi|cac|thang)(?![a-z])|thang|qu[yi](?![a-z]|\s*(?:dinh|che|trinh|hoach))|nam(?![a-z])|het|cuoi|dau|giua|tuan|20\d\d|\d+\s*(?:h|gio)|tung|dinh ky|hang))`;
const marker = new RegExp(
  [
    String.raw`(?:\d+\s*ngay(?:\s*lam viec)?\s*)?(?:ngay\s*)?(?:sau|truoc|tu)\s*khi`,
    String.raw`(?:ngay\s*)?khi(?![a-z])`,
    String.raw`(?:trong\s*(?:vong|thoi han|thoi gian)|sau|khong qua|cham nhat|toi da)\s*\d+\s*(?:ngay|gio|thang)(?![a-z])(?!\s*\d|\s*thang)`,
    String.raw`\d+\s*ngay\s*(?:lam viec\s*)?(?:sau|ke tu|tu|truoc)(?![a-z])`,
    `ke tu(?![a-z])${time}`,
    String.raw`(?<!(?:nam|thang|qu[yi]|ngay)\s)(?:ngay\s*)?sau(?![a-z])${time}`,
    String.raw`(?<!(?:nam|thang|qu[yi]|ngay|lien|tuan|ky)\s)truoc(?!\s*(?:va|han|mat))(?![a-z])${time}`,
    String.raw`(?<!(?:tiep|ke)\s)theo(?![a-z])${time}`,
    `(?:can cu|tuy|phu thuoc)(?![a-z])`,
    String.raw`dot xuat|(?:khi\s*)?(?:co\s*)?phat sinh|neu co|nhan dip|dip|ky hop`,
    `cung (?:thoi diem|luc) voi|dong bo voi`,
    String.raw`dung\s*(?:thoi\s*(?:han|gian)|han|tien do|quy dinh)(?![a-z])`,
  ].join('|'),
  'g',
);
const stop =
  /\)|;|\s*[(,]\s*du kien|\.\s|\.$|,?\s*(?:nhung|hoan thanh|xong|cham nhat|muon nhat|va (?:cap nhat )?thuong xuyen|(?:dinh ky|bao cao) (?:hang|dinh ky))|,\s*(?:truoc|thoi gian|den het|trong (?:thang|quy|qui|nam)|thang \d|qu[yi] [i1-4])/g;
const inherited = /^theo\s*(?:dung\s*)?(?:ke hoach|lo trinh|tien do|chuong trinh|de an|du an|lich)/;
const weakWords =
  /^(?:dung(?![a-z])|theo\s*(?:dung\s*)?(?:quy dinh|ke hoach|lo trinh|tien do|chuong trinh|nhu cau|phan cong|thoi (?:gian|han)|noi dung|nhiem vu|tinh hinh)|can cu|tuy|dot xuat|(?:co\s*)?phat sinh|khi\s*(?:co\s*)?phat sinh|neu co|nhan dip|dip)/;
const otherwise = /(?:hoac|va|,|;|\/)\s*(?:bao cao\s*)?(?:dot xuat\s*)?\(?$/;

/** Finds the clauses of a folded deadline that name an event, from their marker to the end of the clause. */
export function findEvents(text: string): EventClause[] {
  const clauses: EventClause[] = [];
  let from = 0;
  for (const match of text.matchAll(marker)) {
    const at = match.index;
    if (at < from || /[a-z0-9]/.test(text[at - 1] ?? ' ')) continue;
    stop.lastIndex = at + match[0].length;
    const end = stop.exec(text)?.index ?? text.length;
    const words = text.slice(at, end);
    clauses.push({
      at,
      end,
      kind: inherited.test(words) ? 'inherited' : 'event',
      weak: weakWords.test(words),
      besides: otherwise.test(text.slice(0, at)),
    });
    from = end;
  }
  return clauses;
}
