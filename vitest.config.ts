import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Two sets: `unit` (with the database) and `browser` (journeys through the running application). */
export default defineConfig({
  test: {
    // Threads start faster than processes; two, as much of the work is done by the database beside them.
    pool: 'threads',
    maxWorkers: Math.max(2, availableParallelism() - 1),
    globalSetup: ['tests/setup/database.ts'],
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
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
