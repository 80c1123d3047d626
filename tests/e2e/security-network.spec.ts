import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';

// The walls between the page and whatever lies outside of it, each pinned by itself: a wall that is taken down fails here.

let launched: LaunchedApp;
let page: Page;

test.beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
});

test.afterAll(async () => {
  await launched.close();
});

test('the session loads nothing from a network, whatever the policy says', async () => {
  const error = await launched.app.evaluate(({ BrowserWindow, session }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { session: session.defaultSession } });
    return window
      .loadURL('http://127.0.0.1:9/')
      .then(() => 'loaded')
      .catch((reason: unknown) => String(reason))
      .finally(() => {
        window.destroy();
      });
  });
  expect(error).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('the scheme serves nothing outside the page', async () => {
  const statuses = await launched.app.evaluate(async ({ BrowserWindow, session }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { session: session.defaultSession } });
    // The navigation is told of after the load has failed: it is waited for, or the last would be lost.
    const visit = (address: string): Promise<number> =>
      new Promise((resolve) => {
        window.webContents.once('did-navigate', (_event, _url, code) => {
          resolve(code);
        });
        window.loadURL(address).catch(() => undefined);
      });
    const codes: number[] = [];
    for (const address of [
      'app://duizhao/%2e%2e%2fmain/index.cjs',
      'app://duizhao/..%2f..%2fpackage.json',
      'app://duizhao/%2fetc%2fpasswd',
      'app://duizhao/nothing.html',
      'app://elsewhere/index.html',
    ])
      codes.push(await visit(address));
    window.destroy();
    return codes;
  });
  expect(statuses).toEqual([404, 404, 404, 404, 404]);
});

test('the page cannot go anywhere', async () => {
  const before = page.url();
  await launched.app.evaluate(({ BrowserWindow }) => {
    const attempts: [string, boolean][] = [];
    Object.assign(globalThis, { attempts });
    BrowserWindow.getAllWindows()[0]!.webContents.on('will-frame-navigate', (event) => {
      attempts.push([event.url, event.defaultPrevented]);
    });
  });
  // Chromium itself refuses a page's way to file: and data:, before main is asked.
  for (const address of [
    'file:///etc/passwd',
    'data:text/html,x',
    'https://example.com/',
    'app://duizhao/x.html',
  ]) {
    await page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
  }
  const attempts = (): Promise<unknown> =>
    launched.app.evaluate(() => (globalThis as unknown as { attempts: unknown }).attempts);
  await expect.poll(attempts).toContainEqual(['app://duizhao/x.html', true]);
  expect(await attempts()).not.toContainEqual([expect.anything(), false]);
  expect(page.url()).toBe(before);
});

test('no window is opened by the page', async () => {
  const count = (): Promise<number> =>
    launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  const before = await count();
  const opened = await page.evaluate(() =>
    ['https://example.com/', 'about:blank', 'app://duizhao/index.html'].map((to) => window.open(to)),
  );
  expect(opened).toEqual([null, null, null]);
  expect(await count()).toBe(before);
});

test('every permission is denied', async () => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
    const answers = names.map((name) =>
      navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
    );
    return Promise.all(answers);
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  const media = await page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      (error: unknown) => String(error),
    ),
  );
  expect(media).not.toBe('given');
});

test('there is no way out by WebRTC, neither by UDP nor by TCP', async () => {
  const heard: string[] = [];
  const udp = createSocket('udp4').on('message', () => heard.push('udp'));
  const tcp = createServer(() => heard.push('tcp'));
  udp.bind(0, '127.0.0.1');
  tcp.listen(0, '127.0.0.1');
  await Promise.all([once(udp, 'listening'), once(tcp, 'listening')]);
  const { port } = tcp.address() as AddressInfo;
  const servers = [
    { urls: `stun:127.0.0.1:${udp.address().port}` },
    { urls: `turn:127.0.0.1:${port}?transport=tcp`, username: 'a', credential: 'b' },
  ];
  const found = await page.evaluate(async (iceServers) => {
    const peer = new RTCPeerConnection({ iceServers });
    const candidates: string[] = [];
    const gathered = new Promise<void>((resolve) => {
      peer.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate === null) resolve();
        else candidates.push(candidate.candidate);
      });
    });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
    await gathered;
    peer.close();
    return candidates.filter((candidate) => candidate !== '');
  }, servers);
  udp.close();
  tcp.close();
  expect([...found, ...heard]).toEqual([]);
});
