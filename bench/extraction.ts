import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mammoth from 'mammoth';
import { extractPlan } from '../src/modules/plan/extract/extract.ts';
import { readOffice } from '../src/office/read.ts';
import { longPlan } from './long-plan.ts';
import { measure, printRatios } from './measure.ts';

/** Reading a hundred-page plan: ours to tasks and doubts, beside mammoth's to HTML alone. */
export async function benchExtraction(): Promise<void> {
  const bytes = await longPlan(1600);
  const measured = await measure({
    'mammoth: .docx to HTML': () => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }),
    'ours: .docx to blocks': () => readOffice(bytes, 'plan.docx'),
    'ours: .docx to tasks, targets and doubts': async () =>
      extractPlan(await readOffice(bytes, 'plan.docx'), { year: 2026 }),
  });
  printRatios('A plan of 1,600 tasks, about 100 pages', measured);
  await benchCommand(bytes);
}

const limits = { ms: 1000, mb: 300 };

/** The whole command in a process of its own, from its start to its end, with the most memory that it ever held. */
async function benchCommand(bytes: Uint8Array): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'caicach-bench-'));
  const file = join(folder, 'plan.docx');
  await writeFile(file, bytes);
  extract(file); // The first run bundles the program.
  const runs = Array.from({ length: 5 }, () => extract(file)).toSorted((one, other) => one.ms - other.ms);
  const ms = runs[2]?.ms ?? Number.NaN;
  const mb = Math.max(...runs.map((run) => run.mb));
  const share = (value: number, limit: number) => `${value.toFixed(0)} of ${limit} (×${(value / limit).toFixed(2)})`;
  console.log(`  ours: the command \`extract\`, alone: ${share(ms, limits.ms)} ms, ${share(mb, limits.mb)} MB`);
  await rm(folder, { recursive: true });
}

const program = fileURLToPath(new URL('../scripts/cli.mjs', import.meta.url));
const tellMemory = "data:text/javascript,process.on('exit',()=>console.error(process.resourceUsage().maxRSS))";

function extract(file: string): { ms: number; mb: number } {
  const started = performance.now();
  const args = ['--import', tellMemory, program, 'extract', file, '--json', '--year', '2026'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`extract failed: ${stderr}`);
  return { ms: performance.now() - started, mb: Number(stderr.trim().split('\n').at(-1)) / 1024 };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchExtraction();
