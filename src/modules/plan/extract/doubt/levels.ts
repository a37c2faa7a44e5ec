import { fold } from '../../../../office/words/fold.ts';
import type { DocumentFacts, Doubt } from '../extraction.ts';
import { around, raise, type Text } from './raise.ts';

const ofDistrict =
  /(?:cua|thuoc|tren dia ban|toan|trong|don vi) huyen(?! uy|[a-z])|(?<![a-z])cac xa, (?:thi tran|phuong)/;
/** Citing or answering to the district is what a commune's plan does. */
const upwards =
  /(?:ke hoach|van ban|chi dao|huong dan|quyet dinh|nghi quyet|bao cao|chuong trinh|yeu cau|giao)[^.;]{0,70}$/;
const anyDistrict =
  /(?:cap|ubnd|uy ban nhan dan|dia ban|cua|thuoc|hdnd) huyen(?![a-z])|(?<![a-z])thi tran(?![a-z])|quan, huyen|huyen, (?:xa|thi xa|thanh pho)/;

/** Whether an issuer's name is a commune's: "Ủy ban nhân dân xã …". */
export function isCommune(issuer: string): boolean {
  return /(?:^| )(?:xa|phuong|thi tran|dac khu) /.test(`${fold(issuer)} `);
}

/** Districts were abolished on 1/7/2025 (NQ 203/2025/QH15). */
function afterDistricts({ date, year }: DocumentFacts): boolean {
  return date ? date >= '2025-07-01' : year !== null && year > 2025;
}

/** Words of another level: a commune's plan that speaks as a district, any plan that still knows districts. */
export function levelDoubts(texts: Text[], document: DocumentFacts): Doubt[] {
  const commune = isCommune(document.issuer);
  const abolished = afterDistricts(document);
  if (!commune && !abolished) return [];
  return texts.flatMap((place) => {
    const folded = fold(place.text);
    const found = (abolished ? anyDistrict : ofDistrict).exec(folded);
    if (!found || (!abolished && upwards.test(folded.slice(0, found.index)))) return [];
    const words = around(place.text, found.index, found[0].length);
    return [raise(abolished ? 'level-abolished' : 'level-differs', { words, issuer: document.issuer }, place)];
  });
}

const above = /^(?:sở|bộ(?! phận| chỉ huy)|(?:ubnd|ủy ban nhân dân|thanh tra|văn phòng ubnd) tỉnh|tỉnh ủy)(?!\p{L})/iu;

/** A lead that the issuing body cannot give work to. */
export function leadDoubts(tasks: { lead: string[]; source: Text['source'] }[], { issuer }: DocumentFacts): Doubt[] {
  const below = isCommune(issuer) || /(?:^| )(?:huyen|quan|thi xa) /.test(`${fold(issuer)} `);
  if (!below) return [];
  return tasks.flatMap(({ lead, source }, task) =>
    lead.filter((name) => above.test(name)).map((name) => raise('lead-above', { lead: name }, { source, task })),
  );
}
