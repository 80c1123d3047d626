import { expect, test, type Page } from '@playwright/test';
import type { PageBridge } from '../../shared/contract/page.ts';
import { launchApp, type LaunchedApp } from '../helpers/launch.ts';

// The walls around what the page may run and load, each pinned by itself: a wall that is taken down fails here.

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
