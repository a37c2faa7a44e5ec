import { isoDate } from '../words/dates.ts';
import { isCapitals } from '../words/fold.ts';
import { readMarker } from '../words/numbering.ts';
import type { DocumentHead } from './facts.ts';
import type { Line } from './lines.ts';
import { codeOfType, documentTypes, typeOfCode } from './types.ts';

type Head = Pick<DocumentHead, 'number' | 'symbol' | 'place' | 'date' | 'type' | 'typeCode' | 'abstract'>;

const written = String.raw`(?<number>\d*[a-z]?)[\s.…_]*`;
/** "Số: 12/KH-UBND", "Số: 12/KH-UBND.NC", and as the Party numbers its documents "Số 12-KH/HU". */
const numberLine = new RegExp(
  [
    String.raw`(?:^|\s)số\s*[:.]?\s*${written}\/\s*(?<symbol>\p{Lu}[\p{L}\d]*(?:\s?[-–&]\s?[\p{L}\d&]+|\.\p{Lu}[\p{L}\d]*)*)`,
    String.raw`^số\s*[:.]?\s*${written.replace('number', 'partyNumber')}[-–]\s*(?<partySymbol>\p{Lu}+\s?\/\s?\p{Lu}+)`,
  ].join('|'),
  'iu',
);
const dateLine =
  /(?:^|[\s,])(?<place>\p{Lu}[\p{L}\s.'-]*?)\s*,\s*ngày\s*(?<day>\d{0,2})[\s.…_/]*tháng\s*(?<month>\d{0,2})[\s.…_/]*năm\s*(?<year>20\d\d)/iu;
const body =
  /^(?:căn cứ|theo đề nghị|xét|kính gửi|chủ tịch|[uủ][yỷ] ban|ubnd|hội đồng|giám đốc|sở |điều 1|phần |để (?:thực hiện|triển khai)|nhằm |(?:tiếp tục )?(?:thực hiện|triển khai) .*(?: số | \d+[/-]))/iu;
/** Lines of the head: the rest of a document is not searched for them. */
const headLength = 40;

/** A letter, a map or a drawing has no line that says what it is. */
const printedTypes = documentTypes.filter(({ code }) => code !== null);

/** The type's own line ("KẾ HOẠCH"), which may go on with the abstract. */
function typeLine(text: string): { type: string; rest: string } | null {
  for (const { name: type } of printedTypes) {
    if (!text.toUpperCase().startsWith(type.toUpperCase())) continue;
    const words = text.slice(0, type.length);
    const rest = text.slice(type.length).replace(/^[\s:]+/, '');
    if (words === words.toUpperCase() && (!rest || /^\p{Lu}/u.test(rest))) return { type, rest };
  }
  return null;
}

function readType(head: Line[], from: number): Pick<Head, 'type' | 'abstract'> {
  for (let at = from; at < head.length; at++) {
    const found = typeLine(head[at]?.text ?? '');
    if (!found) continue;
    const words = found.rest ? [found.rest] : [];
    for (const { text } of head.slice(at + 1, at + 6)) {
      if (body.test(text) || readMarker(text) || text.split(' ').length > 45 || /^[-_–*\s]+$/.test(text)) break;
      if (words.length > 0 && (/^\(|[.:]$/.test(text) || (isCapitals(text) && !isCapitals(words.join(' '))))) break;
      if (/^phụ lục/i.test(text)) break;
      words.push(text);
    }
    return {
      type: found.type,
      abstract: words
        .join(' ')
        .replace(/^(?:V\/v|Về việc)\s+/i, (word) => word)
        .trim(),
    };
  }
  return { type: '', abstract: '' };
}

/** Reads number and symbol, place and date, type and abstract from the head of a document; drafts leave some open. */
export function readHead(lines: Line[]): Head {
  const head = lines.slice(0, headLength);
  const numberAt = head.findIndex(({ text }) => numberLine.test(text) && !/kèm theo|căn cứ|thực hiện/i.test(text));
  const found = numberLine.exec(head[numberAt]?.text ?? '')?.groups;
  const number = found?.number ?? found?.partyNumber ?? '';
  const symbol = found?.symbol ?? found?.partySymbol ?? '';
  const dated = head.map(({ text }) => dateLine.exec(text)).find((match) => match !== null)?.groups;
  const { type, abstract } = readType(head, Math.max(0, numberAt));
  const spoken = type || typeOfCode(symbol.split(/[-/]/)[0] ?? '');
  return {
    number,
    symbol: symbol.replace(/\s/g, ''),
    place: dated?.place?.trim() ?? '',
    date: dated ? isoDate(Number(dated.year), Number(dated.month), Number(dated.day)) : null,
    type: spoken,
    typeCode: codeOfType(spoken),
    abstract,
  };
}

/** The year written in the date line, also where the day is still open. */
export function yearOfDate(lines: Line[]): { year: number; month: number } | null {
  const dated = lines
    .slice(0, headLength)
    .map(({ text }) => dateLine.exec(text))
    .find((match) => match !== null)?.groups;
  return dated ? { year: Number(dated.year), month: Number(dated.month || 1) } : null;
}
