import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { addDocument } from '../src/modules/document/evidence/evidence.ts';
import { typeOfNumber } from '../src/modules/document/register/document-type.ts';
import { registerDocument } from '../src/modules/document/register/register-document.ts';
import { editReportHead, editSection } from '../src/modules/report/edit-report.ts';
import { openReport } from '../src/modules/report/open-report.ts';
import { findReport } from '../src/modules/report/report.queries.ts';
import { type Actor, commandLine } from '../src/platform/actor.ts';
import type { Db } from '../src/platform/db/db.ts';
import type { FileStore } from '../src/platform/files.ts';
import { lowerFirst } from '../src/platform/i18n.ts';

const shape = z.record(
  z.string(),
  z.object({
    signer: z.string(),
    documents: z.array(z.object({ number: z.string(), date: z.iso.date(), abstract: z.string() })),
    report: z
      .object({
        year: z.number(),
        number: z.string(),
        issuedOn: z.iso.date(),
        addressee: z.string(),
        sections: z.record(z.string(), z.string()),
      })
      .optional(),
  }),
);

type Former = z.infer<typeof shape>[string];

/** Fills the register, the evidence and the reports of communes that are merged afterwards; `ids` by their names. */
export async function fillFormer(db: Db, files: FileStore, ids: Map<string, string>): Promise<void> {
  const text = readFileSync(new URL('former.yaml', import.meta.url), 'utf8');
  for (const [name, former] of Object.entries(shape.parse(parse(text)))) {
    const unitId = ids.get(name) ?? '';
    const actor: Actor = { ...commandLine, unitId, reachId: unitId, governmentId: unitId, role: 'coordinator' };
    await registerAll(db, files, actor, unitId, name, former);
    if (former.report) await writeReport(db, actor, unitId, former.report, former.signer);
  }
}

/** Registers the documents; the last one is evidence too. */
async function registerAll(db: Db, files: FileStore, actor: Actor, unitId: string, name: string, former: Former) {
  let last = '';
  for (const { number, date, abstract } of former.documents) {
    const given = { number, date, abstract, type: typeOfNumber(number), signer: former.signer };
    const validity = { validFrom: null, validTo: null, replacedBy: '' };
    const issuer = `UBND ${lowerFirst(name)}`;
    last = await registerDocument(db, files, actor, unitId, { ...given, ...validity, issuer });
  }
  await db.transaction().execute((tx) => addDocument(tx, actor, unitId, last));
}

async function writeReport(db: Db, actor: Actor, unitId: string, given: NonNullable<Former['report']>, signer: string) {
  const { year, sections, ...head } = given;
  const id = await openReport(db, actor, unitId, 'year', year);
  for (const [key, text] of Object.entries(sections)) await editSection(db, actor, id, key, { version: 1, text });
  const report = await findReport(db, actor, id);
  await editReportHead(db, actor, id, { ...report, ...head, signer, signerId: '' });
}
