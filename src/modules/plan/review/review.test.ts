import { expect, test } from 'vitest';
import { temporaryFiles } from '../../../../tests/setup/temporary-files.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { Conflict, Forbidden, NotFound, Refused } from '../../../platform/errors.ts';
import { acceptedProposals } from '../adoption/accepted.ts';
import { adoptPlan } from '../adoption/adoption.ts';
import { makeDistrict } from '../plan.fixture.ts';
import { makeReview } from '../review.fixture.ts';
import { addProposal, joinWithNext, splitProposal } from './arrange.ts';
import { bulkEdit } from './bulk-edit.ts';
import { editDocument } from './document-facts.ts';
import { keepAll, settleDoubt } from './doubts.ts';
import { acceptProposal, editProposal, type ProposalEdit } from './edit-proposal.ts';
import { matchNames } from './names.ts';
import { lastSave, namesOf, openDoubts, proposalLines } from './review.queries.ts';

const { db } = await testDatabase();
const files = await temporaryFiles();
const district = await makeDistrict(db);
const focal = await district.person('Trần Thị Hạnh');
const colleague = await district.person('Lê Văn Bình');
const day = '2051-02-01';
let year = 2050;

const rows = [
  '1\tRà soát văn bản\tBáo cáo\tQuý II\tPhòng Tư pháp\t',
  '2\tTuyên truyền; tập huấn\tTin, bài\tQuý III\tPhòng Vũ trụ\t',
  '3\tKiểm tra công vụ\tThông báo\tQuý IV\tPhòng Vũ trụ; Phòng Nội vụ\t',
];

async function review(from = rows) {
  year += 1;
  const planId = await makeReview(db, files, focal, { unitId: district.id, year, rows: from });
  return { planId, year };
}

/** A proposal as its form gives it back untouched. */
async function formOf(
  planId: string,
  no: string,
): Promise<{ row: { planId: string; id: string; version: number }; edit: ProposalEdit }> {
  const line = (await proposalLines(db, planId, day)).find((each) => each.no === no);
  if (!line) throw new Error(`No proposal ${no}`);
  const names = (role: string) =>
    line.parties
      .filter((each) => each.role === role)
      .map(({ words }) => words)
      .join('; ');
  const deadline = { text: line.deadlineText, type: line.deadlineType, due: line.dueOn };
  const { accepted, field, title, product } = line;
  const lists = { lead: names('lead'), coordinating: names('coordinating') };
  return {
    row: { planId, id: line.id, version: line.version },
    edit: { accepted, no, field, title, product, ...lists, deadline, shown: deadline },
  };
}

const titles = async (planId: string) => (await proposalLines(db, planId, day)).map(({ title }) => title);

test('an edit is kept, leads are matched anew, the deadline is read again', async () => {
  const { planId, year } = await review();
  const { row, edit } = await formOf(planId, '2');
  const deadline = { ...edit.deadline, text: `Trước ngày 15/10/${year}` };
  await editProposal(db, focal, row, {
    ...edit,
    title: 'Tuyên truyền',
    lead: 'Phòng Nội vụ; Bưu điện huyện',
    deadline,
  });
  const line = (await proposalLines(db, planId, day))[1];
  expect(line).toMatchObject({ title: 'Tuyên truyền', deadlineType: 'fixed', dueOn: `${year}-10-15`, version: 2 });
  expect(line?.parties.map(({ words, match, outside }) => [words, match, outside])).toEqual([
    ['Phòng Nội vụ', 'Phòng Nội vụ', false],
    ['Bưu điện huyện', null, true],
  ]);
});

test('of two reviewers who edit the same row the second is told, and nothing of the first is lost', async () => {
  const { planId } = await review();
  const { row, edit } = await formOf(planId, '1');
  await editProposal(db, focal, row, { ...edit, title: 'Bản của Hạnh' });
  await expect(editProposal(db, colleague, row, { ...edit, title: 'Bản của Bình' })).rejects.toThrow(Conflict);
  expect((await titles(planId))[0]).toBe('Bản của Hạnh');
  expect(await lastSave(db, 'proposal', row.id)).toMatchObject({ name: 'Trần Thị Hạnh' });
});

