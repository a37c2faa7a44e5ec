// What `npm start`, `npm test` and the command line share: packages installed, browser files built, the program run.
// Nothing but Node's own modules, since nothing else may be there yet.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs the locked packages when they are missing or are not the lockfile's. npm's words go to `out` (1 or 2). */
export function ensureInstalled(out = 1) {
  if (packagesAreCurrent()) return;
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

/** A newer lockfile counts as changed only when it names other packages: git and npm touch it without a change. */
function packagesAreCurrent() {
  const locked = join(root, 'package-lock.json');
  // npm writes this file last, so an install that was cut short has none.
  const installed = join(root, 'node_modules', '.package-lock.json');
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

/** Builds the browser's files into dist/ when a source is newer than the last build. */
export function ensureBuilt(out = 1) {
  const stamp = join(root, 'dist', '.built');
  // Pages count too: the style sheet holds only the classes that they use.
  const files = readdirSync(join(root, 'src'), { recursive: true }).filter((file) =>
    /\.tsx$|\.css$|^islands/.test(file),
  );
  const sources = ['vite.config.ts', 'package-lock.json', ...files.map((file) => join('src', file))];
  const newest = Math.max(...sources.map((source) => statSync(join(root, source)).mtimeMs));
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= newest) return;
  writeOut(out, 'Building the front end …\n');
  const started = new Date();
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) {
    console.error(`${stdout}${stderr}\nThe front end could not be built.`);
    process.exit(1);
  }
  writeFileSync(stamp, '');
  // A source saved during the build is newer than its start, so the next start builds again.
  utimesSync(stamp, started, started);
}

/** The Chromium for browser tests: $CHROMIUM, Debian's, or a Chrome on the path; undefined when there is none. */
export function findChromium() {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'google-chrome'));
  return [process.env.CHROMIUM, '/usr/bin/chromium', ...onPath].find((file) => file && existsSync(file));
}

/** Runs `src/main.ts` with the arguments in this process's place: same streams, signals passed on, its exit code. */
export function runProgram(args, options = {}) {
  const tsx = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href;
  const follow = new URL('follow.mjs', import.meta.url).href;
  const program = join(root, 'src', 'main.ts');
  const child = spawn(process.execPath, ['--import', tsx, '--import', follow, program, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    cwd: options.cwd ?? root,
    env: {
      NODE_ENV: 'production',
      // Compiled code is kept between runs, by Node 22 and later.
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
      ...process.env,
      TSX_TSCONFIG_PATH: join(root, 'tsconfig.json'),
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the child itself; passing it on would make it two.
      if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal);
    });
  }
  // npm passes SIGTERM to its shell, which dies without passing it on: being left alone means to stop.
  if (process.env.npm_lifecycle_event) {
    const { ppid } = process;
    setInterval(() => process.ppid === ppid || child.kill('SIGTERM'), 500).unref();
  }
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

function writeOut(out, text) {
  (out === 1 ? process.stdout : process.stderr).write(text);
}
