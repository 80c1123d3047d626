import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Threads and processes that tests start read our TypeScript by Node itself: kept compiled, a start takes half the time.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules', '.cache', 'compiled');

/** Without a process or a file of its own, but for what it reads. */
const PURE = ['tests/unit/**/*.test.ts', 'tests/corpus/**/*.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks', // better-sqlite3 and child processes want a process, not a thread
    maxWorkers: '100%', // else one core of two stands idle
    testTimeout: 30_000,
    hookTimeout: 30_000,
    globalSetup: 'tests/library/models.ts',
    isolate: false, // modules are read once for all files, in three quarters of the time; each test cleans up behind itself
    projects: [
      { extends: true, test: { name: 'pure', include: PURE } },
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['tests/**/*.test.ts'],
          exclude: [...PURE, 'tests/e2e/**', 'tests/fixtures/**'],
        },
      },
    ],
  },
});
