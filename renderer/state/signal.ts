/** Tells whoever listens; a part need not know which other parts care. */
export type Signal<T> = {
  readonly send: (value: T) => void;
  /** Calls `listener` on every send, in the order of listening, until the answer is called. */
  readonly listen: (listener: (value: T) => void) => () => void;
  /** True where somebody listens. */
  readonly isHeard: () => boolean;
};

export function makeSignal<T>(): Signal<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    send(value) {
      for (const listener of [...listeners]) listener(value);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isHeard: () => listeners.size > 0,
  };
}
