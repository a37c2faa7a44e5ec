import type { OfficeText } from '../../../office/blocks.ts';
import type { Extraction } from './extraction.ts';
import { readTaskTables } from './table/tasks.ts';

/** Reads a plan's blocks into proposals. `year` is the plan's where the person has said it. Pure. */
export function extractPlan(text: OfficeText, options: { year?: number } = {}): Extraction {
  const year = options.year ?? 2024;
  const { tasks } = readTaskTables(text.blocks, year);
  return {
    document: {
      issuer: '',
      parentIssuer: '',
      number: '',
      symbol: '',
      place: '',
      date: null,
      type: '',
      typeCode: '',
      abstract: '',
      year,
      signer: '',
      signerPosition: '',
      signingMark: '',
      legalBases: [],
      recipients: [],
    },
    tasks,
    targets: [],
    doubts: [],
  };
}
