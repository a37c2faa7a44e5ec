import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../office/text.ts';
import { wordsOf } from '../../../office/words/fold.ts';
import { extractFile } from './extract.command.ts';
import { extractPlan } from './extract.ts';
import type { TargetProposal, TaskProposal } from './extraction.ts';

const shared = new URL('../../../../../shared/', import.meta.url);

interface TrueTask {
  no: string;
  parent: string | null;
  field: string;
  title: string;
  product: string;
  lead: string;
  coordinating: string;
  deadline: { kind: string; due: string | null };
}

interface TrueTarget {
  phrase: string;
  op: string;
  value: number;
  unit: string;
  level: string;
}

function truth<Kind>(name: string): Kind[] {
  return JSON.parse(readFileSync(new URL(`truth/${name}`, shared), 'utf8'));
}

const kinds: Record<string, string> = { fixed: 'date', period: 'date', inherited: 'event' };
const plain = (text: string) =>
  wordsOf(text)
    .filter((word) => word !== 'va' && word !== 'cac' && word !== 'phong')
    .join(' ');

const asFound = (task: TaskProposal) => ({
  no: task.no,
  parent: task.parent,
  field: task.field,
  title: plain(task.title),
  product: plain(task.product),
  lead: plain(task.lead.join(' ')),
  coordinating: plain(task.coordinating.join(' ')),
  deadline: kinds[task.deadline.type] ?? task.deadline.type,
  due: task.deadline.due,
});
const asTrue = (task: TrueTask) => ({
  no: task.no,
  parent: task.parent,
  field: task.field,
  title: plain(task.title),
  product: plain(task.product),
  lead: plain(task.lead),
  coordinating: plain(task.coordinating),
  deadline: task.deadline.kind,
  due: task.deadline.due,
});

function reaches(target: TargetProposal, aim: TrueTarget): boolean {
  const exact = aim.value === 100 && (target.comparator === '=' || target.comparator === '>=');
  return (
    target.value === aim.value &&
    target.unit === aim.unit &&
    (target.comparator === aim.op || exact) &&
    (aim.level === '' || target.level === aim.level) &&
    wordsOf(target.text).join(' ').includes(wordsOf(aim.phrase).join(' '))
  );
}

describe.skipIf(!existsSync(shared))('the real plans of districts and a commune', () => {
  const read = (name: string, kind: string) =>
    extractFile(fileURLToPath(new URL(`seeds/${name}-ke-hoach-2024.${kind}`, shared)));

  describe.each(['txt', 'docx', 'pdf'])('as .%s', (kind) => {
    test.each(['ninh-son', 'bu-dang'])('every task of %s', async (name) => {
      const { tasks } = await read(name, kind);
      expect(tasks.map(asFound)).toEqual(truth<TrueTask>(`${name}-2024.tasks.json`).map(asTrue));
    });

    test.each(['ninh-son', 'bu-dang', 'huong-khe', 'dong-son'])('every target of %s', async (name) => {
      const { targets } = await read(name, kind);
      const missed = truth<TrueTarget>(`${name}-2024.targets.json`).filter(
        (aim) => !targets.some((target) => reaches(target, aim)),
      );
      expect(missed).toEqual([]);
    });
  });

  test.each([
    ['ninh-son', ['number-begins', 'number-skipped', 'lead-missing', 'deadline-missing', 'misspelling']],
    ['bu-dang', ['number-differs', 'year-differs', 'deadline-other-year', 'misspelling']],
    [
      'dong-son',
      ['number-missing', 'citation-dates', 'citation-year', 'level-differs', 'number-duplicate', 'prose-tasks'],
    ],
    ['huong-khe', ['number-missing', 'date-missing', 'misspelling', 'prose-tasks']],
  ])('the faults of %s', async (name, expected) => {
    const { doubts } = await read(name, 'txt');
    const found = doubts.map(({ kind }) => String(kind));
    expect(expected.filter((kind) => !found.includes(kind))).toEqual([]);
  });
});

/** Plans of our own, each with a table, wording and numbering unlike the others'. */
describe('plans of other kinds', () => {
  const plans = readFileSync(new URL('./fixtures/plans.txt', import.meta.url), 'utf8')
    .split(/^##### /m)
    .slice(1)
    .map((plan) => /^([^\n]*)\n(.*)=====\n(.*)$/s.exec(plan)?.slice(1) ?? []);

  const line = ({ no, parent, field, title, lead, deadline }: TaskProposal) =>
    [no || '-', parent ?? '-', field, title, lead.join(' + '), deadline.type, deadline.due ?? '-'].join(' | ');
  const aim = ({ comparator, value, unit, level, kind }: TargetProposal) =>
    value === null ? kind : [comparator, value, unit, level].filter((part) => part !== '').join(' ');

  test.each(plans)('%s', (_, text = '', expected = '') => {
    const { document, tasks, targets, doubts } = extractPlan(readText(text));
    const facts = `${document.issuer} | ${document.number} | ${document.date ?? '-'} | ${document.year}`;
    const found = [facts, ...tasks.map(line), ...targets.map(aim), ...doubts.map(({ kind }) => `? ${kind}`)];
    expect(found.join('\n')).toBe(expected.trim());
  });
});
