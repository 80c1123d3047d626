import type { FromLibrary } from '../../shared/contract/messages.ts';

/** What carries the messages between main and this process. */
export type Transport = {
  /** Throws where the message can't be cloned. */
  readonly post: (message: FromLibrary) => void;
  onMessage(listener: (message: unknown) => void): void;
  /** Main ended without a word. Until a listener is there, this process then ends at once. */
  onGone(listener: () => void): void;
};

/** Electron's port of a `utilityProcess`, as far as it is used: this process never imports electron. */
type ParentPort = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
};

/** The transport this process was started with. */
export function findTransport(): Transport {
  const parentPort: unknown = Reflect.get(process, 'parentPort');
  return isParentPort(parentPort) ? overParentPort(parentPort) : overProcess();
}

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;
}

function overParentPort(port: ParentPort): Transport {
  return {
    post: (message) => {
      port.postMessage(message);
    },
    onMessage: (listener) => {
      port.on('message', ({ data }) => {
        listener(data);
      });
    },
    onGone: () => {
      // Nothing to hear: Electron ends its utility processes itself.
    },
  };
}

function overProcess(): Transport {
  const exit = (): never => process.exit();
  process.once('disconnect', exit);
  return {
    post: (message) => {
      if (process.send === undefined) throw new Error('the library is started by the app, not by hand');
      if (process.connected) process.send(message);
    },
    onMessage: (listener) => {
      process.on('message', listener);
    },
    onGone: (listener) => {
      process.off('disconnect', exit);
      process.once('disconnect', listener);
    },
  };
}
