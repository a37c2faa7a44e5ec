import { type ChainBreak, type Link, verifyChain } from '../platform/audit-chain.ts';
import { type Command, UsageError } from './command.ts';
import { openOffice } from './open.ts';

const usage = 'audit verify [--known NUMBER:HASH]';

export const command: Command = {
  usage,
  summary: 'Checks that no row of the audit trail was changed, removed or slipped in, and names the first that was.',
  options: { known: { type: 'string' } },
  async run({ known }, [what, ...more]) {
    if (what !== 'verify' || more.length > 0) throw new UsageError(`Say what to do: ${usage}`);
    const link = typeof known === 'string' ? readLink(known) : undefined;
    const office = await openOffice(process.env);
    try {
      const { rows, last, break: broken } = await verifyChain(office.db, link);
      const words = broken ? `BROKEN: ${inWords(broken)}` : `ok: ${rows} rows, none changed, removed or slipped in`;
      process.stdout.write(`${words}\nlast row ${last.number}:${last.hash}\n`);
      return broken ? 1 : 0;
    } finally {
      await office.close();
    }
  },
};

function readLink(text: string): Link {
  const [, number, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!number || !hash) throw new UsageError(`--known is the number and hash that an earlier check printed: ${usage}`);
  return { number: Number(number), hash };
}

function inWords({ kind, number, missing, row }: ChainBreak): string {
  const which = `row ${number ?? 'without a number'}`;
  const named = row ? `${which} (${row.act}, ${row.at.toISOString()}, id ${row.id})` : which;
  switch (kind) {
    case 'changed':
      return `${named} is not what was written`;
    case 'missing':
      return `${missing} rows are missing from ${number} on; the next that is there is ${row?.act}, ${row?.at.toISOString()}, id ${row?.id}`;
    case 'order':
      return `${named} has a number that another row has`;
    case 'replaced':
      return `${named} does not follow the row before it: one of the two was written anew`;
    case 'unchained':
      return `${named} came in past the chain`;
    case 'cut':
      return `${missing} rows at the end are missing, from ${number} on`;
    case 'beyond':
      return `${which} and what follows it were added past the chain, or its end was wound back`;
    case 'rewritten':
      return `${which} is not the one that was known: it, or all before it, was written anew`;
  }
}
