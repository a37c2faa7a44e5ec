import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import type { Actor } from '../../platform/actor.ts';
import { signersOn } from '../identity/index.ts';
import { editReportHead, editSection } from './edit-report.ts';
import { regenerateReport } from './generate.ts';
import { openReport } from './open-report.ts';
import { makeReporting } from './report.fixture.ts';
import { findReport } from './report.queries.ts';
import { reportType } from './signature.ts';

const { db } = await testDatabase();
const { commune, coordinator } = await makeReporting(db);
const issuedOn = '2026-03-16';
const head = (await signersOn(db, commune, issuedOn, reportType)).find(({ isHead }) => isHead);
const leader: Actor = { ...coordinator, personId: head?.personId ?? '', role: 'leader' };

const told = async (reportId: string) => {
  const found = await sql<{ kind: string; name: string; title: string; href: string; params: object }>`
    select n.kind, p.name, n.title, n.href, n.params from notice n join person p on p.id = n.person_id
    where n.subject_id = ${reportId} order by n.id`.execute(db);
  return found.rows;
};

/** Saves the head with a number and a day. */
async function issue(actor: Actor, reportId: string, given: { number?: string; issuedOn?: string | null } = {}) {
  const { version, decimals, addressee, place, signer, ...rest } = await findReport(db, coordinator, reportId);
  const { signingAuthority, signingLines, recipients } = rest;
  await editReportHead(db, actor, reportId, {
    ...{ version, decimals, addressee, place, signer, signingAuthority, signingLines, recipients },
    ...{ signerId: head?.id ?? '', number: '15', issuedOn, ...given },
  });
}

async function edit(actor: Actor, reportId: string, text: string) {
  const section = (await findReport(db, actor, reportId)).sections.find(({ key }) => key === 'strengths');
  await editSection(db, actor, reportId, 'strengths', { version: section?.version ?? 0, text });
}

let year = 2025;
let reportId = '';
beforeEach(async () => {
  year -= 1;
  reportId = await openReport(db, coordinator, commune, 'Q1', year);
});

describe('a report that is issued', () => {
  test('is told to its signer, and not to whoever issued it', async () => {
    await issue(coordinator, reportId);
    expect(await told(reportId)).toEqual([
      {
        ...{ kind: 'issued', name: 'Phạm Văn Lộc', href: `/reports/${reportId}` },
        ...{ title: `Báo cáo cải cách hành chính quý I năm ${year}`, params: { number: '15', on: issuedOn } },
      },
    ]);
  });

  test('by its signer is told to the focal point', async () => {
    await issue(leader, reportId);
    expect((await told(reportId)).map(({ kind, name }) => `${kind} ${name}`)).toEqual(['issued Trần Thị Hạnh']);
  });

  test('is told once, however often its head is saved', async () => {
    await issue(coordinator, reportId);
    await issue(coordinator, reportId);
    expect(await told(reportId)).toHaveLength(1);
  });
});

describe('nobody is told of a draft', () => {
  test.each([{ number: '' }, { issuedOn: null }])('saved with %o', async (given) => {
    await issue(coordinator, reportId, given);
    await edit(coordinator, reportId, 'Đã cải thiện.');
    await regenerateReport(db, coordinator, reportId);
    expect(await told(reportId)).toEqual([]);
  });
});

describe('an issued report that is changed', () => {
  const corrected = async () => (await told(reportId)).filter(({ kind }) => kind === 'corrected');

  test('is told again, once a day', async () => {
    await issue(coordinator, reportId);
    await edit(coordinator, reportId, 'Đã cải thiện.');
    await edit(coordinator, reportId, 'Đã cải thiện nhiều.');
    expect((await corrected()).map(({ name }) => name)).toEqual(['Phạm Văn Lộc']);
  });

  test('in its head too', async () => {
    await issue(coordinator, reportId);
    await issue(leader, reportId, { number: '16' });
    expect((await corrected()).map(({ name }) => name)).toEqual(['Trần Thị Hạnh']);
  });

  test('is no news while what it says stays the same', async () => {
    await issue(coordinator, reportId);
    await issue(leader, reportId);
    await regenerateReport(db, leader, reportId);
    const { sections } = await findReport(db, leader, reportId);
    const same = sections.find(({ key }) => key === 'strengths');
    await edit(leader, reportId, same?.generated ?? '');
    expect(await corrected()).toEqual([]);
  });
});
