import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallResult } from '../../shared/contract/messages.ts';
import { callUntilEvent, probeHost, type HostProbe } from './host-probe.ts';
import { startInProcess, startProcess } from './ports.ts';
import { INFO } from './test-handlers.ts';
import { EXPORT_DEFAULTS } from '../../shared/contract/export-api.ts';

const GONE = { ok: false, error: { code: 'library-gone' } };

describe.each([
  ['a process of its own', () => startProcess()],
  ['a message port', startInProcess],
])('the contract over %s', (_name, start) => {
  let probe: HostProbe;

  beforeEach(async () => {
    probe = probeHost(start);
    const ready = probe.next('ready');
    probe.host.start();
    await ready;
  });

  afterEach(async () => {
    await probe.host.close();
  });

  const call = (method: string, args: unknown = {}): Promise<CallResult> =>
    probe.host.call(method, args, () => undefined).result;

  it('answers a call with its value', async () => {
    expect(await call('library/info')).toEqual({ ok: true, value: INFO });
    expect(await call('library/search', { query: '增长', limit: 3 })).toEqual({
      ok: true,
      value: { hits: [], total: 5, reports: 0, written: 0 },
    });
  });

  it('answers an expected failure by its code and details', async () => {
    expect(await call('report/open', { id: 7 })).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'no report 7', details: { id: 7 } },
    });
  });

  it('answers whatever else is thrown as a bug, without its stack', async () => {
    const result = await call('report/source', { id: 7 });
    expect(result).toMatchObject({ ok: false, error: { code: 'bug' } });
    expect(JSON.stringify(result)).toContain('source is not a function');
    expect(JSON.stringify(result)).not.toMatch(/\bat |\.ts|[\\/]/u);
  });

  it('answers a result that cannot be cloned as a bug, and goes on', async () => {
    const options = {
      language: 'en',
      ...EXPORT_DEFAULTS,
      masks: {
        'year-turn': true,
        'relative-year': true,
        session: true,
        width: true,
        punctuation: true,
        numbering: true,
      },
    };
    const result = await call('export/preview', { left: 1, right: 2, format: 'html', options });
    expect(result).toMatchObject({ ok: false, error: { code: 'bug' } });
    expect(await call('library/info')).toMatchObject({ ok: true });
  });

  it('refuses arguments that cannot be cloned, without a call left pending', async () => {
    expect(await call('report/open', { id: () => 1 })).toMatchObject({ ok: false, error: { code: 'bug' } });
  });

  it.each(['report/nothing', 'toString', '__proto__', 'constructor', ''])(
    'refuses the unknown method %j',
    async (method) => {
      expect(await call(method)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    },
  );

  it('refuses wrong arguments by the field', async () => {
    expect(await call('report/open', { id: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', details: { method: 'report/open', field: 'id' } },
    });
    expect(await call('report/open', null)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  it('cancels the call it is asked to, and no other', async () => {
    const first = await callUntilEvent(probe, 'compare/open', { left: 1, right: 2 });
    const second = await callUntilEvent(probe, 'compare/open', { left: 3, right: 4 });
    probe.host.cancel(first.call.id);
    expect(await first.call.result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await call('library/list')).toEqual({ ok: true, value: [] });
    probe.host.cancel(second.call.id);
    expect(await second.call.result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  it('lets a handler end a cancelled call in its own way', async () => {
    const { call: listed } = await callUntilEvent(probe, 'notes/list', { report: null });
    probe.host.cancel(listed.id);
    expect(await listed.result).toEqual({ ok: true, value: [] });
  });

  it('ignores the cancelling of a call that is over or never was', async () => {
    const over = probe.host.call('library/info', {}, () => undefined);
    await over.result;
    probe.host.cancel(over.id);
    probe.host.cancel(12_345);
    expect(await call('library/info')).toMatchObject({ ok: true });
  });

  it('hands each event to its own call', async () => {
    const [first, second] = await Promise.all([
      callUntilEvent(probe, 'compare/open', { left: 1, right: 2 }),
      callUntilEvent(probe, 'compare/open', { left: 3, right: 4 }),
    ]);
    expect(first.events).toEqual([{ name: 'compare/progress', data: { done: 1, total: 2 } }]);
    expect(second.events).toEqual([{ name: 'compare/progress', data: { done: 3, total: 4 } }]);
    expect(probe.events).toEqual([]);
  });

  it('drops an event that a handler sends after its end', async () => {
    const { call: listed, events } = await callUntilEvent(probe, 'notes/list', { report: null });
    probe.host.cancel(listed.id);
    await listed.result;
    await call('library/info'); // answered after the late event was sent
    expect(events).toEqual([{ name: 'library/changed', data: { topic: 'notes' } }]);
  });

  it('ends every pending call when the library dies in the middle of one, and starts it again', async () => {
    const waiting = await callUntilEvent(probe, 'compare/open', { left: 1, right: 2 });
    const restarted = probe.next('ready');
    const crashing = call('import/samples');
    expect(await Promise.all([waiting.call.result, crashing])).toMatchObject([GONE, GONE]);
    await restarted;
    expect(probe.states.map(({ kind }) => kind)).toEqual(['starting', 'ready', 'restarting', 'ready']);
    expect(await call('library/info')).toMatchObject({ ok: true });
  });

  it('answers a call after the end with library-gone', async () => {
    await probe.host.close();
    expect(probe.host.state).toMatchObject({ kind: 'gone', error: { details: { reason: 'closed' } } });
    expect(await call('library/info')).toMatchObject(GONE);
  });

  it('ends pending calls when it is closed', async () => {
    const { call: open } = await callUntilEvent(probe, 'compare/open', { left: 1, right: 2 });
    await probe.host.close();
    expect(await open.result).toMatchObject(GONE);
  });
});
