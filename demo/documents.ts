import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { parse } from 'yaml';
import { z } from 'zod';
import { typeName, typeNumber, typeOfNumber } from '../src/modules/document/register/document-type.ts';
import { correctDocument, registerDocument } from '../src/modules/document/register/register-document.ts';
import { writeOfficialDocument } from '../src/office/word/official.ts';
import { addDays } from '../src/platform/clock.ts';
import { lowerFirst } from '../src/platform/i18n.ts';
import { known } from './ids.ts';
import { personOf } from './people.ts';
import type { FinishingDocument, Stage } from './story.ts';

const line = z.object({
  number: z.string(),
  day: z.union([z.iso.date(), z.number()]),
  type: z.string().optional(),
  issuer: z.string().optional(),
  signer: z.string().optional(),
  abstract: z.string(),
  body: z.string(),
  finishes: z.string().optional(),
  replacedBy: z.string().optional(),
  valid: z.array(z.iso.date()).default([]),
});
const shape = z.record(
  z.string(),
  z.object({ signer: z.string(), by: z.string(), unit: z.string(), documents: z.array(line) }),
);

type Line = z.infer<typeof line>;

/** Fills the registers with what has been issued up to today, each with its file. Gives those that finish tasks, by title. */
export async function fillRegisters(stage: Stage): Promise<Map<string, FinishingDocument>> {
  const { db, files, ids, today, year } = stage;
  const text = readFileSync(new URL('documents.yaml', import.meta.url), 'utf8')
    .replaceAll('{y}', String(year))
    .replaceAll('{p}', String(year - 1));
  const finishing = new Map<string, FinishingDocument>();
  const replaced: (() => Promise<void>)[] = [];
  for (const [government, { signer, by, unit, documents }] of Object.entries(shape.parse(parse(text)))) {
    const actor = personOf(ids, by, `${unit}, ${government}`, government, 'officer');
    for (const each of documents) {
      const date = typeof each.day === 'number' ? addDays(today, -each.day) : each.day;
      if (date > today) continue;
      const printed = {
        ...each,
        date,
        signer: each.signer ?? signer,
        issuer: each.issuer ?? `UBND ${lowerFirst(government)}`,
      };
      const bytes = await print(printed, government);
      const file = await files.receive(
        `${each.number.replaceAll('/', '-')}.docx`,
        Readable.from([bytes]),
        bytes.length,
      );
      const type = typeNumber(each.type ?? '') ?? typeOfNumber(each.number);
      const [validFrom = null, validTo = null] = each.valid;
      const given = { ...printed, type, validFrom, validTo, replacedBy: '' };
      const id = await registerDocument(db, files, actor, known(ids, government), { ...given, file }, today);
      if (each.finishes) finishing.set(each.finishes, { id, date });
      const { replacedBy } = each;
      if (
        replacedBy &&
        documents.some(({ number, day }) => number === replacedBy && typeof day === 'string' && day <= today)
      )
        replaced.push(() => correctDocument(db, files, actor, id, { ...given, replacedBy, version: 1 }, today));
    }
  }
  for (const replace of replaced) await replace();
  return finishing;
}

type Printed = Line & { date: string; signer: string; issuer: string };

/** The document's own file, laid out as the rules ask. */
function print(
  { number, date, type, issuer, abstract, body, signer }: Printed,
  government: string,
): Promise<Uint8Array> {
  const [no = '', symbol = ''] = number.split('/');
  const kind = type ?? typeName(typeOfNumber(number));
  const name = issuer.replace(/^UBND /, 'ỦY BAN NHÂN DÂN ');
  return writeOfficialDocument({
    ...{ parentIssuer: '', issuer: name.toUpperCase(), issuerInSentence: issuer, number: no, symbol },
    ...{ place: government.replace(/^\S+ /, ''), date, year: Number(date.slice(0, 4)) },
    typeName: kind === 'Công văn' ? '' : kind.toUpperCase(),
    abstract: abstract.replace(/^V\/v /, ''),
    addressees: [],
    body: [{ kind: 'paragraph', text: body }],
    signature: { authority: 'TM. ỦY BAN NHÂN DÂN', lines: ['CHỦ TỊCH'], name: signer },
    recipients: ['Như trên', 'Lưu: VT'],
    annexes: [],
  });
}
