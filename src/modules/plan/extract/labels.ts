import { isPlainLabel, labelWords, type Role, roleOf } from './table/roles.ts';

/** What labels in a text say ("Chủ trì: Phòng Nội vụ; thời gian: Quý I"), by role, and the text without them. */
export interface Labelled {
  rest: string;
  texts: Partial<Record<Role, string>>;
}

interface Label {
  role: Role;
  /** Where the label begins, with the dash or bracket before it, and where its value begins. */
  from: number;
  value: number;
  bracketed: boolean;
}

/** Words before a colon, at the start, after a stop, a bullet or an opening bracket: "; cơ quan phối hợp:". */
const labels =
  /(?<lead>^[-–+•*\s]*|[.;,\n]\s*(?:[-–+•*]\s*)?|\s[-–+•*]\s+|\s(?=(?:Cơ quan|Đơn vị|Chủ trì|Phối hợp|Thời gian|Thời hạn|Sản phẩm|Kết quả)[\s:])|\()(?<name>(?:(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận|[Cc]á nhân|[Pp]hòng|[Bb]an)[,/]\s*)*\p{L}[\p{L}\s/]{1,48}?)\s*:\s*/gu;
const attributes: Role[] = ['lead', 'coordinating', 'deadline', 'product', 'note'];
/** "Thực hiện:" and "Tổ chức:" introduce an act; a body is meant only where a word for bodies or duty says so. */
const names = /chu tri|dau moi|don vi|co quan|bo phan|phu trach|trach nhiem|tham muu|phan cong|nguoi|can bo|cong chuc/;

function roleOfLabel(name: string): Role | null {
  const words = labelWords(name);
  const folded = words.join(' ');
  if (!isPlainLabel(words)) return null;
  if (/^(?:nguon )?kinh phi/.test(folded)) return 'note';
  const role = roleOf(folded);
  return attributes.includes(role) && (role !== 'lead' || names.test(folded)) ? role : null;
}

function findLabels(text: string): Label[] {
  return [...text.matchAll(labels)].flatMap((match) => {
    const { lead = '', name = '' } = match.groups ?? {};
    const role = roleOfLabel(name);
    const value = match.index + match[0].length;
    return role ? [{ role, from: match.index, value, bracketed: lead === '(' }] : [];
  });
}

/** A value ends at the next label, with its bracket, or with its sentence. */
function endOf(text: string, label: Label, next: Label | undefined, bracketed: boolean): number {
  const limit = next?.from ?? text.length;
  const end = bracketed ? /\)/ : label.role === 'deadline' ? /;|\.(?=\s|$)/ : /\.(?=\s+\p{Lu}|\s*$)/u;
  const found = end.exec(text.slice(label.value, limit));
  return found ? label.value + found.index : limit;
}

/** Reads the labelled values in a text; `rest` is the whole text where it has none, '' where it has nothing else. */
export function readLabels(text: string): Labelled {
  const found = findLabels(text);
  const texts: Labelled['texts'] = {};
  let rest = '';
  let from = 0;
  let bracketed = false;
  for (const [at, label] of found.entries()) {
    bracketed ||= label.bracketed;
    const end = endOf(text, label, found[at + 1], bracketed);
    const closes = bracketed && text[end] === ')';
    const within = text.slice(label.value, end).replace(/[\s;,.]+$/, '');
    // The bracket that opened before the label: "(Sở A chủ trì; thời gian: Quý I)".
    const value = within.includes('(') ? within : within.replace(/\)$/, '');
    texts[label.role] = [texts[label.role], value].filter(Boolean).join('; ');
    rest += text.slice(from, label.from);
    from = closes ? end + 1 : end;
    if (closes) bracketed = false;
  }
  if (found.length === 0) return { rest: text, texts };
  return {
    rest: (rest + text.slice(from)).replace(/\s+/g, ' ').replace(/^[\s.;,)]+|[\s;,(–-]+$|\s+(?=[.;,])/g, ''),
    texts,
  };
}
