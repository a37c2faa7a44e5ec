import { subjects } from '../../../office/head/subjects.ts';
import { splitParties } from './parties.ts';

/** Nouns with which the name of a body begins, told by their accents from "phòng ngừa", "ban hành", "hội nghị". */
const body =
  /^(?:phòng(?!,? chống| ngừa| cháy| vệ| họp)|sở|văn phòng|vp|ban (?=chỉ|quản|tổ|dân|tuyên|cán)|trung tâm|công an|công chức|ubnd|hđnd|[uủ][yỷ] ban|thủ trưởng|trưởng (?:phòng|ban|các)|trường (?=thpt|thcs|tiểu|mầm|trung)|hội (?!nghị|thảo|thi)|bộ phận|chi cục|kho bạc|bảo hiểm xã hội|đài|tổ (?=công|dân|giúp|chuyên)|chủ tịch ubnd|giám đốc|chánh văn phòng|các (?:cơ quan|đơn vị|phòng|sở|ban|ngành|xã|phường|thôn|cấp|địa phương|bộ phận|trường|hội|đoàn thể|tổ chức))(?![\p{L}])/iu;
/** Verbs with which the duty begins after the body's name. */
const act =
  /[\s,:]+(?:chủ trì|chủ động|tham mưu|có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm|phối hợp|làm đầu mối|là (?:cơ quan|đơn vị|đầu mối)|thực hiện|triển khai|xây dựng|tổ chức|rà soát|ban hành|kiểm tra|theo dõi|đôn đốc|hướng dẫn|tổng hợp|báo cáo|trình|đề xuất|công khai|cập nhật|bố trí|nghiêm túc|tiếp tục|đẩy mạnh|căn cứ|quán triệt|tăng cường|nâng cao|hoàn thành|[đb]ảo đảm|đảm bảo|thường xuyên|định kỳ|niêm yết|số hóa|lập|gửi|giúp|trong|để|nhằm)(?![\p{L}])/u;
const department = new RegExp(
  `^(?:sở|phòng) (?:${[...subjects].sort((one, other) => other.length - one.length).join('|')})(?!\\p{L})`,
  'iu',
);
const goesOn = /^ (?!(?:và|cùng|với|huyện|tỉnh|thành phố|thị xã|quận|xã|phường)(?!\p{L}))\p{Ll}/u;
const entrusted = /^(?:giao|phân công|đề nghị|yêu cầu)(?: cho| nhiệm vụ cho)?\s+/iu;
const elsewhere = [
  /(?:giao|phân công)(?: cho)?\s+([^,.;]{4,60}?)\s+chủ trì/iu,
  /(?:^|[\s(])do\s+([^.;()]{4,60}?)\s+(?:chủ trì|phụ trách|thực hiện)(?![\p{L}])/iu,
  /\(([^();]{4,60}?)\s+chủ trì\s*(?:[);,]|$)/iu,
];
const together = /phối hợp(?:\s+chặt chẽ)?\s*(?:cùng với|với|cùng)?\s+(?<rest>[^.;()]+)/iu;

/** Whether words begin with a body's name ("Phòng Nội vụ …", "Các phòng, ban …"). */
export function namesBody(words: string): boolean {
  return body.test(words.trim());
}

function bodiesIn(words: string): string[] {
  return splitParties(words.replace(/(?:,|\s+và)\s*$/u, '')).filter(namesBody);
}

/** A department of a known name with which a sentence begins: after it any verb may begin the duty. */
function departmentOf(words: string): string | undefined {
  const name = department.exec(words)?.[0];
  return name && goesOn.test(words.slice(name.length)) ? name : undefined;
}

/** The bodies at the head of a sentence that goes on with what they are to do. */
function leadsOf(sentence: string): string[] {
  const words = sentence.replace(entrusted, '');
  const known = departmentOf(words);
  if (known) return bodiesIn(known);
  const verb = namesBody(words) ? act.exec(words) : null;
  if (verb) return bodiesIn(words.slice(0, verb.index));
  const found = elsewhere.map((pattern) => pattern.exec(sentence)?.[1]).find((name) => name && namesBody(name));
  return found ? bodiesIn(found) : [];
}

/** Who leads and who takes part, as a sentence says it: "Phòng A chủ trì, phối hợp với Phòng B rà soát …". */
export function readSpokenParties(sentence: string): { lead: string[]; coordinating: string[] } {
  const lead = leadsOf(sentence);
  const rest = lead.length > 0 ? together.exec(sentence)?.groups?.rest : undefined;
  if (!rest) return { lead, coordinating: [] };
  return { lead, coordinating: bodiesIn(rest.slice(0, act.exec(rest)?.index)) };
}
