import type { CDPSession, Page } from '@playwright/test';

/** Milliseconds of processor time that the page's own thread takes for `work`: the same however busy the machine is. */
export async function measurePage<T>(
  page: Page,
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly cpuMs: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await readTasks(session);
  const value = await work();
  const cpuMs = (await readTasks(session)) - before;
  await session.detach();
  return { value, cpuMs };
}

async function readTasks(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
