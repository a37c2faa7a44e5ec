import { readLabels } from '../labels.ts';
import type { Role } from './roles.ts';
import type { PlanRow } from './rows.ts';

const holders: Role[] = ['lead', 'parties', 'coordinating', 'deadline', 'title'];

/** A row whose cells hold what other tables have columns for ("- Chủ trì: A - Phối hợp: B"), under those roles. */
export function withLabels(row: PlanRow): PlanRow {
  let texts = row.texts;
  for (const holder of holders) {
    const said = readLabels(row.texts[holder] ?? '');
    if (Object.keys(said.texts).length === 0 || (holder === 'title' && !said.rest)) continue;
    const { [holder]: _, ...others } = texts;
    const own = said.rest ? { [holder]: said.rest } : {};
    texts = { ...said.texts, ...others, ...own };
  }
  return texts === row.texts ? row : { ...row, texts };
}
