import { fold, isCapitals } from '../words/fold.ts';
import type { DocumentHead } from './facts.ts';
import type { Line } from './lines.ts';
import { subjects } from './subjects.ts';

const unit = 'tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu';
const committee = new RegExp(`^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)\\s*(?:(${unit})\\s+(.+))?$`, 'iu');
const place = new RegExp(`^(?:${unit})\\s+\\p{L}`, 'iu');
const motto = /^(?:cong hoa xa hoi|doc lap)/;
const speaks = new RegExp(
  `(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\\s+(${unit})\\s+(\\p{Lu}\\p{L}*(?:\\s\\p{Lu}\\p{L}*)*)\\s+(?:ban hành|xây dựng|báo cáo|triển khai|yêu cầu)`,
  'u',
);
/** The opening sentence of a plan whose letterhead was lost: "Ủy ban nhân dân huyện ban hành Kế hoạch …, cụ thể như sau:". */
const opening = new RegExp(
  `(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\\s+(${unit})\\s+(?:ban hành|xây dựng|triển khai|báo cáo)\\s.*(?:như sau|sau đây)`,
  'u',
);
const office =
  /^(?:so|phong|van phong|ban|cuc|chi cuc|trung tam|cong an|thanh tra|truong|tong cuc|bo|vien|benh vien)(?![a-z])/;

function titleCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}

const abbreviations = /(?<!\p{L})(?:ubnd|hđnd|đbqh|ubmttq|mttq|cchc|tthc)(?!\p{L})/giu;

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A body's name as it is written in a sentence: "ỦY BAN NHÂN DÂN HUYỆN NINH SƠN" is "Ủy ban nhân dân huyện Ninh Sơn". */
export function bodyName(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (!isCapitals(plain)) return plain;
  const [, , of, name] = committee.exec(plain) ?? [];
  if (of && name) return `Ủy ban nhân dân ${of.toLowerCase()} ${titleCase(name)}`;
  const lower = plain.toLowerCase();
  const head = /^(?:văn phòng|trung tâm|chi cục|công an|thanh tra|bệnh viện|\S+)/u.exec(lower)?.[0] ?? '';
  const rest = lower.slice(head.length).trim();
  const known = subjects.find((name) => fold(name) === fold(rest));
  const spoken = known?.replace(
    /(^|, |- |và )(\p{L})/gu,
    (_, gap: string, letter: string) => gap + letter.toUpperCase(),
  );
  const written = [capitalised(head), spoken ?? capitalised(rest)].filter(Boolean).join(' ');
  return written.replace(abbreviations, (short) => short.toUpperCase());
}

/** The lines of a letterhead from one line on: capitals, until the motto, the number or words in small letters. */
function letterhead(lines: Line[], from: number): string[] {
  const names: string[] = [];
  for (const { text } of lines.slice(from, from + 5)) {
    const name = text.replace(/\s{2,}.*|CỘNG H[OÒ][AÀ] XÃ HỘI.*/u, '').trim();
    if (!isCapitals(name) || motto.test(fold(name)) || /^[-_*]+$/.test(name)) break;
    if (names.length > 0 && place.test(name)) names.push(`${names.pop()} ${name}`);
    else names.push(name);
  }
  return names;
}

/** Reads the issuing body and the one above it from a letterhead, wherever it stands, or from "UBND … ban hành". */
export function readIssuer(lines: Line[], placeName: string): Pick<DocumentHead, 'issuer' | 'parentIssuer'> {
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    if (!isCapitals(text) || !(committee.test(text) || office.test(fold(text)))) continue;
    const names = letterhead(lines, at);
    const issuer = names.at(-1) ?? '';
    if (!issuer || (committee.test(issuer) && !committee.exec(issuer)?.[2])) continue;
    return { issuer: bodyName(issuer), parentIssuer: bodyName(names.length > 1 ? (names[0] ?? '') : '') };
  }
  for (const { text } of lines) {
    const said = speaks.exec(text);
    if (said) return { issuer: `Ủy ban nhân dân ${said[1]} ${said[2]}`, parentIssuer: '' };
  }
  const ending = new RegExp(`ỦY BAN NHÂN DÂN (${unit})$`, 'iu');
  const above = lines.map(({ text }) => (ending.exec(text) ?? opening.exec(text))?.[1]).find(Boolean);
  return { issuer: above && placeName ? `Ủy ban nhân dân ${above.toLowerCase()} ${placeName}` : '', parentIssuer: '' };
}
