import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  workers: 1, // one window at a time: the windows' own times are measured
  timeout: 60_000,
  globalTimeout: 20 * 60_000,
  reporter: [['list']],
});
