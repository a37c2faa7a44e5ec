import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { handovers } from '../../../handovers.ts';
import { addDays, today } from '../../../platform/clock.ts';
import { newId } from '../../../platform/id.ts';
import { addStep, answerQuestions, prepareReorganisation } from './draft.ts';
import { previewOf } from './preview.queries.ts';
import { keeperOf, makeDistrict } from './reorganisation.fixture.ts';
import { findReorganisation } from './reorganisation.ts';

const { db } = await testDatabase();
const ids = await makeDistrict(db);
const keeper = keeperOf(ids);
const day = today();

/** An open task of a commune whose office has it. */
async function addTask(): Promise<void> {
  const [taskId, due_on] = [newId(), addDays(day, 60)];
  const dated = { deadline_type: 'fixed', due_on };
  const task = {
    id: taskId,
    unit_id: ids.a,
    title: 'Việc',
    year: Number(day.slice(0, 4)),
    origin: 'assigned',
    ordinal: 1,
  };
  await db
    .insertInto('task')
    .values({ ...task, ...dated })
    .execute();
  await db
    .insertInto('assignment')
    .values({ id: newId(), task_id: taskId, unit_id: ids.aOffice, ...dated })
    .execute();
}

test('a government that ends without an heir while others work on its plan: who answers for it is asked', async () => {
  const basis = { basisNumber: '12/NQ-HĐND', basisDate: '2026-01-05', effectiveOn: addDays(day, 10) };
  const id = await prepareReorganisation(db, keeper, ids.province, { title: 'Giải thể', ...basis });
  const version = async () => (await findReorganisation(db, keeper, id)).version;
  const preview = async () => previewOf(db, handovers, await findReorganisation(db, keeper, id), day);
  await addStep(db, keeper, id, { kind: 'abolish', unitId: ids.a, heirId: null });
  const moves = { [ids.aOffice]: `move:${ids.district}`, [ids.aSchool]: `move:${ids.district}` };
  await answerQuestions(db, keeper, id, await version(), moves);
  const asked = async () => (await preview()).outcome.questions.filter(({ kind }) => kind === 'work');
  expect(await asked()).toEqual([]);

  await addTask();
  expect(await asked()).toMatchObject([{ unitId: ids.a, answer: null }]);
  expect((await preview()).assignments.get(ids.a)).toBeUndefined();
  await answerQuestions(db, keeper, id, await version(), { ...moves, [`work:${ids.a}`]: `give:${ids.b}` });
  const { outcome } = await preview();
  expect(outcome.ends.get(ids.a)?.heirId).toBe(ids.b);
  expect(outcome.relations).toContainEqual({ kind: 'function-moved', fromId: ids.a, toId: ids.b, takesOver: true });
});
