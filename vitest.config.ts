import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/fixtures/**'],
    environment: 'node',
    pool: 'forks', // better-sqlite3 and child processes want a process, not a thread
    maxWorkers: '100%', // else one core of two stands idle
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
