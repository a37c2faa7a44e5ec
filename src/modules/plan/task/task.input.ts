import { z } from 'zod';
import type { Key } from '../../../platform/i18n.ts';
import { ReceivedFile } from '../../../platform/received-file.ts';
import { typedDate } from '../../../web/typed-date.ts';
import { fields } from '../extract/extraction.ts';

// Messages are catalogue keys (`parseForm`); the annotation lets the compiler check them.
const key = (name: Key) => name;

const words = (limit: number) => z.string().trim().max(limit, key('task.error.tooLong')).default('').transform(nfc);
const required = (limit: number, problem: Key) => words(limit).pipe(z.string().min(1, problem));
const requiredDate = (problem: Key) => typedDate('task.error.date').pipe(z.iso.date(problem));
const version = z.coerce.number().int();
const reason = required(2000, 'task.error.reason');

function nfc(text: string): string {
  return text.replaceAll('\r\n', '\n').normalize('NFC');
}

const file = z.instanceof(ReceivedFile).nullish();

/** Who is named beside a note. */
const mentionedId = z.uuid().nullable().catch(null);

/** What was chosen from the list: "document:…" or "evidence:…", with the id. */
const chosen = z
  .union([z.literal(''), z.templateLiteral([z.enum(['document', 'evidence']), ':', z.uuid()])])
  .default('')
  .catch('');

/** A note, a file, something chosen, and a document that is noted, of which number and date belong together. */
const evidence = {
  version,
  note: words(5000),
  mentionedId,
  file,
  chosen,
  documentNumber: words(100).refine(
    (number) => number === '' || /[\p{L}\d]/u.test(number),
    key('task.error.documentNumber'),
  ),
  documentDate: typedDate('task.error.date'),
  documentAbstract: words(500),
};

interface DocumentFields {
  documentNumber: string;
  documentDate: string | null;
  documentAbstract: string;
}

/** The fields of a refined form as its act takes them. */
function evidenceOf<Fields extends DocumentFields & { chosen: string }>({ chosen: words, ...typed }: Fields) {
  const [kind, id = null] = words.split(':');
  const known = { documentId: kind === 'document' ? id : null, evidenceId: kind === 'evidence' ? id : null };
  return { ...typed, ...known, document: documentOf(typed) };
}

function documentOf({ documentNumber: number, documentDate: date, documentAbstract: abstract }: DocumentFields) {
  return number && date ? { number, date, abstract } : null;
}

function wholeDocument(fields: DocumentFields, context: z.RefinementCtx): void {
  const { documentNumber, documentDate, documentAbstract } = fields;
  if (!documentNumber && (documentDate || documentAbstract)) {
    context.addIssue({ code: 'custom', path: ['documentNumber'], message: key('task.error.documentNumber') });
  }
  if (documentNumber && !documentDate) {
    context.addIssue({ code: 'custom', path: ['documentDate'], message: key('task.error.documentDate') });
  }
}

/** "40" or "40 %". */
const percent = z
  .string()
  .transform((text) => Number(text.replace(/\s*%\s*$/, '') || Number.NaN))
  .pipe(z.int(key('task.error.percent')).min(0, key('task.error.percent')).max(100, key('task.error.percent')));

export const progressInput = z
  .object({ ...evidence, percent })
  .superRefine(wholeDocument)
  .transform(evidenceOf);

export const submissionInput = z
  .object({ ...evidence, doneOn: requiredDate('task.error.doneOn') })
  .superRefine(wholeDocument)
  .transform(evidenceOf);

export const notProductInput = z.object({ version, document: z.uuid() });
export const versionInput = z.object({ version });
export const returnInput = z.object({ version, reason, mentionedId });
export const cancellationInput = z.object({ reason });

export const eventInput = z
  .object({
    happenedOn: requiredDate('task.error.happenedOn'),
    dueOn: requiredDate('task.error.dueOn'),
    note: words(2000),
    documentNumber: evidence.documentNumber,
    documentDate: evidence.documentDate,
    documentAbstract: evidence.documentAbstract,
  })
  .superRefine(wholeDocument)
  .transform((typed) => ({ ...typed, document: documentOf(typed) }));

/** One box gives a text, several give a list. */
const ids = z
  .union([z.uuid().transform((id) => [id]), z.array(z.uuid())])
  .default([])
  .transform((list) => [...new Set(list)]);

/** Rows that were ticked, or (`all`) every row of the list whose filters the address holds. */
const rows = { id: ids, all: z.literal('on').optional(), filters: z.string().default('') };

export const chosenInput = z.object(rows);
export const reminderInput = z.object({ ...rows, note: words(1000) });
export const extensionInput = z.object({ ...rows, dueOn: requiredDate('task.error.dueOn'), reason });

export const assignedTaskInput = z.object({
  title: required(2000, 'task.error.title'),
  product: words(1000),
  field: z.enum(fields).nullable().catch(null),
  assigner: required(300, 'task.error.assigner'),
  number: required(100, 'task.error.documentNumber'),
  date: requiredDate('task.error.documentDate'),
  dueOn: typedDate('task.error.date'),
  leadIds: ids.pipe(z.array(z.uuid()).min(1, key('task.error.lead'))),
  coordinatingIds: ids,
});
