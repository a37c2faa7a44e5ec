import { subjects } from '../../../office/head/subjects.ts';
import { fold } from '../../../office/words/fold.ts';
import { commonNouns, heads, shortSubjects } from './parties.words.ts';

const alternatives = (words: string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const spaced = (words: string[]) => alternatives(words.map((word) => word.replace(/ /g, '\\s+')));

/** Also the short forms "P. Nội vụ", "TT. Y tế", which may leave out the space. */
const headPattern = new RegExp(`(?:${spaced(heads)})(?![a-z0-9])|(?:p|tt|vp)\\.`, 'y');
const nounPattern = new RegExp(`(?:${spaced(commonNouns)})(?![a-z0-9])`, 'y');
const subjectPattern = new RegExp(
  `(?:${alternatives([...subjects, ...shortSubjects].map((name) => fold(name).replace(/ - /g, '\\s*-\\s*').replace(/ /g, '\\s+')))})(?![a-z0-9])`,
  'y',
);
/** "Văn phòng HĐND" that goes on with "và UBND". */
const halfOffice =
  /^(?:chanh |lanh dao |pho chanh )?(?:van phong|vp)\.?\s+(?:(?:hdnd|hoi dong nhan dan|doan dbqh|doan dai bieu quoc hoi|dang uy|huyen uy)[\s,&]*)+$/;
const groupStart =
  /^(?:cac|toan the|tat ca|moi|cac co quan|co quan|don vi|dia phuong|nganh|cap|ubnd|uy ban nhan dan|chu tich ubnd|chu tich uy ban nhan dan|thu truong|lanh dao|truong|nguoi dung dau|phong|so|ban|hoi|doan the|to chuc|cong chuc|can bo|xa|bo)(?![a-z])/;
/** Head words that say nothing yet by themselves, so that a line break after them does not end a name. */
const bare =
  /^(?:cac|ubnd|uy ban(?: nhan dan)?|phong|so|ban|van phong|vp|trung tam|hoi|toa an|chi cuc|cong an|thu truong|lanh dao|chu tich|bo phan|co quan|don vi|truong|to|[a-z]+)$/;
const distributed =
  /^(?:(?:(?:thu )?truong|lanh dao)\s+)?cac\s+(phong|so|ban|hoi|chi cuc|trung tam|cong chuc|truong phong|co quan|don vi|nganh)(?=\s*:|\s+)|^(phong|so|cong chuc)(?=\s*:)/;
const separator = /;|\n|\s-(?=\s)|,(?:\s*(?:va(?![a-z])|&))?|\s(?:va|cung voi|cung|&)(?=\s)|\s\+\s|\/(?=\s*[a-z])/g;

/** A list that says its head once: "Các phòng: A, B", "UBND các xã: A, B". */
const explicit =
  /^(?:các\s+(?<noun>phòng|sở|ban)|(?<office>ubnd|[uủ][yỷ] ban nhân dân)\s+(?:các\s+)?(?<unit>xã|phường|thị trấn))\s*:/iu;
/** Words that cannot be a body's name by themselves, so that "và" after them does not end it: "Báo và Đài …". */
const unfinished = /^(?:bao|dai|phong|so|ban|hoi|trung tam)$/;
/** What a cell says besides of the body that leads; "(phối hợp)" stays, since it does not belong under the leads. */
const asides =
  /\s*\((?:là |làm )?(?:cơ quan |đơn vị |bộ phận )?(?:chủ trì|đầu mối|thường trực|theo dõi|tổng hợp|tham mưu)[^)]*\)/giu;
const leading =
  /\s+(?:chủ trì|(?:là|làm) (?:cơ quan |đơn vị )?(?:chủ trì|đầu mối|thường trực))(?:[\s,]+(?:tham mưu|tổng hợp|theo dõi|thực hiện|triển khai))*$/iu;
const giving = /^(?:[Gg]iao|[Pp]hân công)(?:\s+cho)?\s+(?=\p{Lu})/u;

interface Piece {
  from: number;
  to: number;
}

function isCapital(text: string, at: number): boolean {
  const character = text[at] ?? '';
  return character !== character.toLowerCase();
}

function matchesAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}

/** Whether the words from `at` to the next separator are generic nouns only, as in "…, thị trấn". */
function continuesGroup(text: string, folded: string, at: number, current: string): boolean {
  if (!groupStart.test(current) || isCapital(text, at)) return false;
  if (/^cac(?![a-z])|^ubnd|^uy ban/.test(folded.slice(at))) return false;
  return matchesAt(nounPattern, folded, at) > 0;
}

/** Whether the separator found at `at` parts two bodies; `next` is where the words after it begin. */
function parts(text: string, folded: string, from: number, at: number, next: number, mark: string): boolean {
  const current = folded.slice(from, at).trim().replace(/\s+/g, ' ');
  if (mark === ';') return true;
  if (next >= folded.length) return true;
  if (mark === '-') return isCapital(text, next) && strongHead.test(folded.slice(next));
  if (mark === 'va' && unfinished.test(current)) return false;
  if (halfOffice.test(`${current} `) && /^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)/.test(folded.slice(next)))
    return false;
  if (mark === '\n') {
    if (bare.test(current) && current.split(/\s+/).length < 3 && !subjectEnds(current)) return false;
    return isCapital(text, next) && matchesAt(headPattern, folded, next) > 0;
  }
  if (continuesGroup(text, folded, next, current)) return false;
  if (/^(?:cac|nhung|ca)(?![a-z])/.test(folded.slice(next))) return true;
  const head = matchesAt(headPattern, folded, next);
  if (
    head > 0 &&
    (isCapital(text, next) ||
      !/^(?:to|doi|doan|bo|so|dai|bao|hat|thue|vien|hoi|ban|tram)$/.test(folded.slice(next, next + head)))
  ) {
    return true;
  }
  if (matchesAt(nounPattern, folded, next) > 0) return !isCapital(text, next);
  return false;
}

