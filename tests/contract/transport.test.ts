import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findTransport } from '../../electron/library/transport.ts';
import { PROTOCOL } from '../../shared/contract/messages.ts';

/** What Electron gives a utility process: a real port in Electron's form, its other end here. */
function giveParentPort() {
  const { port1, port2 } = new MessageChannel();
  const form = {
    postMessage: (message: unknown) => {
      port1.postMessage(message);
    },
    on: (event: 'message', listener: (event: { readonly data: unknown }) => void) =>
      port1.on(event, (data: unknown) => {
        listener({ data });
      }),
  };
  Reflect.set(process, 'parentPort', form);
  onTestFinished(() => {
    Reflect.deleteProperty(process, 'parentPort');
    port1.close();
  });
  return port2;
}

const READY = { kind: 'ready', protocol: PROTOCOL, isReadOnly: false } as const;

describe('in a utility process', () => {
  it("goes over Electron's port both ways", async () => {
    const other = giveParentPort();
    const transport = findTransport();
    const posted = new Promise((resolve) => other.once('message', resolve));
    transport.post(READY);
    expect(await posted).toEqual(READY);
    const heard = new Promise((resolve) => {
      transport.onMessage(resolve);
    });
    other.postMessage({ kind: 'close' });
    expect(await heard).toEqual({ kind: 'close' });
  });

  it('leaves the end of the process to Electron', () => {
    giveParentPort();
    const before = process.listeners('disconnect');
    findTransport().onGone(() => undefined);
    expect(process.listeners('disconnect')).toEqual(before);
  });
});

describe('in a plain process', () => {
  it.each([[undefined], [null], ['port'], [{ postMessage: 1 }], [{ on: 1 }]])(
    "listens to the process itself where Electron's port is %j",
    (port) => {
      Reflect.set(process, 'parentPort', port);
      onTestFinished(() => {
        Reflect.deleteProperty(process, 'parentPort');
      });
      const before = process.listeners('disconnect');
      const transport = findTransport();
      const [exit, ...more] = process.listeners('disconnect').filter((each) => !before.includes(each));
      expect([exit, more]).toEqual([expect.any(Function), []]);

      const [onGone, onMessage] = [() => undefined, () => undefined];
      transport.onGone(onGone);
      transport.onMessage(onMessage);
      expect(process.listeners('disconnect')).toEqual([...before, onGone]);
      expect(process.listeners('message')).toContain(onMessage);
      process.off('disconnect', onGone).off('message', onMessage);
    },
  );
});
