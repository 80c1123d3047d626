import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { ROOT } from '../../scripts/lib/paths.mjs';
import type { PageBridge } from '../../shared/contract/page.ts';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';

// Every wall between the page and the machine, each pinned by itself: a wall that is taken down fails here.

declare global {
  interface Window {
    readonly duizhao: PageBridge;
  }
}

let launched: LaunchedApp;
let page: Page;

test.beforeAll(async () => {
  launched = await launchApp();
  page = launched.page;
});

test.afterAll(async () => {
  await launched.close();
});

/** The directives that the page's policy refused while `act` ran. */
async function violationsOf(act: string): Promise<readonly string[]> {
  return page.evaluate(async (source) => {
    const refused: string[] = [];
    const listen = (event: SecurityPolicyViolationEvent): number => refused.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', listen);
    const script = new Promise<void>((resolve) => {
      document.addEventListener(
        'securitypolicyviolation',
        () => {
          resolve();
        },
        { once: true },
      );
    });
    const acts: Readonly<Record<string, () => unknown>> = {
      inlineScript: () => {
        const element = document.createElement('script');
        element.textContent = 'window.wasRun = true';
        document.body.append(element);
      },
      remoteScript: () => {
        const element = document.createElement('script');
        element.src = 'https://example.com/x.js';
        document.body.append(element);
      },
      remoteImage: () => {
        document.body.append(Object.assign(new Image(), { src: 'https://example.com/x.png' }));
      },
      remoteFetch: () => fetch('https://example.com/').catch(() => undefined),
      ownFetch: () => fetch('app://duizhao/index.html').catch(() => undefined),
      remoteFrame: () => {
        const frame = document.createElement('iframe');
        frame.src = 'https://example.com/';
        document.body.append(frame);
      },
      inlineHandler: () => {
        const element = document.createElement('div');
        element.setAttribute('onclick', 'window.wasRun = true');
        element.click();
      },
      form: () => {
        const form = document.createElement('form');
        form.action = 'https://example.com/';
        document.body.append(form);
        form.submit();
      },
      worker: () => {
        try {
          new Worker('data:text/javascript,');
        } catch {
          // refused
        }
      },
    };
    await acts[source]!();
    await script;
    document.removeEventListener('securitypolicyviolation', listen);
    return refused;
  }, act);
}

test('the page has no Node: no require, no process, no module, no Buffer', async () => {
  const kinds = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer', 'electron'].map(
      (name) => typeof (globalThis as unknown as Record<string, unknown>)[name],
    ),
  );
  expect(new Set(kinds)).toEqual(new Set(['undefined']));
});

test('the bridge is all that the preload puts there, and the page cannot replace it', async () => {
  const outcome = await page.evaluate(() => {
    const bridge = window.duizhao;
    const isReplaced = Reflect.set(window, 'duizhao', {}) || Reflect.deleteProperty(window, 'duizhao');
    return [Object.keys(bridge).sort(), isReplaced, window.duizhao === bridge];
  });
  expect(outcome).toEqual([['cancel', 'invoke', 'subscribe'], false, true]);
});

test('context isolation, sandbox and web security are on, Node is off', async () => {
  const preferences = await launched.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    }),
  );
  expect(preferences.length).toBeGreaterThan(0);
  for (const preference of preferences) {
    expect(preference).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    });
    expect(preference['nodeIntegrationInWorker']).not.toBe(true);
  }
});

test('no insecure content is let in, and no feature of Blink is on that is not on by itself', async () => {
  const [preferences, switches] = await launched.app.evaluate(({ app, BrowserWindow }) => {
    const names = ['allow-running-insecure-content', 'enable-blink-features', 'enable-features'];
    return [
      BrowserWindow.getAllWindows().map((window) =>
        (
          window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        ).getLastWebPreferences(),
      ),
      [...names, 'enable-experimental-web-platform-features'].filter((name) =>
        app.commandLine.hasSwitch(name),
      ),
    ] as const;
  });
  expect(preferences.length).toBeGreaterThan(0);
  expect(switches).toEqual([]);
  for (const preference of preferences) {
    expect(preference['allowRunningInsecureContent'] ?? false).toBe(false);
    expect(preference['experimentalFeatures'] ?? false).toBe(false);
    expect(preference['enableBlinkFeatures'] ?? '').toBe('');
  }
});

test('the page is our own scheme and a secure origin', async () => {
  expect(await page.evaluate(() => [location.origin, isSecureContext])).toEqual(['app://duizhao', true]);
});

for (const [act, directive] of [
  ['inlineScript', 'script-src-elem'],
  ['inlineHandler', 'script-src-attr'],
  ['remoteScript', 'script-src-elem'],
  ['remoteImage', 'img-src'],
  ['remoteFetch', 'connect-src'],
  ['ownFetch', 'connect-src'],
  ['remoteFrame', 'frame-src'],
  ['form', 'form-action'],
  ['worker', 'worker-src'],
] as const) {
  test(`the policy refuses ${act} by ${directive}`, async () => {
    expect(await violationsOf(act)).toContain(directive);
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
  });
}

test('the policy refuses eval', async () => {
  // Called by the page's own code: what the debugger evaluates is not held by the policy.
  const outcome = await page.evaluate(async () => {
    const done = new Promise<string>((resolve) => {
      document.addEventListener(
        'securitypolicyviolation',
        (event) => {
          resolve(event.blockedURI);
        },
        {
          once: true,
        },
      );
    });
    setTimeout(() => {
      window.eval('window.wasRun = true');
    }, 0);
    return [await done, 'wasRun' in window];
  });
  expect(outcome).toEqual(['eval', false]);
});

test('the preview of an export shows its styles and runs no script', async () => {
  const outcome = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.srcdoc =
      '<style>p{color:rgb(1,2,3)}</style><p style="margin-left:7px">x</p><script>parent.wasRun=true</script>';
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
    });
    document.body.append(frame);
    await loaded;
    const paragraph = frame.contentDocument?.querySelector('p');
    const style = paragraph && frame.contentWindow?.getComputedStyle(paragraph);
    const seen = [style?.color, style?.marginLeft, 'wasRun' in window];
    frame.remove();
    return seen;
  });
  expect(outcome).toEqual(['rgb(1, 2, 3)', '7px', false]);
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
