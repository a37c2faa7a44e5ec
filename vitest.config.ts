import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/setup/longest-first.ts';

const cores = availableParallelism();

/** Two sets: `unit` (with the database) and `browser` (journeys through the running application). */
export default defineConfig({
  test: {
    // Threads start faster than processes.
    pool: 'threads',
    globalSetup: ['tests/setup/database.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // No test changes a module: loading them once per thread instead of once per file saves half the time.
          isolate: false,
          // One more than the cores: these often wait for the database or for a program that they have started.
          maxWorkers: cores + 1,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // After the others: browsers, servers and databases fill the cores.
          maxWorkers: Math.max(2, cores - 1),
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
