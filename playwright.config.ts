import { defineConfig } from '@playwright/test';

/** What measures a window's own times or reads the machine's one clipboard: no other window beside it. */
const ALONE = ['speed', 'years-speed', 'pages'].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  forbidOnly: true,
  workers: 1,
  timeout: 60_000,
  globalTimeout: 20 * 60_000,
  reporter: [['list']],
  projects: [
    { name: 'side by side', testIgnore: ALONE, outputDir: 'test-results/side-by-side' },
    { name: 'alone', testMatch: ALONE, outputDir: 'test-results/alone' },
  ],
});
