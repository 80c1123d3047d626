import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallResult } from '../../shared/contract/messages.ts';
import type { PageEvent } from '../../shared/contract/page.ts';
import { createGrants, type Grants } from '../../electron/main/grants.ts';
import { createRelay, type MainHandlers, type Relay } from '../../electron/main/relay.ts';
import { probeHost, type HostProbe } from './host-probe.ts';
import { startInProcess } from './ports.ts';
import { INFO } from './test-handlers.ts';
import { EXPORT_DEFAULTS } from '../../shared/contract/export-api.ts';

const HOME = 1;
const OTHER = 2;
const REFUSED = { ok: false, error: { code: 'invalid-input' } };

const handlers: MainHandlers = {
  'main/start': (_args, page) => ({
    appVersion: `of page ${page}`,
    platform: 'linux',
    openSamples: false,
    isRecovered: false,
    language: 'zh-CN',
    library: { kind: 'ready', isReadOnly: false },
    hasOtherLibrary: false,
    absentLibrary: null,
    bundles: [],
    oldElectron: null,
  }),
  'main/choose-files': () => ({ files: [], bundles: [] }),
  'main/choose-bundle': () => null,
  'main/choose-tables': () => [],
  'main/choose-folder': () => [],
  'main/choose-target': () => {
    throw new TypeError('no dialog here');
  },
  'main/reveal': () => null,
  'main/copy': () => null,
  'main/set-appearance': () => null,
  'main/set-recent': () => null,
  'main/new-window': () => null,
  'main/reveal-library': () => null,
  'main/show-licences': () => null,
  'main/open-library': () => true,
  'main/rescue-library': () => null,
  'main/restart-library': () => null,
};

let probe: HostProbe;
let grants: Grants;
let relay: Relay;
let sent: { readonly page: number; readonly event: PageEvent }[];
let onSent: () => void;

beforeEach(() => {
  probe = probeHost(startInProcess);
  probe.host.start();
  grants = createGrants();
  sent = [];
  onSent = () => undefined;
  const send = (page: number, event: PageEvent): void => {
    sent.push({ page, event });
    onSent();
  };
  relay = createRelay({ host: probe.host, grants, handlers, send });
});

afterEach(() => probe.host.close());

/** Begins a call that runs until it is cancelled; resolves with its pending result once it runs. */
async function beginLong(
  page: number,
  call: number,
  left = call,
): Promise<{ readonly result: Promise<CallResult> }> {
  const running = new Promise<void>((resolve) => {
    onSent = resolve;
  });
  const result = relay.invoke(page, call, 'compare/open', { left, right: 9 });
  await running;
  return { result };
}

const progress = (page: number, call: number, done = call) => ({
  page,
  event: { kind: 'library', call, event: { name: 'compare/progress', data: { done, total: 9 } } },
});

