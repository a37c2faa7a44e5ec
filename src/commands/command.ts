import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Unreadable } from '../office/unreadable.ts';
import { NotFound, Refused } from '../platform/errors.ts';
import type { Key } from '../platform/i18n.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** One command of the command line. `run` gives the exit code. */
export interface Command {
  /** How it is called, e.g. `extract FILE --json`. */
  usage: string;
  /** One English sentence for `--help`. */
  summary: string;
  options?: Options;
  run(values: Values, files: string[]): Promise<number>;
}

type Commands = Record<string, () => Promise<{ command: Command }>>;

/** Something is wrong with how a command was called or with what it was given: one line on standard error, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Runs one command; bad input ends with one line on standard error and exit code 2, a fault with exit code 1. */
export async function runCommand(commands: Commands, args: string[]): Promise<number> {
  const [name, ...rest] = args;
  const load = name ? commands[name] : undefined;
  if (!load) {
    const known = name === undefined || name === '--help' || name === '-h' || name === 'help';
    const text = await overview(commands);
    (known ? process.stdout : process.stderr).write(text);
    return known && name ? 0 : 2;
  }
  const { command } = await load();
  let given: unknown[] = [];
  try {
    const options: Options = { ...command.options, help: { type: 'boolean', short: 'h' } };
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true });
    given = [...positionals, ...Object.values(values)];
    if (values.help) {
      process.stdout.write(`npm run -s cli -- ${command.usage}\n\n${command.summary}\n`);
      return 0;
    }
    return await command.run(values, positionals);
  } catch (error) {
    const line = await explain(error, given);
    if (!line) throw error;
    process.stderr.write(`${line}\n`);
    return 2;
  }
}

async function overview(commands: Commands): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = loaded.map(({ command }) => `  ${command.usage}\n      ${command.summary}`);
  return `npm run -s cli -- COMMAND [--help]\n\n${lines.join('\n')}\n`;
}

const noFile = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES', 'EPERM']);

/** The sentence for an error that the caller can mend, given these words; null for a fault of ours. */
async function explain(error: unknown, given: unknown[]): Promise<string | null> {
  if (error instanceof UsageError) return error.message;
  if (error instanceof Error && 'code' in error && noFile.has(String(error.code))) {
    // The file that the caller named; any other that is missing is a fault of ours. Reading a folder names no path.
    const path = 'path' in error ? String(error.path) : given[0];
    const named = given.find((name) => typeof name === 'string' && String(path).startsWith(name));
    if (named) return `${named} cannot be opened: ${error.message}`;
  }
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    return error.message.split('\n')[0] ?? error.message;
  }
  const say = async (key: Key, params = {}) => (await import('../words.ts')).translators.vi(key, params);
  if (error instanceof Unreadable) return say(`unreadable.${error.reason}`);
  if (error instanceof NotFound) return say('failure.notFound.title');
  if (error instanceof Refused) {
    const sentences = await Promise.all(error.problems.map((problem) => say(problem.key, problem.params)));
    return sentences.join(' ');
  }
  return null;
}

/** The one file that a command is given; throws `UsageError` when there is none or more. */
export function oneFile(files: string[], usage: string): string {
  const [file, ...more] = files;
  if (!file || more.length > 0) throw new UsageError(`One file is needed: ${usage}`);
  return file;
}

/** A text option that must be there. */
export function required(values: Values, name: string, usage: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} is missing: ${usage}`);
  return value;
}
