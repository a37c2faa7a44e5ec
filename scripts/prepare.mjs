// What `npm start`, `npm test` and the command line share: packages installed, front end and program built, program run.
// Nothing but Node's own modules, since nothing else may be there yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as module from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs the locked packages when they are missing or are not the lockfile's. npm's words go to `out` (1 or 2). */
export function ensureInstalled(out = 1) {
  if (packagesAreCurrent(root)) return;
  writeOut(out, 'Installing packages (first start, or the lockfile has changed) …\n');
  // NODE_ENV=production would leave out what the tests and the front end need, and `npm run -s` would hide why it failed.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const command = npm ? [process.execPath, [npm, ...args]] : ['npm', args];
  const shell = !npm && process.platform === 'win32';
  const { status } = spawnSync(command[0], command[1], { cwd: root, stdio: ['ignore', out, 2], shell });
  if (status !== 0) {
    console.error('The packages could not be installed: npm ci failed, see above.');
    process.exit(1);
  }
}

/**
 * Whether a folder's installed packages are those of its lockfile. A newer lockfile counts as changed only when it names
 * others: git and npm touch it without a change.
 */
export function packagesAreCurrent(folder) {
  const locked = join(folder, 'package-lock.json');
  // npm writes this file last, so an install that was cut short has none.
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  if (statSync(installed).mtimeMs >= statSync(locked).mtimeMs) return true;
  const there = readPackages(installed);
  return Object.entries(readPackages(locked)).every(
    ([path, wanted]) => !path || (there[path] ? there[path].version === wanted.version : wanted.optional),
  );
}

function readPackages(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}

/** Builds the browser's files into dist/ when a source has changed since the last build. */
export function ensureBuilt(out = 1) {
  const stamp = join(root, 'dist', '.built');
  // Pages count too: the style sheet holds only the classes that they use.
  const print = fingerprint(/\.tsx$|\.css$|^src.islands/, ['vite.config.ts', 'package-lock.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return;
  writeOut(out, 'Building the front end …\n');
  runNode([join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], 'The front end could not be built.');
  writeFileSync(stamp, print);
}

/** The bundled program's file; bundled under a new name when a source has changed, as the old one may be running. */
function bundledProgram() {
  const programs = join(root, '.cache', 'program');
  const print = fingerprint(/(?<!\.test)\.tsx?$/, ['scripts/prepare.mjs', 'scripts/program.mjs', 'package-lock.json']);
  const folder = join(programs, print);
  if (!existsSync(folder)) {
    const fresh = `${folder}.${process.pid}`;
    runNode([join(root, 'scripts', 'program.mjs'), root, fresh], 'The program could not be built.');
    try {
      renameSync(fresh, folder);
    } catch {
      // Another process was first.
      rmSync(fresh, { recursive: true });
    }
    removeOldest(programs, 10);
  }
  return join(folder, 'main.js');
}

/** Changes with any of the named files, and of those in src/ and demo/ that fit: by their names, sizes and times. */
function fingerprint(fits, files) {
  const found = ['src', 'demo'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, file)),
  );
  const hash = createHash('sha256');
  for (const file of [...files, ...found.filter((file) => fits.test(file)).sort()]) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function removeOldest(folder, keep) {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  const byAge = paths
    .map((path) => ({ path, time: statSync(path).mtimeMs }))
    .sort((one, other) => other.time - one.time);
  for (const { path } of byAge.slice(keep)) rmSync(path, { recursive: true, force: true });
}

/** Runs a build with Node; what it says is shown only when it fails, and then this process ends. */
function runNode(args, failure) {
  // A build started by a test would otherwise hold React's development half.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env });
  if (status === 0) return;
  console.error(`${stdout}${stderr}\n${failure}`);
  process.exit(1);
}

/**
 * The Chromium for browser tests: $CHROMIUM, Debian's (the one without windows loads a page with half the work), or a Chrome
 * on the path; undefined when there is none.
 */
export function findChromium() {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'google-chrome'));
  const debian = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
  return [process.env.CHROMIUM, ...debian, ...onPath].find((file) => file && existsSync(file));
}

/** Runs `src/main.ts`, bundled, with the arguments in this very process: its streams, signals and exit code are ours. */
export async function runProgram(args) {
  const program = bundledProgram();
  process.env.NODE_ENV ??= 'production';
  process.setSourceMapsEnabled(true);
  // Node 22 and later keep the compiled code from one run to the next.
  module.enableCompileCache?.(join(root, '.cache', 'node'));
  process.argv = [process.execPath, program, ...args];
  // Its child processes run the same bundle, whatever becomes of the sources meanwhile.
  process.env.CAICACH_PROGRAM = program;
  stopWithNpm();
  await import(pathToFileURL(program).href);
}

/** npm passes SIGTERM to its shell, which dies without passing it on: to be left alone by it means to stop. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const { ppid } = process;
  const watch = setInterval(() => {
    if (process.ppid === ppid) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

function writeOut(out, text) {
  (out === 1 ? process.stdout : process.stderr).write(text);
}