describe('the relay', () => {
  it('passes a result of the library on as it is', async () => {
    expect(await relay.invoke(HOME, 1, 'library/info', {})).toEqual({ ok: true, value: INFO });
  });

  it("answers main's own methods itself, for the page that asks", async () => {
    expect(await relay.invoke(OTHER, 1, 'main/start', {})).toMatchObject({
      ok: true,
      value: { appVersion: 'of page 2' },
    });
  });

  it("refuses wrong arguments of main's own methods", async () => {
    for (const args of [null, { x: 1 }, { suggestedName: 1 }, 'x']) {
      expect(await relay.invoke(HOME, 1, 'main/choose-target', args)).toMatchObject(REFUSED);
    }
  });

  it("answers a failure of main's own as a bug", async () => {
    expect(await relay.invoke(HOME, 1, 'main/choose-target', { suggestedName: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'bug' },
    });
  });

  it.each(['main/nothing', 'toString', '__proto__', 'constructor'])(
    'refuses the unknown method %s',
    async (method) => {
      expect(await relay.invoke(HOME, 1, method, {})).toMatchObject(REFUSED);
    },
  );

  it('sends the events of a call to the page that made it, under its own number', async () => {
    const first = await beginLong(HOME, 7, 1);
    const second = await beginLong(OTHER, 7, 2);
    expect(sent).toEqual([progress(HOME, 7, 1), progress(OTHER, 7, 2)]);
    relay.cancel(HOME, 7);
    relay.cancel(OTHER, 7);
    await Promise.all([first.result, second.result]);
  });

  it("cancels a page's own call only", async () => {
    const mine = await beginLong(HOME, 1);
    const theirs = await beginLong(OTHER, 1);
    relay.cancel(OTHER, 1);
    expect(await theirs.result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await relay.invoke(HOME, 2, 'library/list', {})).toMatchObject({ ok: true });
    relay.cancel(HOME, 99); // was never made
    relay.cancel(HOME, 1);
    expect(await mine.result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  it('refuses a second call under a number that is in use, and leaves the first alone', async () => {
    const first = await beginLong(HOME, 1);
    expect(await relay.invoke(HOME, 1, 'library/info', {})).toMatchObject(REFUSED);
    relay.cancel(HOME, 1);
    expect(await first.result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await relay.invoke(HOME, 1, 'library/info', {})).toMatchObject({ ok: true });
  });

  it('cancels the calls of a page that is gone, and frees their numbers', async () => {
    const old = await beginLong(HOME, 1);
    relay.dropCalls(HOME);
    const fresh = await beginLong(HOME, 1, 5);
    expect(await old.result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(sent.at(-1)).toEqual(progress(HOME, 1, 5));
    relay.cancel(HOME, 1);
    expect(await fresh.result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

describe('a grant', () => {
  const importFiles = (page: number, files: unknown): Promise<CallResult> =>
    relay.invoke(page, 1, 'import/files', { files });

  it('is swapped for its path on the way to the library', async () => {
    const files = [grants.give(HOME, '/a/一.txt', 'read'), grants.give(HOME, '/b/二.txt', 'read')];
    expect(files.join()).not.toContain('txt');
    expect(await importFiles(HOME, files)).toMatchObject({ ok: true });
    expect(sent[0]?.event).toMatchObject({ event: { data: { name: '/a/一.txt,/b/二.txt' } } });
  });

  it('may stand alone, as the target of an export', async () => {
    const target = grants.give(HOME, '/out/x.html', 'write');
    const masks = {
      'year-turn': true,
      'relative-year': true,
      session: true,
      width: true,
      punctuation: true,
      numbering: true,
    };
    const options = { language: 'en', ...EXPORT_DEFAULTS, masks };
    const result = await relay.invoke(HOME, 1, 'export/file', {
      left: 1,
      right: 2,
      format: 'html',
      target,
      options,
    });
    expect(result).toEqual({ ok: true, value: { fileName: '/out/x.html', bytes: 0 } });
  });

  it.each([
    ['a path', '/etc/passwd'],
    ['an empty word', ''],
    ['a word that every object has', '__proto__'],
    ['a number', 1],
    ['a list in a list', [['/etc/passwd']]],
    ['an object', { toString: 'x' }],
    ['nothing', null],
  ])('is not forged by %s', async (_name, forged) => {
    const given = grants.give(HOME, '/a.txt', 'read');
    expect(await importFiles(HOME, [given, forged])).toMatchObject(REFUSED);
    expect(await importFiles(HOME, forged)).toMatchObject(REFUSED);
    expect(sent).toEqual([]);
  });

  it('is good for the page that it was given to only', async () => {
    const given = grants.give(HOME, '/a.txt', 'read');
    expect(await importFiles(OTHER, [given])).toMatchObject(REFUSED);
  });

  it('is good no more once its page is gone', async () => {
    const given = grants.give(HOME, '/a.txt', 'read');
    grants.forget(HOME);
    expect(await importFiles(HOME, [given])).toMatchObject(REFUSED);
  });

  it.each([
    ['read', 'export/file', 'target'],
    ['read', 'tables/export', 'target'],
    ['write', 'import/files', 'files'],
    ['write', 'tables/import', 'files'],
  ] as const)('to %s is none for %s', async (purpose, method, field) => {
    const given = grants.give(HOME, '/a.xlsx', purpose);
    const args = { [field]: field === 'files' ? [given] : given };
    expect(await relay.invoke(HOME, 1, method, args)).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', message: `a file that the user named to ${purpose} it` },
    });
    expect(grants.pathOf(HOME, given)).toBe('/a.xlsx');
  });

  it('is a new word each time', () => {
    expect(grants.give(HOME, '/a.txt', 'read')).not.toBe(grants.give(HOME, '/a.txt', 'read'));
  });

  it('is left to the library to miss where the field is not there', async () => {
    expect(await relay.invoke(HOME, 1, 'import/files', {})).toMatchObject(REFUSED);
    expect(await relay.invoke(HOME, 1, 'import/files', null)).toMatchObject(REFUSED);
  });
});
