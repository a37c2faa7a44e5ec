import { type Selectable, sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit, changedFields } from '../../platform/audit.ts';
import { today } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import type { Report } from '../../platform/db/schema.gen.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { signersOn } from '../identity/index.ts';
import { generateSections } from './generate.ts';
import type { ReportHead } from './report.input.ts';
import { reportToWrite } from './report-to-write.ts';
import { reportType, type SignatureText, signatureFrom, signerOf } from './signature.ts';
import { tellReport } from './tell-report.ts';

/** Keeps a person's text of one section; `Conflict` when somebody saved it since. The system's own text takes it back. Gives the new version. */
export async function editSection(
  db: Db,
  actor: Actor,
  reportId: string,
  key: string,
  { version, text }: { version: number; text: string },
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const report = await reportToWrite(tx, actor, reportId);
    const section = await tx
      .selectFrom('report_section')
      .where('report_id', '=', reportId)
      .where('key', '=', key)
      .selectAll()
      .forUpdate()
      .executeTakeFirst();
    if (!section) throw new NotFound();
    if (section.version !== version) throw new Conflict();
    const written = text.replaceAll('\r\n', '\n').normalize('NFC').trim();
    const edited = written === section.generated ? null : written;
    await tx
      .updateTable('report_section')
      .set({
        edited,
        edited_from: edited === null ? null : section.generated,
        edited_by: actor.personId,
        edited_at: sql`now()`,
        version: version + 1,
      })
      .where('report_id', '=', reportId)
      .where('key', '=', key)
      .execute();
    const before = { key, text: section.edited ?? section.generated };
    await audit(tx, actor, {
      act: 'report.edit-section',
      subject: { kind: 'report', id: reportId },
      before,
      after: { key, text: written },
    });
    if (written !== before.text) await tellReport(tx, actor, report);
    return version + 1;
  });
}

/** Sets what stands around the text: number, date, addressee, signature, recipients, decimals. */
export async function editReportHead(
  db: Db,
  actor: Actor,
  id: string,
  { version, signerId, ...typed }: ReportHead & { version: number },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const before = await reportToWrite(tx, actor, id);
    if (before.version !== version) throw new Conflict();
    const head = { ...typed, ...(await signatureIn(tx, before, { ...typed, signerId })) };
    await tx
      .updateTable('report')
      .set({
        number: head.number,
        issued_on: head.issuedOn,
        decimals: head.decimals,
        addressee: head.addressee,
        place: head.place,
        signing_authority: head.signingAuthority,
        signing_lines: head.signingLines,
        signer: head.signer,
        recipients: head.recipients,
        version: version + 1,
      })
      .where('id', '=', id)
      .execute();
    if (before.decimals !== head.decimals) await generateSections(tx, id);
    const subject = { kind: 'report', id };
    const changed = changedFields(headOf(before), head);
    await audit(tx, actor, { act: 'report.edit-head', subject, ...changed });
    if (Object.keys(changed.after).length > 0) await tellReport(tx, actor, before);
  });
}

/** A report's head as the form names its fields. */
const headOf = ({ issued_on, signing_authority, signing_lines, ...same }: Selectable<Report>) => ({
  ...same,
  issuedOn: issued_on,
  signingAuthority: signing_authority,
  signingLines: signing_lines,
});

/** The signature as the form means it, by who may sign on the day of issue. */
async function signatureIn(tx: Tx, before: Selectable<Report>, head: ReportHead): Promise<SignatureText> {
  const kept = {
    signingAuthority: before.signing_authority,
    signingLines: before.signing_lines,
    signer: before.signer,
  };
  const signersOf = (day: string | null) => signersOn(tx, before.unit_id, day ?? today(), reportType);
  const signerId = signerOf(await signersOf(before.issued_on), kept)?.id;
  return signatureFrom(head, { ...kept, signerId }, await signersOf(head.issuedOn));
}