function subjectEnds(current: string): boolean {
  return /\s/.test(current) && subjects.some((name) => current.endsWith(fold(name)));
}

/** The positions of the separators outside parentheses, with where the words after each begin. */
function separators(folded: string): { at: number; next: number; mark: string }[] {
  const closed = folded.replace(/\([^)]*\)/g, (part) => '('.padEnd(part.length, '_'));
  return [...closed.matchAll(separator)].map((match) => {
    const after = match.index + match[0].length;
    const gap = /^[\s\-+•*]*(?:va\s+)?/.exec(closed.slice(after))?.[0].length ?? 0;
    return { at: match.index, next: after + gap, mark: match[0].trim() || '\n' };
  });
}

function split(text: string, folded: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { at, next, mark } of separators(folded)) {
    if (at < from) continue;
    if (!parts(text, folded, from, at, next, mark)) continue;
    pieces.push({ from, to: at });
    from = next;
  }
  pieces.push({ from, to: text.length });
  return pieces;
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–+•*,;:]+|[\s,;:]+$|(?<=[^.A-ZĐ])\.$/g, '')
    .replace(giving, '')
    .replace(leading, '')
    .trim();
}

/** Names after a shared head: "Nội vụ, Văn hóa và Thông tin" with the head "Phòng" are two. */
function subjectNames(text: string): string[] {
  const folded = fold(text);
  const names: string[] = [];
  let at = /^\s*/.exec(folded)?.[0].length ?? 0;
  while (at < text.length) {
    let length = matchesAt(subjectPattern, folded, at);
    const ends = /^\s*(?:,\s*va(?![a-z])|,|;|va(?![a-z])|&|$)/.exec(folded.slice(at + length));
    if (length === 0 || !ends) length = /,|;|\sva\s|$/.exec(folded.slice(at))?.index ?? 0;
    const name = tidy(text.slice(at, at + length));
    if (name) names.push(name);
    at += length;
    at += /^(?:\s*(?:,\s*va(?![a-z])|,|;|va(?![a-z])|&))?\s*/.exec(folded.slice(at))?.[0].length || 1;
  }
  return names;
}

/** The head that an explicit list says for all its names ("Phòng", "UBND xã"), '' where there is none. */
function sharedHead(name: string): string {
  const { noun = '', office = '', unit = '' } = explicit.exec(name)?.groups ?? {};
  return unit ? `${office} ${unit.toLowerCase()}` : noun.charAt(0).toUpperCase() + noun.slice(1);
}

/** "Các Phòng: A, B" gives "Phòng A", "Phòng B"; "Phòng A, B" does where both are known names of departments. */
function distribute(name: string): string[] {
  const folded = fold(name);
  if (explicit.exec(name)?.groups?.unit) {
    return subjectNames(name.replace(explicit, '')).map((unit) => `${sharedHead(name)} ${unit}`);
  }
  const shared = distributed.exec(folded);
  if (shared) {
    const end = shared[0].length;
    const rest = name.slice(end).replace(/^\s*:?\s*/, '');
    const explicit = /^\s*:/.test(name.slice(end));
    const capital = /^\p{Lu}/u.test(rest);
    if (!explicit && (!capital || matchesAt(subjectPattern, fold(rest), 0) === 0)) return [name];
    const start = name.length - rest.length;
    if (strongHead.test(folded.slice(start))) return [rest];
    const noun = name.slice(end - (shared[1] ?? shared[2] ?? '').length, end);
    const head = noun.charAt(0).toUpperCase() + noun.slice(1);
    return subjectNames(rest).map((subject) => `${head} ${subject}`);
  }
  const single = /^(phong|so|cong chuc)\s+/.exec(folded);
  if (!single) return [name];
  const names = subjectNames(name.slice(single[0].length));
  const known = names.every((subject) =>
    [...subjects, ...shortSubjects].some((other) => fold(other) === fold(subject)),
  );
  return names.length > 1 && known
    ? names.map((subject) => `${name.slice(0, (single[1] ?? '').length)} ${subject}`)
    : [name];
}

/** Heads that begin a body of its own also inside "Các phòng: …". */
const strongHead =
  /^(?:phong|so|van phong|vp|trung tam|ubnd|uy ban|cong an|chi cuc|thanh tra|ban|cac|bo phan|hdnd|hoi dong|truong|don vi|co quan)(?![a-z])/;

/**
 * Splits a list of bodies into one name each. A group ("Các phòng, ban, ngành", "UBND các xã, thị trấn") stays one name,
 * and so does a name that holds "và", "-" or a comma itself ("Phòng Kinh tế, Hạ tầng và Đô thị").
 */
export function splitParties(words: string): string[] {
  const plain = words
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(asides, '')
    .trim();
  const text = /^1[.)]\s*\p{Lu}/u.test(plain) ? plain.replace(/(?<!\S)\d{1,2}[.)]\s*(?=\p{Lu})/gu, ';') : plain;
  const folded = fold(text);
  const names: string[] = [];
  let shared = '';
  for (const { from, to } of split(text, folded)) {
    const name = tidy(text.slice(from, to));
    if (!name || /^[-–.…/"]+$/.test(name)) continue;
    if (/[;\n]\s*$/.test(text.slice(0, from))) shared = '';
    const said = sharedHead(name);
    if (said || strongHead.test(fold(name))) shared = said;
    const subjects = shared.includes(' ') ? subjectNames(name) : distribute(name);
    names.push(...(shared && !said ? subjects.map((subject) => `${shared} ${subject}`) : distribute(name)));
  }
  return names;
}
