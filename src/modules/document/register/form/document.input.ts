import { z } from 'zod';
import type { Key } from '../../../../platform/i18n.ts';
import { ReceivedFile } from '../../../../platform/received-file.ts';
import { typedDate } from '../../../../web/typed-date.ts';

// Messages are catalogue keys (`parseForm`); the annotation lets the compiler check them.
const key = (name: Key) => name;

const words = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit, key('document.error.tooLong'))
    .default('')
    .transform((text) => text.replaceAll('\r\n', '\n').normalize('NFC'));

const optionalId = z
  .union([z.literal('').transform(() => null), z.uuid()])
  .nullish()
  .catch(null);

/** The form of a document. */
export const documentInput = z
  .object({
    number: words(100).refine((number) => /[\p{L}\d]/u.test(number), key('document.error.number')),
    type: z.coerce.number(key('document.error.type')).int().min(1, key('document.error.type')).max(32),
    date: typedDate('document.error.date').pipe(z.iso.date(key('document.error.date'))),
    issuer: words(300).refine((issuer) => issuer !== '', key('document.error.issuer')),
    abstract: words(1000).refine((abstract) => abstract !== '', key('document.error.abstract')),
    signer: words(200),
    validFrom: typedDate('document.error.date'),
    validTo: typedDate('document.error.date'),
    file: z.instanceof(ReceivedFile).nullish(),
    /** A file that was sent before, to have the fields read from it. */
    sent: optionalId,
    /** The register's own number of the document that took its place. */
    replacedBy: words(100),
    version: z.coerce.number().int().optional(),
  })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, {
    path: ['validTo'],
    message: key('document.error.validOrder'),
  });

export type DocumentInput = z.infer<typeof documentInput>;
