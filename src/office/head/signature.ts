import { fold } from '../words/fold.ts';
import type { DocumentHead } from './facts.ts';
import { bodyName } from './issuer.ts';
import type { Line } from './lines.ts';

type Signature = Pick<DocumentHead, 'signer' | 'signerPosition' | 'signingMark' | 'recipients'>;

/** "KT. ", and as some type it "KT/", "K/T ". */
const mark = /^(?:(TM|KT|TL|TUQ|Q)\s*[./]|(T\/M|K\/T|T\/L)\s*[./]?)\s*/;
const titles =
  'chủ tịch|giám đốc|chánh văn phòng|chánh thanh tra|trưởng phòng|trưởng ban|tổng giám đốc|cục trưởng|chi cục trưởng|hiệu trưởng|bộ trưởng|thứ trưởng|vụ trưởng|bí thư';
const position = new RegExp(`^((?:q\\. ?)?(?:phó )?(?:${titles}))(?: (.{1,40}))?$`, 'iu');
const degree =
  /^(?:(?:PGS|GS|TS|ThS|Th\.\s?S|BS|BSCK\s?I{0,2}|CN|KS|LS|KTS|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|(?:Đại|Thượng|Trung|Thiếu) (?:tá|tướng|úy))[.\s]\s*)+/u;
/** Two to six words with capitals, also "Y Ngọc Hà" and "H’ Linh Niê". */
const personName = /^\p{Lu}[\p{L}’'ʼ]*(?:\s\p{Lu}[\p{L}’'ʼ]*){1,5}$/u;
/** How lines in capitals begin that are no name; with accents, for "BÀN" is a family name and "BAN" is none. */
const notName =
  /^(?:phụ lục|danh mục|kế hoạch|biểu|bảng|[uủ][yỷ] ban|ubnd|hđnd|hội đồng|huyện|tỉnh|xã|phường|thành phố|thị trấn|phòng|sở|ban|cộng hòa|độc lập|tổng hợp|chỉ tiêu|nhiệm vụ|nội dung|phần|mục|đã ký|nơi nhận|báo cáo|quyết định|văn phòng|trung tâm|dự toán|lịch)(?!\p{L})/iu;
// Handbook 7.4: of several marks on one signature the last tells in what right the person signs.
const marks: DocumentHead['signingMark'][] = ['Q.', 'TUQ.', 'TL.', 'KT.', 'TM.'];

/** A position as it is written in a sentence: "PHÓ CHÁNH VĂN PHÒNG" is "Phó Chánh Văn phòng". */
function spoken(title: string, of: string | undefined): string {
  const words = title
    .toLowerCase()
    .replace(/^(phó )?(\p{L})/u, (_, deputy = '', letter: string) => `${deputy ? 'Phó ' : ''}${letter.toUpperCase()}`)
    .replace(/(?<=Chánh )\p{L}/u, (letter) => letter.toUpperCase());
  return of ? `${words} ${bodyName(of)}` : words;
}

/** A name typed in capitals with small letters again, without the degrees before it; '' where the line is no name. */
function nameIn(text: string): string {
  const bare = text.replace(degree, '');
  if (!personName.test(bare) || notName.test(bare)) return '';
  if (bare !== bare.toUpperCase()) return bare;
  return bare.toLowerCase().replace(/(^|[\s’'ʼ])(\p{L})/gu, (found) => found.toUpperCase());
}

function readRecipients(lines: Line[], from: number): string[] {
  const recipients: string[] = [];
  for (const { text } of lines.slice(from + 1, from + 40)) {
    const name = /^[-–+•]\s*(.+?)[;.,]*$/.exec(text)?.[1];
    if (!name) break;
    recipients.push(name);
  }
  return recipients;
}

/** Reads who signs (name, position, mark) and who receives the document, from the block at its foot. */
export function readSignature(lines: Line[]): Signature {
  const from = lines.findIndex(({ text }) => /^noi nhan\s*:?/.test(fold(text)));
  const recipients = from < 0 ? [] : readRecipients(lines, from);
  // The signature stands after the recipients, or before them where a reader takes the right-hand cell first.
  const after = lines.slice(Math.max(0, from < 0 ? lines.length - 25 : from - 8), from < 0 ? undefined : from + 45);
  const found = new Set<string>();
  let signerPosition = '';
  for (let at = 0; at < after.length; at++) {
    const text = (after[at]?.text ?? '').replace(/[*_]/g, '').trim();
    const capitals = text === text.toUpperCase();
    const [, own, slashed] = mark.exec(text) ?? [];
    const right = own ?? slashed?.replace('/', '');
    if (capitals && right) found.add(`${right}.`);
    const held = capitals ? position.exec(text.replace(mark, '')) : null;
    const signer = signerPosition ? nameIn(text) : '';
    if (held) {
      signerPosition = spoken(held[1] ?? '', held[2]);
    } else if (signer) {
      const signingMark = marks.find((known) => found.has(known)) ?? '';
      return { signer, signerPosition, signingMark, recipients };
    }
  }
  return { signer: '', signerPosition, signingMark: marks.find((known) => found.has(known)) ?? '', recipients };
}
