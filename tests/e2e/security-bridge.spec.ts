import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';

// Whom main answers, and what alone it takes, each pinned by itself: a wall that is taken down fails here.

let launched: LaunchedApp;
let page: Page;

test.beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
});

test.afterAll(async () => {
  await launched.close();
});

/** What main answers a page at `url` that has our preload, in a window of ours or in one of somebody else's. */
async function answerTo(url: string, isOurWindow: boolean): Promise<unknown> {
  return launched.app.evaluate(
    async ({ BrowserWindow }, { address, isOurs, preload }) => {
      const ours = BrowserWindow.getAllWindows()[0]!;
      const window = isOurs
        ? ours
        : new BrowserWindow({
            show: false,
            webPreferences: { preload, sandbox: true, contextIsolation: true },
          });
      const home = ours.webContents.getURL();
      await window.loadURL(address);
      const answer: unknown = await window.webContents.executeJavaScript(
        "window.duizhao.invoke(1, 'main/start', {})",
      );
      if (isOurs) await window.loadURL(home);
      else window.destroy();
      return answer;
    },
    { address: url, isOurs: isOurWindow, preload: join(ROOT, 'out/preload/index.cjs') },
  );
}

const REFUSED = { ok: false, error: { code: 'invalid-input' } };

test('a page of another origin is not answered, even in our window', async () => {
  expect(await answerTo('data:text/html,<p>x</p>', true)).toMatchObject(REFUSED);
});

test('our own page is not answered in a window that is not ours', async () => {
  expect(await answerTo('app://duizhao/index.html', false)).toMatchObject(REFUSED);
  expect(await page.evaluate(() => window.duizhao.invoke(901, 'main/start', {}))).toMatchObject({ ok: true });
});

test('a frame inside our page has no bridge', async () => {
  const kinds = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>x</p>';
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
    });
    document.body.append(frame);
    await loaded;
    const kind = typeof frame.contentWindow?.duizhao;
    frame.remove();
    return kind;
  });
  expect(kinds).toBe('undefined');
});

test('a path is no grant', async () => {
  const results = await page.evaluate(() =>
    Promise.all([
      window.duizhao.invoke(902, 'import/files', { files: ['/etc/passwd'] }),
      window.duizhao.invoke(903, 'main/reveal', { file: '/etc/passwd' }),
      window.duizhao.invoke(904, 'export/file', { left: 1, right: 2, target: '/tmp/x.html', options: {} }),
    ]),
  );
  for (const result of results) expect(result).toMatchObject(REFUSED);
});

test('arguments nested too deeply are refused, and the library lives on', async () => {
  const outcome = await page.evaluate(async () => {
    const nest = (levels: number): unknown =>
      Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 0);
    const answers: unknown[] = [];
    for (const levels of [100, 900, 20_000])
      answers.push(
        await Promise.resolve()
          .then(() => window.duizhao.invoke(910, 'library/info', { x: nest(levels) }))
          .catch(() => 'refused by the bridge'),
      );
    return [...answers, await window.duizhao.invoke(911, 'library/info', {})];
  });
  expect(outcome).toMatchObject([REFUSED, REFUSED, 'refused by the bridge', { ok: true }]);
});

test('a script-made drop makes no grant', async () => {
  const files = await page.evaluate(async () => {
    const events: unknown[] = [];
    const stop = window.duizhao.subscribe((event) => events.push(event.kind));
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'report.txt'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
    await window.duizhao.invoke(905, 'main/start', {}); // answered after anything the drop had sent
    stop();
    return events;
  });
  expect(files).not.toContain('dropped');
});
