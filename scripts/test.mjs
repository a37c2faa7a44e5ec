// npm test: the checks of the house, then the tests; `--quick` (npm run check) leaves the browser out.
// The last line is plain: `N passed, N failed` or `N passed, N failed, N skipped`.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, findChromium, root } from './prepare.mjs';

const quick = process.argv.includes('--quick');
const onlyTests = process.argv.includes('--only-tests');

ensureInstalled();
const failedChecks = onlyTests ? [] : await runChecks();
const browser = !quick && findChromium();
if (browser) ensureBuilt();
const counts = await runTests(browser ? [] : ['--project=unit']);
if (!quick && !browser) {
  counts.skipped += await countBrowserTests();
  console.log(
    '\nBrowser tests skipped: no Chromium. Install one with: apt-get install -y chromium-headless-shell fonts-liberation',
  );
  console.log('or name one: CHROMIUM=/path/to/chromium npm test');
}
console.log('');
if (failedChecks.length > 0) console.log(`Failed checks: ${failedChecks.join(', ')}\n`);
const { passed, skipped } = counts;
const failed = counts.failed + failedChecks.length;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);

/** Runs all checks at once, prints each with its time, what they say only where they fail; gives the failed ones' names. */
async function runChecks() {
  const checks = [
    ['types', '@typescript/native', 'tsc', ['--noEmit']],
    ['lint', '@biomejs/biome', 'biome', ['check', '.']],
    ['boundaries', 'dependency-cruiser', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'src']],
    ['dead code', 'knip', 'knip', []],
  ];
  const failed = [];
  const running = checks.map(async ([name, owner, command, args]) => {
    const started = Date.now();
    const { code, output } = await run(programOf(owner, command), args, 'pipe');
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
    if (code === 0) return;
    console.log(output.trimEnd());
    failed.push(name);
  });
  await Promise.all(running);
  return failed;
}

/** Runs Vitest and counts. A file that does not load counts as one failed test, and so does a fault outside of tests. */
async function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'caicach-results-'));
  const file = join(folder, 'results.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run(vitest(), ['run', ...reporters, ...args], 'inherit');
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] };
  rmSync(folder, { recursive: true });
  const unloaded = results.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = (results.numFailedTests ?? 0) + unloaded.length;
  return {
    passed: results.numPassedTests ?? 0,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: (results.numPendingTests ?? 0) + (results.numTodoTests ?? 0),
  };
}

async function countBrowserTests() {
  const { output } = await run(vitest(), ['list', '--project=browser', '--json'], 'pipe');
  const list = output.slice(output.indexOf('['));
  return list ? JSON.parse(list).length : 0;
}

function vitest() {
  return programOf('vitest', 'vitest');
}

/** The file of a package's program; npm's own shell scripts differ between systems. */
function programOf(owner, command) {
  const manifest = join(root, 'node_modules', owner, 'package.json');
  const { bin } = createRequire(manifest)(manifest);
  return join(root, 'node_modules', owner, typeof bin === 'string' ? bin : bin[command]);
}

/** Runs a package's program to its end; its output is gathered or, with `inherit`, goes through. */
function run(program, args, stdio) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: ['ignore', stdio, stdio] });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
