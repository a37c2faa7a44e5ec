import { fold } from '../../../../office/words/fold.ts';

/** What a column of a plan's table holds, told by the meaning of its header. */
export type Role =
  | 'no'
  | 'field'
  | 'title'
  | 'product'
  | 'deadline'
  | 'start'
  | 'slot' // one quarter or month of the year, ticked where the task is due
  | 'lead'
  | 'coordinating'
  | 'parties' // leads and co-ordinators in one column
  | 'note'
  | 'unit'
  | 'target'
  | 'value'
  | 'other';

const vocabulary = new Set(
  `stt tt s t so thu tu no nhiem vu noi dung cong viec hoat dong giai phap hang muc dau ten chinh chu yeu trong tam cu the ket
  qua san pham du kien ra dat duoc can phai hoan thanh thoi gian han diem tien do lo trinh moc ky ngay thang quy nam bat thuc
  hien trien khai co quan don vi tri phoi hop tham muu moi chiu trach phu phan to chuc nguoi can bo lanh dao chi theo doi ghi
  linh vuc nhom tieu tinh dvt kinh phi nguon toan trieu dong ngan sach va hoac cua cac de minh chung hinh van ban hanh i ii iii
  iv uoc ke hoach phan dau giao gia nhat cap xa huyen ubnd dung loai y khac bieu mau cham tong so luong ty le lien thoi lam gd`
    .split(/\s+/)
    .filter(Boolean),
);

/** Wordings that say by themselves what the column is, tried in this order. */
const plain: [RegExp, Role][] = [
  [/^(?:s t t|stt|tt|so tt|so thu tu|thu tu|no|so|ma so|ma nhiem vu)$/, 'no'],
  [/^ghi chu|y kien khac/, 'note'],
  [/don vi tinh|^dvt$/, 'unit'],
  [
    /kinh phi|du toan|^nguon|ngan sach|trieu dong|bieu mau|^can cu|^trang thai|tham quyen|cap (?:trinh|ban hanh)/,
    'other',
  ],
  [/^lanh dao(?!.*(?:don vi|co quan|phong))|^nguoi (?:theo doi|chi dao)/, 'other'],
  [
    /^(?!.*(?:chi tieu|ke hoach|muc tieu|ket qua|nhiem vu)).*(?:^| )(?:quy (?:i{1,3}|iv|[1-4])|thang \d{1,2}|t\d{1,2}|q[1-4])$/,
    'slot',
  ],
  [/chu tri.*phoi hop|phoi hop.*chu tri/, 'parties'],
  [
    /^(?!noi dung|nhiem vu|cong viec|van ban|thoi gian|ket qua).*(?:phoi hop|lien quan|tham gia|ho tro|cung (?:thuc hien|tham muu|trien khai|giai quyet))/,
    'coordinating',
  ],
  [/chu tri|dau moi/, 'lead'],
  [/^(?:thang|quy|ngay)(?: (?:thuc hien|hoan thanh))?$/, 'deadline'],
  [/bat dau(?!.*ket thuc)/, 'start'],
  [/ket thuc/, 'deadline'],
  [/^(?:nhom )?linh vuc|^nhom nhiem vu|^nhom noi dung/, 'field'],
  [
    /^(?!.*nhiem vu)(?:ten |noi dung |cac |he thong )*(?:chi tieu|muc tieu|chi so|tieu chi)(?! (?:nam |den )?(?:20|giao|phan dau|ke hoach|can dat))/,
    'target',
  ],
  [
    /^(?!.*(?:nhiem vu|thoi gian))(?:(?:chi tieu|muc tieu|ke hoach(?! hoan thanh$)|phan dau|gia tri|muc dat|so luong|ty le|uoc thuc hien)(?: .*)?|thuc hien nam .*|(?:ubnd |cap )*(?:tinh|huyen|xa)|nam 20\d\d(?: (?:ubnd |cap )*(?:tinh|huyen|xa))?)$/,
    'value',
  ],
];

/** Words of which the first in the header decides: "Thời gian hoàn thành sản phẩm" is a deadline. */
const leading: [RegExp, Role][] = [
  [
    /(?:thoi|^t) gian|thoi han|thoi diem|tien do|han hoan thanh|lo trinh|^han\b|ngay hoan thanh|moc|deadline/,
    'deadline',
  ],
  [/san pham|ket qua|dau ra|minh chung|hinh thuc van ban|output/, 'product'],
  [/nhiem vu|noi dung|cong viec|hoat dong|giai phap|dau viec|hang muc|viec/, 'title'],
  [
    /don vi|co quan|phan cong|trach nhiem|phu trach|nguoi thuc hien|to chuc thuc hien|tham muu|^(?:can bo|phong|bo phan)/,
    'lead',
  ],
  [/hoan thanh/, 'deadline'],
  [/thuc hien|trien khai/, 'lead'],
];

/** The role of a column whose header has these words (folded). */
export function roleOf(name: string): Role {
  for (const [pattern, role] of plain) if (pattern.test(name)) return role;
  let best: Role = 'other';
  let at = Number.POSITIVE_INFINITY;
  for (const [pattern, role] of leading) {
    const found = pattern.exec(name)?.index ?? Number.POSITIVE_INFINITY;
    if (found < at) [best, at] = [role, found];
  }
  return best;
}

const shortForms: Record<string, string[]> = {
  '#': ['stt'],
  cq: ['co', 'quan'],
  cv: ['cong', 'viec'],
  dv: ['don', 'vi'],
  kq: ['ket', 'qua'],
  nd: ['noi', 'dung'],
  nv: ['nhiem', 'vu'],
  sp: ['san', 'pham'],
  tg: ['thoi', 'gian'],
};
/** Words in the longest header; data is told apart by the other cells of its row. */
const longest = 24;

/** The words of a header's cell, without what it says in brackets; none where the cell is too long for a header. */
export function labelWords(text: string): string[] {
  const bare =
    text
      .replace(/\(.*?\)/gs, ' ')
      .replace('#', ' # ')
      .trim() || text;
  const words = fold(bare).match(/[a-z0-9%]+|#/g) ?? [];
  return words.length <= longest ? words.flatMap((word) => shortForms[word] ?? [word]) : [];
}

/** Whether a label is made up of the words that headers are made of, and of nothing else. */
export function isPlainLabel(words: string[]): boolean {
  return (
    words.length > 0 &&
    words.length <= 14 &&
    words.every((word) => vocabulary.has(word) || /^\d{1,4}$|^[tq]\d{1,2}$/.test(word))
  );
}
