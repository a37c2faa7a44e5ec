import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { serve } from '@hono/node-server';
import { createApp } from '../src/app.ts';
import { listAssignments } from '../src/modules/plan/task/list/list.queries.ts';
import { today } from '../src/platform/clock.ts';
import { connect } from '../src/platform/db/db.ts';
import { openFileStore } from '../src/platform/files.ts';
import { createLog } from '../src/platform/log.ts';
import { requestLimits } from '../src/web/request-limits.ts';

// One server process: the application, and beside it what its list page is compared with.
const [url = '', governmentId = ''] = process.argv.slice(2);
const { db } = connect(url);
// One person asks for everything here.
requestLimits.per_minute.look_ups = Number.MAX_SAFE_INTEGER;
const app = createApp({ db, files: openFileStore(tmpdir()), log: createLog('warn'), secureCookies: false });
const page = 'x'.repeat(40_000);
app.get('/bench/constant', (c) => c.html(page));
app.get('/bench/query', async (c) => {
  const { rows } = await listAssignments(db, { governmentId, year: Number(today().slice(0, 4)), day: today() }, {}, {});
  return c.text(`${rows.length}`);
});
const server = serve({ fetch: app.fetch, port: 0 });
if (!server.listening) await once(server, 'listening');
const at = server.address();
if (at === null || typeof at === 'string') throw new Error('The server has no port');
process.send?.(at.port);
