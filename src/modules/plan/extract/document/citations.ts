import { isoDate } from '../../../../office/words/dates.ts';
import type { Citation, Source } from '../extraction.ts';

const types =
  'Bộ luật|Luật|Pháp lệnh|Nghị quyết liên tịch|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư liên tịch|Thông tư|Kế hoạch|Chương trình hành động|Chương trình|Kết luận|Công văn|Văn bản|Hướng dẫn|Thông báo|Đề án|Công điện|Quy định|Tờ trình|Báo cáo';
const number = String.raw`\d[\d]*[a-z]?\s*(?:\/\s*\d{4}\s*)?[/-]\s*\p{Lu}[\p{L}\d]*(?:\s?[-–&/]\s?[\p{L}\d]+)*`;
const date = String.raw`(\d{1,2})\s*(?:[/.-]|\s*tháng\s*)\s*(\d{1,2})\s*(?:[/.-]|\s*năm\s*)\s*(\d{4})`;
/** Whoever issued it may stand before the number: "Quyết định của Chủ tịch UBND tỉnh số 95/QĐ-UBND". */
const byFirst = String.raw`(?:\s+của\s+((?:(?!\s(?:về|thực hiện|triển khai|ban hành|${types})\s)[^;,.\d]){3,80}?)(?=\s+số\s))?`;
const numbered = new RegExp(
  String.raw`(${types})${byFirst}\s+(?:số\s*:?\s*)?(${number})(?:\s*,?\s*ngày\s*${date})?`,
  'giu',
);
const lawNumber = String.raw`\d+\/\d{4}\/QH\d+`;
const law = new RegExp(
  String.raw`(Bộ luật|Luật)\s+((?:\p{Lu}|sửa đổi)[^;.]{3,200}?)\s+(?=số\s*${lawNumber}|,?\s*ngày\s*\d|năm\s*\d{4})(?:số\s*(${lawNumber}))?(?:\s*,?\s*ngày\s*${date})?(?:\s*,?\s*năm\s*(\d{4}))?`,
  'gu',
);
const issuerEnd =
  /\s+(?:về|quy định|sửa đổi|ban hành|phê duyệt|triển khai|hướng dẫn|đối với|tại|trong|giao)(?![\p{L}])|\s+và\s+(?:kế hoạch|quyết định|nghị quyết|công văn|văn bản|chương trình)\s+số|[;,.(]|$/iu;
/** What may stand right before a document that is cited for itself, not inside another one's abstract. */
const standsFirst =
  /(?:^|[;:,(]|\svà)\s*$|^[-–+\s]*(?:căn cứ|thực hiện|tiếp tục thực hiện|theo|thi hành|triển khai|xét)(?:\s+các)?\s*$|^[-–+\s]*(?:theo|xét) đề nghị của [^;]{3,120}\s(?:tại|theo)\s*$/iu;

/** A citation with its place in the text. */
export interface Mention extends Citation {
  at: number;
  /** Cited for itself, not named in the abstract of another. */
  first: boolean;
}

function dateOf(day: string | undefined, month: string | undefined, year: string | undefined): string | null {
  return day && month && year ? isoDate(Number(year), Number(month), Number(day)) : null;
}

function sentenceAt(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf(';', at), text.slice(0, at).search(/[.!?]\s+\p{Lu}[^.!?]*$/u)) + 1;
  const end = /;|\.(?=\s+\p{Lu}|$)/u.exec(text.slice(at))?.index ?? text.length - at;
  return text.slice(start, at + end).trim();
}

/** Who issued the document and what it is about, from the words after its number and date. */
function tailOf(text: string, from: number): Pick<Citation, 'issuer' | 'abstract'> {
  const tail = text.slice(from).split(/;|\.(?=\s|$)/u)[0] ?? '';
  const issuerStart = /^\s*,?\s*của\s+/iu.exec(tail)?.[0].length ?? 0;
  const named = tail.slice(issuerStart);
  const issuer = issuerStart > 0 ? named.slice(0, issuerEnd.exec(named)?.index).trim() : '';
  const rest = issuerStart > 0 ? named.slice(issuer.length) : tail;
  const other = new RegExp(String.raw`(?:\s+và|,)\s+(?:${types})\s+(?:số\s*)?\d`, 'iu').exec(rest)?.index;
  return {
    issuer,
    abstract: rest
      .slice(0, other)
      .replace(/^[\s,]+|[\s,]+$/g, '')
      .replace(/^về việc\s+|^về\s+/iu, ''),
  };
}

/** Finds the documents that a text cites by number, and laws by name and date. */
export function findCitations(text: string, source: Source): Mention[] {
  const mentions: Mention[] = [];
  for (const m of text.matchAll(numbered)) {
    const [whole, type = '', by, written = '', day, month, year] = m;
    const tail = tailOf(text, m.index + whole.length);
    mentions.push({
      type: type.charAt(0).toUpperCase() + type.slice(1),
      number: written.replace(/\s/g, '').replace(/–/g, '-'),
      date: dateOf(day, month, year),
      ...tail,
      issuer: by?.trim() ?? tail.issuer,
      sentence: sentenceAt(text, m.index),
      source,
      at: m.index,
      first: standsFirst.test(text.slice(0, m.index)),
    });
  }
  for (const m of text.matchAll(law)) {
    const [, type = '', name = '', written = '', day, month, year] = m;
    if (/\d\/|ngày|năm/.test(name)) continue;
    const at = m.index;
    const issuer = 'Quốc hội';
    const sentence = sentenceAt(text, at);
    const first = standsFirst.test(text.slice(0, at));
    mentions.push({
      type,
      number: written,
      date: dateOf(day, month, year),
      issuer,
      abstract: name,
      sentence,
      source,
      at,
      first,
    });
  }
  return mentions.sort((a, b) => a.at - b.at);
}
