import { expect, test } from 'vitest';
import { storm } from './storm.ts';

// The storm of 50 rounds takes minutes: node --import tsx tests/storm/run.ts 50
test('kill -9 while people write loses no acknowledged act, and leaves none without its audit row', async () => {
  const { acknowledged, acts, chain, rounds, ...wrong } = await storm(2);
  expect(wrong).toEqual({ lost: [], actsWithoutAudit: [], auditWithoutAct: [], miscounted: [] });
  expect(chain.break).toBeNull();
  expect(acknowledged).toBeGreaterThanOrEqual(rounds * 5);
  expect(acts).toBeGreaterThanOrEqual(acknowledged);
}, 240_000);
