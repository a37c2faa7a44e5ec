// node --import tsx tests/storm/run.ts 50: a storm of so many rounds, and what it left behind.
import { storm } from './storm.ts';

const started = Date.now();
const { chain, lost, actsWithoutAudit, auditWithoutAct, miscounted, ...counts } = await storm(
  Number(process.argv[2] ?? 50),
  (words) => console.log(words),
);
const seconds = Math.round((Date.now() - started) / 1000);
console.log({ ...counts, seconds, auditRows: chain.rows, chain: chain.break ?? 'whole' });
console.log({ lost, actsWithoutAudit, auditWithoutAct, miscounted });
const wrong = [lost, actsWithoutAudit, auditWithoutAct, miscounted].some((list) => list.length > 0);
process.exitCode = wrong || chain.break ? 1 : 0;
