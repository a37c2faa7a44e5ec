import { type Logger, pino } from 'pino';

export type Log = Logger;

/** The program's log: JSON lines on standard error, so that standard output stays free for commands. */
export function createLog(level: string): Log {
  return pino({ level, base: undefined }, pino.destination(2));
}
