import type { OfficeText } from '../../../office/blocks.ts';
import { readDocument } from './document/document.ts';
import { isCommune } from './doubt/levels.ts';
import { findDoubts } from './doubts.ts';
import type { Extraction, TargetProposal } from './extraction.ts';
import { readLabels } from './labels.ts';
import { aheadOf, readOutline } from './outline.ts';
import { readProseTasks } from './prose.ts';
import { readTaskTables } from './table/tasks.ts';
import { readProseTargets } from './target/prose.ts';
import { readTableTargets } from './target/table.ts';

/**
 * Reads a plan's blocks into proposals for a reviewer: facts of the document, tasks, targets, and doubts about them.
 * `year` is the plan's where the person has said it. Pure: the same blocks give the same proposals.
 */
export function extractPlan(text: OfficeText, options: { year?: number } = {}): Extraction {
  const { blocks } = text;
  const document = readDocument(blocks, options.year ?? null);
  const passages = readOutline(blocks);
  const tables = readTaskTables(blocks, document.year);
  const planned = document.typeCode === 'BC' ? aheadOf(passages) : passages;
  const tasks = tables.tasks.length > 0 ? tables.tasks : readProseTasks(planned, document.year);
  // "Thời gian: 01 lần/năm" says when, not how much.
  const goals = planned.filter(({ text }) => readLabels(text).texts.deadline === undefined);
  const found = [...readProseTargets(goals), ...readTableTargets(blocks, document.year)];
  const targets = isCommune(document.issuer) ? found.map(asOfCommune) : found;
  return { document, tasks, targets, doubts: findDoubts({ document, passages, tasks, targets, tables }) };
}

/** "Các phòng, ban" are a district's in a district's plan; in a commune's they are its own, and name no level. */
function asOfCommune(target: TargetProposal): TargetProposal {
  return target.level === 'district' && !/cấp huyện/i.test(target.text) ? { ...target, level: '' } : target;
}
