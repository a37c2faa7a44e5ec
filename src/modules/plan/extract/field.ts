import type { Field } from './extraction.ts';
import { fold } from './fold.ts';

const headings: [Field, RegExp][] = [
  [
    'direction',
    /chi dao,? dieu hanh|chi dao[^.]{0,12} dieu hanh|cong tac chi dao|cong tac dieu hanh|(?:nhiem vu|cong tac) chung|thong tin,? tuyen truyen|cong tac tuyen truyen|cong tac kiem tra/,
  ],
  ['institution', /(?:cai cach|hoan thien|ve|cong tac|xay dung)[^.]{0,20} the che|^the che/],
  ['procedure', /thu tuc hanh chinh|\btthc\b|mot cua/],
  ['organisation', /bo may/],
  ['civil-service', /cong vu|can bo,? cong chuc|cong chuc,? vien chuc|\bcbccvc\b|doi ngu can bo/],
  ['finance', /tai chinh cong|tai chinh|ngan sach/],
  [
    'digital',
    /chinh quyen (?:dien tu|so)|chinh phu (?:dien tu|so)|chuyen doi so|cong nghe thong tin|\bcntt\b|hien dai hoa|nen hanh chinh dien tu/,
  ],
];

/** What a single task is about, where no heading says it: the first that speaks decides, the narrow ones before. */
const subjects: [Field, RegExp][] = [
  [
    'digital',
    /chuyen doi so|chinh quyen (?:dien tu|so)|truc tuyen|ky so|chung thu so|cong nghe thong tin|\bcntt\b|an toan thong tin|so hoa|du lieu|iso 9001|moi truong mang|moi truong dien tu|nen tang so|trang thong tin dien tu/,
  ],
  [
    'procedure',
    /thu tuc hanh chinh|\btthc\b|mot cua|phan anh,? kien nghi|tiep nhan va tra ket qua|phuc vu hanh chinh cong|buu chinh cong ich|dich vu cong|ho so[^.;]{0,60}han|giai quyet ho so|thoi gian cho/,
  ],
  [
    'institution',
    /quy pham phap luat|\bqppl\b|thi hanh phap luat|the che|pho bien,? giao duc phap luat|he thong hoa van ban/,
  ],
  [
    'organisation',
    /bo may|phan cap|co cau to chuc|chuc nang,? nhiem vu|don vi hanh chinh|sap xep.{0,30}don vi su nghiep|quy che lam viec/,
  ],
  ['finance', /tai chinh|ngan sach|tai san cong|giai ngan|tu chu|chi tieu noi bo|kinh phi|kiem toan|von dau tu cong/],
  [
    'civil-service',
    /can bo,? cong chuc|cong chuc,? vien chuc|vien chuc|cong vu|vi tri viec lam|tuyen dung|dao tao,? boi duong|tinh gian bien che|ky luat,? ky cuong|\bcbccvc\b/,
  ],
  [
    'direction',
    /cai cach hanh chinh|\bcchc\b|chi dao|kiem tra|tuyen truyen|sang kien|doi thoai|hai long|par ?index|bao cao/,
  ],
];

/** The field that a group's heading names, by whatever it names first; null where it names none. */
export function fieldOfHeading(heading: string): Field | null {
  const folded = fold(heading);
  let best: Field | null = null;
  let at = Number.POSITIVE_INFINITY;
  for (const [field, pattern] of headings) {
    const found = pattern.exec(folded)?.index ?? Number.POSITIVE_INFINITY;
    if (found < at) [best, at] = [field, found];
  }
  return best;
}

/** The field that a task's own words suggest, for tables without groups; null where they suggest none. */
export function fieldOfTask(title: string): Field | null {
  const folded = fold(title);
  return subjects.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

const headingStart =
  /^(?:cong tac|cai cach|hoan thien the che|the che|ve (?:cai cach|cong tac|the che)|linh vuc|nhom |nhiem vu|noi dung|xay dung(?: va|,) (?:phat trien|hoan thien)|xay dung (?:chinh quyen|nen hanh chinh|chinh phu)|phat trien chinh quyen|chinh quyen|chuyen doi so|hien dai hoa|chi dao|thu tuc|to chuc bo may|che do cong vu|cong vu|tai chinh cong|ung dung cong nghe|day manh (?:cai cach|chuyen doi so|ung dung)|nang cao)/;

/** Whether a short title with nothing beside it is a group's heading rather than a task: it names a field, and no act. */
export function isFieldHeading(title: string): boolean {
  const folded = fold(title).trim();
  if (folded.split(/\s+/).length > 22 || /[.;]$/.test(folded)) return false;
  const capitals = title === title.toUpperCase() && /\p{Lu}/u.test(title);
  return fieldOfHeading(title) !== null && (capitals || headingStart.test(folded));
}