test('two reviewers who save at the same moment: one wins, one is told', async () => {
  const { planId } = await review();
  const { row, edit } = await formOf(planId, '1');
  const both = await Promise.allSettled([
    editProposal(db, focal, row, { ...edit, title: 'Một' }),
    editProposal(db, colleague, row, { ...edit, title: 'Hai' }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a review belongs to the focal point of its government, and ends with the adoption', async () => {
  const { planId } = await review(rows.slice(0, 1));
  const { row, edit } = await formOf(planId, '1');
  await expect(editProposal(db, district.actor('officer'), row, edit)).rejects.toThrow(Forbidden);
  await expect(editProposal(db, district.actor('coordinator', 'Xã An Sơn'), row, edit)).rejects.toThrow(NotFound);
  await adoptPlan(db, focal, planId);
  await expect(editProposal(db, focal, row, edit)).rejects.toThrow(Conflict);
});

test('a fixed deadline needs its date', async () => {
  const { planId } = await review(['1\tRà soát\tBáo cáo\tThường xuyên\tPhòng Tư pháp\t']);
  const { row, edit } = await formOf(planId, '1');
  const fixed = { ...edit, deadline: { ...edit.deadline, type: 'fixed' as const } };
  await expect(editProposal(db, focal, row, fixed)).rejects.toThrow(Refused);
});

test('a name is matched once for all rows and remembered for the next plan', async () => {
  const { planId } = await review();
  expect((await namesOf(db, planId, day)).map(({ words, rows }) => [words, rows])).toEqual([['Phòng Vũ trụ', 2]]);
  await matchNames(db, focal, planId, [
    { words: 'Phòng Vũ trụ', match: { unitId: district.units['Phòng Nội vụ'] ?? '' } },
  ]);
  expect(await namesOf(db, planId, day)).toEqual([]);
  const next = await review();
  expect(await namesOf(db, next.planId, day)).toEqual([]);
});

test('a name marked as outside is settled for this plan only', async () => {
  const { planId } = await review(['1\tKhám bệnh\tBáo cáo\tQuý II\tPhòng Mặt trăng\t']);
  await matchNames(db, focal, planId, [{ words: 'phòng mặt trăng', match: { outside: true } }]);
  expect(await namesOf(db, planId, day)).toEqual([]);
  expect((await acceptedProposals(db, planId))[0]?.parties).toMatchObject([{ outside: true, unitId: null }]);
});

test('rows are split, joined, added, dropped and taken up again', async () => {
  const { planId } = await review();
  const { row } = await formOf(planId, '2');
  await splitProposal(db, focal, row, ['Tuyên truyền', 'Tập huấn', 'Hội thi']);
  expect(await titles(planId)).toEqual(['Rà soát văn bản', 'Tuyên truyền', 'Tập huấn', 'Hội thi', 'Kiểm tra công vụ']);
  const lines = await proposalLines(db, planId, day);
  expect(lines[2]).toMatchObject({ product: 'Tin, bài', deadlineText: 'Quý III', parties: lines[1]?.parties });

  const [, one, two] = lines;
  if (!one || !two) throw new Error('Five rows');
  await joinWithNext(db, focal, { planId, id: one.id, version: one.version }, two.version);
  expect(await titles(planId)).toEqual(['Rà soát văn bản', 'Tuyên truyền Tập huấn', 'Hội thi', 'Kiểm tra công vụ']);

  const id = await addProposal(db, focal, planId, one.id);
  expect((await proposalLines(db, planId, day)).map((line) => line.id).indexOf(id)).toBe(2);
  await acceptProposal(db, focal, { planId, id, version: 1 }, false);
  expect((await acceptedProposals(db, planId)).map(({ title }) => title)).not.toContain('');
  await acceptProposal(db, focal, { planId, id, version: 2 }, true);
  expect(await acceptedProposals(db, planId)).toHaveLength(5);
});

test('ticked rows are set together, all or none', async () => {
  const { planId, year } = await review();
  const lines = await proposalLines(db, planId, day);
  const ticked = lines.map(({ id, version }) => ({ id, version }));
  const change = { field: 'digital' as const, lead: 'Phòng Nội vụ', deadlineText: 'Trước 30/11' };
  await bulkEdit(db, focal, planId, ticked.slice(0, 2), change);
  const after = await acceptedProposals(db, planId);
  expect(after.slice(0, 2).map(({ field, dueOn, parties }) => [field, dueOn, parties[0]?.words])).toEqual(
    Array(2).fill(['digital', `${year}-11-30`, 'Phòng Nội vụ']),
  );
  await expect(bulkEdit(db, focal, planId, ticked, { field: 'finance' })).rejects.toThrow(Conflict);
  expect((await acceptedProposals(db, planId)).map(({ field }) => field)).not.toContain('finance');
});

test('a doubt is settled by one press: the year is put right and the deadline read again', async () => {
  year += 1;
  const from = [`1\tRà soát\tBáo cáo\tTrong năm ${year - 1}\tPhòng Tư pháp\t`];
  const planId = await makeReview(db, files, focal, { unitId: district.id, year, rows: from });
  const doubt = (await openDoubts(db, planId)).find(({ kind }) => kind === 'deadline-other-year');
  await settleDoubt(db, focal, planId, doubt?.id ?? '', 'year');
  expect((await proposalLines(db, planId, day))[0]).toMatchObject({
    deadlineText: `Trong năm ${year}`,
    dueOn: `${year}-12-31`,
  });
  expect((await openDoubts(db, planId)).map(({ kind }) => kind)).not.toContain('deadline-other-year');
});

test('doubts go away when an edit mends them, and can be kept as they are, one or all of a kind', async () => {
  const { planId } = await review(['1\tRà soát\tBáo cáo\tQuý II\t\t', '2\tTuyên truyền\t\tQuý II\tPhòng Nội vụ\t']);
  const kinds = async () => (await openDoubts(db, planId)).map(({ kind }) => kind);
  expect(await kinds()).toEqual(expect.arrayContaining(['lead-missing', 'product-missing', 'date-missing']));
  const { row, edit } = await formOf(planId, '1');
  await editProposal(db, focal, row, { ...edit, lead: 'Phòng Tư pháp' });
  expect(await kinds()).not.toContain('lead-missing');
  await keepAll(db, focal, planId, 'product-missing');
  expect(await kinds()).not.toContain('product-missing');
  const facts = {
    number: '8',
    symbol: 'KH-UBND',
    issuedOn: day,
    abstract: 'Kế hoạch',
    signer: 'A',
    signerPosition: '',
  };
  await editDocument(db, focal, planId, 1, facts);
  expect(await kinds()).not.toContain('date-missing');
  await expect(editDocument(db, focal, planId, 1, facts)).rejects.toThrow(Conflict);
});

test('every act of a review leaves its trail', async () => {
  const acts = await db.selectFrom('audit').where('act', 'like', 'plan.%').select('act').distinct().execute();
  expect(acts.map(({ act }) => act)).toEqual(
    expect.arrayContaining([
      'plan.receive',
      'plan.edit-proposal',
      'plan.split-proposal',
      'plan.match-name',
      'plan.adopt',
    ]),
  );
});
