import { defineConfig } from '@playwright/test';

/** What measures a window's own times, reads the machine's one clipboard, or holds the mouse down, which a window that opens beside it takes away. */
const ALONE = ['speed', 'years-speed', 'pages', 'look', 'copies'].map((name) => `**/${name}.spec.ts`);

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
