import { z } from 'zod';
import { typedDate } from '../../web/typed-date.ts';
import { periods } from '../calendar/index.ts';

const line = z.string().trim().max(500).default('');
const lines = z.string().max(10_000).default('');

/** Which report to open. */
export const newReportInput = z.object({
  period: z.enum(periods, 'report.error.period'),
  year: z.coerce.number('report.error.year').int().min(2000, 'report.error.year').max(2100, 'report.error.year'),
});

/** The head and the foot of the printed report. */
export const reportHeadInput = z.object({
  version: z.coerce.number().int(),
  number: line,
  issuedOn: typedDate('report.error.date'),
  decimals: z.coerce
    .number('report.error.decimals')
    .int()
    .min(0, 'report.error.decimals')
    .max(4, 'report.error.decimals'),
  addressee: line,
  place: line,
  /** Who of those who may sign; '' for a signature typed by hand. */
  signerId: line,
  signingAuthority: line,
  signingLines: lines,
  signer: line,
  recipients: lines,
});

export type ReportHead = Omit<z.infer<typeof reportHeadInput>, 'version'>;

export const sectionInput = z.object({
  version: z.coerce.number().int(),
  text: z.string().max(100_000),
});
