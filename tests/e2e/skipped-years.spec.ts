import { expect, test } from '@playwright/test';
import { launchSamples } from '../helpers/samples.ts';
import { waitForScreen } from '../helpers/window.ts';

test('many years between two are one line, and a menu leads to each step', async () => {
  test.slow(); // a start with the samples, and three comparisons
  const { page, close } = await launchSamples({ size: { width: 1024, height: 700 } });
  try {
    await page.getByTestId('year-left').click();
    await page.getByTestId('year-choice').filter({ hasText: '2021' }).first().click();
    await waitForScreen(page, 'comparison');
    const warning = page.getByTestId('between-warning');
    await expect(warning).toContainText('2022–2024 年');
    expect((await warning.boundingBox())?.height).toBeLessThan(40);
    await warning.getByTestId('put-away').click();
    await expect(warning).toHaveCount(0);
    // Of another pair it is there again.
    await page.getByTestId('swap').click();
    await expect(warning).toContainText('2022–2024 年');
    await page.getByTestId('swap').click();
    await expect(warning).toHaveCount(0);
    await page.getByTestId('swap').click();
    await page.getByTestId('compare-steps').click();
    const steps = page.getByTestId('compare-step');
    await expect(steps).toHaveCount(4);
    await steps.nth(1).click();
    await expect(page.getByTestId('year-left')).toContainText('2022');
    await expect(page.getByTestId('year-right')).toContainText('2023');
    await expect(warning).toHaveCount(0);
  } finally {
    await close();
  }
});
