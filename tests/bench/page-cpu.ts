import type { CDPSession, Page } from '@playwright/test';

/** Milliseconds of processor time of the page's own thread, and what of it went into what: the same however busy the machine is. */
export type PageCpu = {
  readonly all: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
};

/** What the page's own thread takes for `work`. */
export async function measurePage<T>(
  page: Page,
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly cpuMs: PageCpu }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await readTasks(session);
  const value = await work();
  const after = await readTasks(session);
  await session.detach();
  const cpuMs = {
    all: after.all - before.all,
    script: after.script - before.script,
    style: after.style - before.style,
    layout: after.layout - before.layout,
  };
  return { value, cpuMs };
}

async function readTasks(session: CDPSession): Promise<PageCpu> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => (metrics.find((each) => each.name === name)?.value ?? 0) * 1000;
  return {
    all: of('TaskDuration'),
    script: of('ScriptDuration'),
    style: of('RecalcStyleDuration'),
    layout: of('LayoutDuration'),
  };
}
