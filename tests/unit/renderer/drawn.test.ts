import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let frames: (() => void)[] = [];

/** Draws what waits to be drawn. */
function drawFrame(): void {
  const now = frames;
  frames = [];
  for (const draw of now) draw();
}

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Whether `promise` is resolved by now. */
async function isResolved(promise: Promise<void>): Promise<boolean> {
  const other = Symbol('other');
  return (await Promise.race([promise, Promise.resolve().then(() => other)])) !== other;
}

test('what is drawn is waited for until its frame is out, and then no more', async () => {
  const { markDrawn, whenDrawn } = await import('../../../renderer/client/drawn.ts');
  const waited = [whenDrawn('shelves'), whenDrawn('shelves')];
  markDrawn('shelves');
  drawFrame();
  for (const each of waited) expect(await isResolved(each)).toBe(false);
  drawFrame();
  await Promise.all(waited);
  expect(await isResolved(whenDrawn('shelves'))).toBe(true);
  expect(await isResolved(whenDrawn('shelves-whole'))).toBe(false);
});

test('what is never drawn is waited for no longer than a second', async () => {
  const { whenDrawn } = await import('../../../renderer/client/drawn.ts');
  const waited = whenDrawn('shelves');
  vi.advanceTimersByTime(999);
  expect(await isResolved(waited)).toBe(false);
  vi.advanceTimersByTime(1);
  await waited;
});
