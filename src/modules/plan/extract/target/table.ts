import type { Block } from '../../../../office/blocks.ts';
import { fold } from '../../../../office/words/fold.ts';
import { readMarker } from '../../../../office/words/numbering.ts';
import type { TargetProposal } from '../extraction.ts';
import { fieldOfTask, isFieldHeading } from '../field.ts';
import type { Passage } from '../outline.ts';
import { enter, type Groups, groupOf, placeIn } from '../table/group.ts';
import { type Header, isTargetHeader, isWordedTargetHeader } from '../table/header.ts';
import { flow, type PlanRow, type PlanTable, readTables } from '../table/rows.ts';
import { levelOf } from './level.ts';
import { readProseTargets } from './prose.ts';
import { readAim, unitOf } from './value.ts';

interface ValueColumn {
  column: number;
  level: TargetProposal['level'];
}

/** The columns that hold the plan's own figures: not what was done, not other years'. */
function valueColumns({ roles, names }: Header, year: number | null): ValueColumn[] {
  const after = roles.indexOf('unit') + 1;
  const all = names.flatMap((name, column) => (roles[column] === 'value' ? [{ name, column }] : []));
  const planned = all.filter(({ name }) => !/thuc hien|uoc|ket qua|dat duoc/.test(name));
  const own = planned.filter(({ name }) => year !== null && name.includes(String(year)));
  const undated = planned.filter(({ name }) => !/20\d\d/.test(name));
  const chosen = own.length > 0 ? own : undated.length > 0 ? undated : planned.slice(-1);
  const levels = chosen.map(({ name, column }) => ({
    column,
    level: levelOf(`cap ${/tinh|huyen|xa/.exec(name)?.[0] ?? ''}`),
  }));
  if (levels.length > 0)
    return levels.some(({ level }) => level) ? levels.filter(({ level }) => level) : levels.slice(0, 1);
  return after > 0 && after < roles.length ? [{ column: after, level: '' }] : [];
}

function nameOf({ texts, alone }: PlanRow): string {
  return flow(texts.target ?? texts.title ?? alone);
}

/** "- Cấp xã" under "Tỷ lệ hồ sơ …" is named with it; so is any row numbered or marked below another. */
function isPart(row: PlanRow, name: string): boolean {
  const marker = readMarker(flow(row.texts.no ?? '')) ?? readMarker(name);
  return marker?.kind === 'bullet' || marker?.kind === 'letter' || /^cấp (?:tỉnh|huyện|xã)$/i.test(name);
}

function targetsOf(table: PlanTable, year: number | null): TargetProposal[] {
  const columns = valueColumns(table.header, year);
  const groups: Groups = { kinds: [], open: [] };
  const targets: TargetProposal[] = [];
  let whole = '';
  for (const [at, row] of table.rows.entries()) {
    const name = nameOf(row);
    const marker = readMarker(flow(row.texts.no ?? '')) ?? readMarker(name);
    const values = columns.map(({ column, level }) => {
      const cell = row.cells[column];
      return { level, text: cell?.merged === 'across' ? '' : flow(cell?.text ?? '') };
    });
    const empty = row.alone !== '' || values.every(({ text }) => !text);
    const own = (readMarker(name)?.rest ?? name).replace(/[\s:,;]+$/, '');
    if (!own) continue;
    const next = table.rows[at + 1];
    const divided = next !== undefined && isPart(next, nameOf(next));
    const numbered = marker?.kind === 'roman' || marker?.kind === 'capital';
    if (empty && (numbered || row.alone || (isFieldHeading(own) && !divided))) {
      enter(groups, { kind: marker?.kind ?? 'plain', number: marker?.number ?? '', heading: own });
      whole = '';
      continue;
    }
    const part = whole !== '' && isPart(row, name);
    const text = part ? `${whole}: ${own}` : own;
    if (!part) whole = own;
    for (const value of values) {
      const aim = readAim(value.text, unitOf(row.texts.unit ?? ''), text);
      if (!aim) continue;
      const level = value.level || levelOf(fold(part ? own : text));
      const words = aim.value === null ? `${text}: ${value.text}` : text;
      targets.push({
        text: words,
        ...aim,
        level,
        field: placeIn(groups).field ?? fieldOfTask(text),
        source: row.source,
      });
    }
  }
  return targets;
}

/** Rows that say their targets in sentences, as passages under a heading of targets and the headings of their groups. */
function passagesOf(rows: PlanRow[]): Passage[] {
  const groups: Groups = { kinds: [], open: [] };
  return rows.flatMap((row, at) => {
    const words = flow(row.texts.target ?? row.texts.value ?? row.alone);
    const marker = readMarker(flow(row.texts.no ?? '')) ?? readMarker(words);
    const group = groupOf({ ...row, texts: { no: row.texts.no ?? '', title: words } }, rows[at + 1]);
    if (group) enter(groups, group);
    if (group || !words) return [];
    const text = row.texts.no ? words : (readMarker(words)?.rest ?? words);
    return [{ text, marker, heading: false, sections: ['Chỉ tiêu', placeIn(groups).heading], source: row.source }];
  });
}

/** Reads the targets of every table of targets: one for each value, and for each level that has a column of its own. */
export function readTableTargets(blocks: Block[], year: number | null): TargetProposal[] {
  const measured = readTables(blocks, isTargetHeader).flatMap((table) => targetsOf(table, year));
  const worded = readTables(blocks, isWordedTargetHeader).flatMap(({ rows }) => readProseTargets(passagesOf(rows)));
  return [...measured, ...worded];
}
