import { createTurnstile } from './turnstile.ts';

/** How much may wait to be handed on at once. */
export type GatherLimits<T> = {
  readonly count: number;
  /** Of the sum of what `sizeOf` says. */
  readonly size: number;
  readonly sizeOf: (item: T) => number;
  /** How long the first of a batch waits for others, in milliseconds. */
  readonly milliseconds: number;
};

/**
 * Hands on what `source` gives in batches, and lets it go on meanwhile: what another thread works out does not wait for
 * whoever takes the batches. Where `source` fails, what it gave before is handed on first. Leaving the loop ends it.
 */
export async function* gather<T>(
  source: AsyncGenerator<T>,
  limits: GatherLimits<T>,
): AsyncGenerator<readonly T[]> {
  const queue = createQueue(limits);
  queue.fill(source);
  try {
    for (;;) {
      await queue.until(() => !queue.isEmpty());
      await queue.linger();
      const batch = queue.empty();
      if (batch.length > 0) yield batch;
      else return;
    }
  } finally {
    queue.close();
  }
}

function createQueue<T>({ count, size, sizeOf, milliseconds }: GatherLimits<T>) {
  let items: readonly T[] = [];
  let [isClosed, hasEnded] = [false, false];
  let failure: { readonly reason: unknown } | undefined;
  let bell = createTurnstile();
  const ring = (): void => {
    const { open } = bell;
    bell = createTurnstile();
    open();
  };
  const until = async (isMet: () => boolean): Promise<void> => {
    while (!isMet() && !hasEnded && !isClosed) await bell.passed;
  };
  const isFull = (): boolean =>
    items.length >= count || items.reduce((sum, item) => sum + sizeOf(item), 0) >= size;
  const pump = async (source: AsyncGenerator<T>): Promise<void> => {
    for await (const item of source) {
      items = [...items, item];
      ring();
      await until(() => !isFull());
      if (isClosed) return;
    }
  };
  return {
    until,
    isEmpty: () => items.length === 0,
    fill(source: AsyncGenerator<T>): void {
      void pump(source)
        .catch((reason: unknown) => {
          failure = { reason };
        })
        .finally(() => {
          hasEnded = true;
          ring();
        });
    },
    /** Waits for others until the batch is full, or has waited long enough. */
    async linger(): Promise<void> {
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        ring();
      }, milliseconds);
      await until(() => isLate || isFull());
      clearTimeout(timer);
    },
    /** @throws what the source threw, once nothing waits any more */
    empty(): readonly T[] {
      const batch = items;
      items = [];
      ring();
      if (batch.length === 0 && failure !== undefined) throw failure.reason;
      return batch;
    },
    close(): void {
      isClosed = true;
      ring();
    },
  };
}
