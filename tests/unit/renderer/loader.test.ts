import { describe, expect, test } from 'vitest';
import { AppError } from '../../../shared/base/errors.ts';
import type { CallOptions } from '../../../renderer/client/call.ts';
import { makeLoader, type Reading } from '../../../renderer/state/loader.ts';

type Asked = {
  readonly args: string;
  readonly options: CallOptions;
  readonly answer: (value: string) => void;
  readonly fail: (error: unknown) => void;
};

/** A loader whose every reading waits until the test answers it. */
function setUp() {
  const asked: Asked[] = [];
  const shown: string[] = [];
  const told: Reading[] = [];
  const loader = makeLoader<string, string>({
    read: (args, options) =>
      new Promise((answer, fail) => {
        options.signal?.addEventListener('abort', () => {
          fail(new AppError('cancelled', 'test'));
        });
        asked.push({ args, options, answer, fail });
      }),
    show: (value) => {
      shown.push(value);
    },
    tell: (reading) => {
      told.push(reading);
    },
  });
  return { loader, asked, shown, told };
}

const tick = () => new Promise((done) => setImmediate(done));

describe('a load', () => {
  test('shows what was read and tells that it is done', async () => {
    const { loader, asked, shown, told } = setUp();
    const done = loader.load('a');
    asked[0]!.answer('A');
    await done;
    expect(shown).toEqual(['A']);
    expect(told.at(-1)).toEqual({ progress: null, error: null });
  });

  test('that is older than another is given up, whichever ends first', async () => {
    const { loader, asked, shown } = setUp();
    const first = loader.load('a');
    const second = loader.load('b');
    asked[1]!.answer('B');
    asked[0]!.answer('A');
    await Promise.all([first, second]);
    expect(asked[0]!.options.signal?.aborted).toBe(true);
    expect(shown).toEqual(['B']);
  });

  test('tells progress, its own alone', async () => {
    const { loader, asked, told } = setUp();
    const first = loader.load('a');
    const second = loader.load('b');
    const report = (at: number, done: number) =>
      asked[at]!.options.onEvent?.({ name: 'goals/progress', data: { done, total: 9 } });
    report(0, 5);
    report(1, 2);
    expect(told.filter(({ progress }) => progress !== null).map(({ progress }) => progress?.done)).toEqual([
      2,
    ]);
    asked[1]!.answer('B');
    await Promise.all([first, second]);
  });

  test('that fails is told and not thrown', async () => {
    const { loader, asked, shown, told } = setUp();
    const done = loader.load('a');
    asked[0]!.fail(new AppError('db-busy', 'test'));
    await done;
    expect([shown, told.at(-1)?.error?.code]).toEqual([[], 'db-busy']);
  });

  test('can be cancelled', async () => {
    const { loader, told } = setUp();
    const done = loader.load('a');
    loader.cancel();
    await done;
    expect(told.at(-1)?.error?.code).toBe('cancelled');
  });
});

describe('a refresh', () => {
  /** A loader that has loaded `a`. */
  async function loaded() {
    const all = setUp();
    const done = all.loader.load('a');
    all.asked[0]!.answer('A');
    await done;
    all.told.length = 0;
    return all;
  }

  test('asks the same again and tells nothing: what is shown stays', async () => {
    const { loader, asked, shown, told } = await loaded();
    const done = loader.refresh();
    expect(asked[1]!.args).toBe('a');
    asked[1]!.options.onEvent?.({ name: 'goals/progress', data: { done: 1, total: 2 } });
    expect([shown, told]).toEqual([['A'], []]);
    asked[1]!.answer('A2');
    await done;
    expect([shown, told]).toEqual([['A', 'A2'], []]);
  });

  test('that fails is thrown, and what is shown stays', async () => {
    const { loader, asked, shown, told } = await loaded();
    const done = loader.refresh();
    asked[1]!.fail(new AppError('db-busy', 'test'));
    await expect(done).rejects.toMatchObject({ code: 'db-busy' });
    expect([shown, told]).toEqual([['A'], []]);
  });

  test('is read once more where something was written meanwhile', async () => {
    const { loader, asked, shown } = await loaded();
    const done = loader.refresh();
    loader.touch();
    asked[1]!.answer('old');
    await tick();
    asked[2]!.answer('new');
    await done;
    expect(shown).toEqual(['A', 'new']);
  });

  test('that another one overtakes waits for that', async () => {
    const { loader, asked, shown } = await loaded();
    const first = loader.refresh().then(() => [...shown]);
    const second = loader.refresh();
    asked[1]!.answer('old');
    await tick();
    asked[2]!.answer('new');
    expect(await first).toEqual(['A', 'new']);
    await second;
  });

  test('gives way to a load', async () => {
    const { loader, asked, shown } = await loaded();
    const refresh = loader.refresh();
    const load = loader.load('b');
    asked[1]!.answer('A2');
    asked[2]!.answer('B');
    await Promise.all([refresh, load]);
    expect(shown).toEqual(['A', 'B']);
  });

  test('during a load comes after it', async () => {
    const { loader, asked, shown } = setUp();
    const done = loader.load('a');
    await loader.refresh();
    expect(asked).toHaveLength(1);
    asked[0]!.answer('A');
    await tick();
    asked[1]!.answer('A2');
    await done;
    expect(shown).toEqual(['A', 'A2']);
  });

  test('of nothing, or of what was let go of, asks nothing', async () => {
    const never = setUp();
    await never.loader.refresh();
    const { loader, asked } = await loaded();
    loader.forget();
    await loader.refresh();
    expect([never.asked, asked.length]).toEqual([[], 1]);
  });
});
