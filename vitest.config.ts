import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/fixtures/**'],
    environment: 'node',
    pool: 'forks', // better-sqlite3 and child processes want a process, not a thread
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
