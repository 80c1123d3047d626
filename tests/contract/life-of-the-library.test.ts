import { afterEach, describe, expect, it } from 'vitest';
import { startForked } from '../../electron/main/fork-port.ts';
import {
  CANCEL_TIMEOUT_MS,
  CLOSE_TIMEOUT_MS,
  RESTARTS_A_MINUTE,
  SILENCE_MS,
} from '../../electron/main/library-host.ts';
import { DEFAULT_SETTINGS } from '../../shared/contract/views.ts';
import { probeHost, type HostProbe } from './host-probe.ts';
import { startProcess, type Mode } from './ports.ts';

// How a library begins and ends, on real processes and a clock that stands still.

let probe: HostProbe;

function begin(mode: Mode | ((nth: number) => Mode)): HostProbe {
  probe = probeHost(() => startProcess(typeof mode === 'string' ? mode : mode(probe.ports.length + 1)));
  probe.host.start();
  return probe;
}

afterEach(async () => {
  const closed = probe.host.close();
  probe.clock.advance(CLOSE_TIMEOUT_MS);
  await closed;
});

const callInfo = () => probe.host.call('library/info', {}, () => undefined);

describe('a library that begins', () => {
  it('is asked only once it is ready, in the order of the calls', async () => {
    begin('normal');
    const order: number[] = [];
    const calls = [1, 2, 3].map((nth) => callInfo().result.then(() => order.push(nth)));
    expect(probe.host.state).toEqual({ kind: 'starting', share: null });
    await Promise.all(calls);
    expect(order).toEqual([1, 2, 3]);
    expect(probe.host.state).toEqual({ kind: 'ready', isReadOnly: false });
  });

  it('lets go of a call that is cancelled before it is ready', async () => {
    begin('normal');
    const { id, result } = callInfo();
    probe.host.cancel(id);
    expect(await result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await callInfo().result).toMatchObject({ ok: true });
  });

  it('is said to be silent where nothing is heard of it, and is ended when the user starts it again', async () => {
    const { ports, clock, host } = begin((nth) => (nth === 1 ? 'silent' : 'normal'));
    const ended = new Promise((resolve) => {
      ports[0]!.onGone(resolve);
    });
    const pending = callInfo().result;
    clock.advance(SILENCE_MS - 1);
    expect(host.state).toEqual({ kind: 'starting', share: null });
    clock.advance(1);
    expect(host.state).toEqual({ kind: 'silent' });
    expect(ports).toHaveLength(1);
    host.start();
    expect(await pending).toMatchObject({ ok: false, error: { code: 'library-gone' } });
    expect(await ended).toBe('signal SIGKILL');
    expect(await callInfo().result).toMatchObject({ ok: true });
    expect(ports).toHaveLength(2);
  });

  it('tells how far it is with what comes before it is ready', async () => {
    begin('preparing');
    await callInfo().result;
    expect(probe.states.slice(1, 3)).toEqual([
      { kind: 'starting', share: 0.25 },
      { kind: 'ready', isReadOnly: false },
    ]);
  });

  it('is given up on with its own reason where the file cannot be opened', async () => {
    begin('failed');
    const pending = callInfo().result;
    expect(await probe.next('gone')).toMatchObject({ error: { code: 'db-corrupt' } });
    expect(await pending).toMatchObject({ ok: false, error: { code: 'library-gone' } });
    expect(probe.ports).toHaveLength(1);
  });

  it('is given up on where it speaks another protocol', async () => {
    begin('other-protocol');
    expect(await probe.next('gone')).toMatchObject({ error: { code: 'bug' } });
    expect(probe.ports).toHaveLength(1);
  });

  it('is given up on where its program is not there', async () => {
    probe = probeHost(() =>
      startForked('/nowhere/node', { entry: 'entry.mjs', args: [], onOutput: () => undefined }),
    );
    const gone = probe.next('gone');
    probe.host.start();
    expect(await gone).toMatchObject({ error: { code: 'library-gone' } });
    expect(probe.logged.join()).toContain('not started');
  });
});

describe('a library that is silent', () => {
  it('is heard of again by whatever it says', async () => {
    const { host, clock, states } = begin('normal');
    await callInfo().result;
    clock.advance(SILENCE_MS);
    expect(host.state).toEqual({ kind: 'silent' });
    expect(await callInfo().result).toMatchObject({ ok: true });
    expect(states.map(({ kind }) => kind)).toEqual(['starting', 'ready', 'silent', 'ready']);
    expect(clock.pending()).toBe(1); // of the next silence
  });

  it('is ended by a cancel that it does not honour, and begun anew', async () => {
    const { host, clock, ports } = begin('normal');
    await callInfo().result;
    const stuck = host.call('settings/get', {}, () => undefined); // the test library turns round for ever
    host.cancel(stuck.id);
    clock.advance(SILENCE_MS);
    expect(await stuck.result).toMatchObject({ ok: false, error: { code: 'library-gone' } });
    expect(await callInfo().result).toMatchObject({ ok: true });
    expect(ports).toHaveLength(2);
  });

  it('that still answers has the call alone ended', async () => {
    const { host, clock, ports } = begin('normal');
    const deaf = host.call('settings/set', { settings: DEFAULT_SETTINGS }, () => undefined);
    await callInfo().result;
    host.cancel(deaf.id);
    clock.advance(CANCEL_TIMEOUT_MS - 1);
    await callInfo().result;
    clock.advance(1);
    expect(await deaf.result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(ports).toHaveLength(1);
  });
});

describe('a library that dies', () => {
  it('is started again at most so many times a minute', async () => {
    begin('crash-at-start');
    await probe.next('gone');
    expect(probe.ports).toHaveLength(1 + RESTARTS_A_MINUTE);
    expect(probe.states.map(({ kind }) => kind)).toEqual([
      'starting',
      'restarting',
      'restarting',
      'restarting',
      'gone',
    ]);
    expect(probe.clock.pending()).toBe(0);
  });

  it('may die again after a minute', async () => {
    begin('normal');
    for (let death = 1; death <= RESTARTS_A_MINUTE + 2; death++) {
      await callInfo().result;
      probe.clock.advance(20_001); // the fourth death comes more than a minute after the first
      const restarted = probe.next('restarting');
      probe.ports.at(-1)!.kill();
      await restarted;
    }
    expect(await callInfo().result).toMatchObject({ ok: true });
  });

  it('is started once more when the user asks for it', async () => {
    begin((nth) => (nth <= 1 + RESTARTS_A_MINUTE ? 'crash-at-start' : 'normal'));
    await probe.next('gone');
    probe.host.start();
    expect(await callInfo().result).toMatchObject({ ok: true });
  });

  it('is not started twice', async () => {
    begin('normal');
    probe.host.start();
    await callInfo().result;
    expect(probe.ports).toHaveLength(1);
  });
});

describe('a library that is closed', () => {
  it('ends by itself', async () => {
    begin('normal');
    await callInfo().result;
    const ended = new Promise((resolve) => {
      probe.ports[0]!.onGone(resolve);
    });
    await probe.host.close();
    expect(await ended).toBe('exit 0');
    expect(probe.ports).toHaveLength(1);
  });

  it('is killed where it was not even ready', async () => {
    begin('silent');
    await probe.host.close();
    expect(probe.host.state.kind).toBe('gone');
  });
});
