import { setImmediate as yieldTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { addText, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

async function addYears(library: TestLibrary, ...years: readonly number[]): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const year of years) ids.push((await addText(library, `${year}.txt`, inventReport(year))).id);
  return ids;
}

function countProgress(library: TestLibrary): number {
  return library.events.filter(({ name }) => name === 'compare/progress').length;
}

describe('what is prefetched', () => {
  it('is the newest two neighbouring years, and is found done', async () => {
    const library = makeLibrary();
    const [, , a, b, ,] = await addYears(library, 2018, 2019, 2021, 2022, 2024);
    await library.prefetch();
    await library.call('compare/open', { left: a, right: b });
    expect(countProgress(library)).toBe(0);
  });

  it('waits while anybody else does', async () => {
    const library = makeLibrary();
    const [a, b, c] = await addYears(library, 2022, 2023, 2024);
    library.attention.begin();
    let isDone = false;
    const prefetched = library.prefetch().then(() => {
      isDone = true;
    });
    // A whole comparison's worth of turns, in which the prefetched one could have been done twice.
    await library.call('compare/open', { left: a, right: b });
    for (let turn = 0; turn < 100; turn++) await yieldTurn();
    expect(isDone).toBe(false);
    library.attention.end();
    await prefetched;
    const before = countProgress(library);
    await library.call('compare/open', { left: b, right: c });
    expect(countProgress(library)).toBe(before);
  });

  it('waits while a window is scrolled', async () => {
    const library = makeLibrary();
    const [a, b] = await addYears(library, 2023, 2024);
    await library.call('library/scrolled', {});
    let isDone = false;
    const prefetched = library.prefetch().then(() => {
      isDone = true;
    });
    for (let turn = 0; turn < 100; turn++) await yieldTurn();
    expect(isDone).toBe(false);
    await prefetched; // a second after it was scrolled last
    await library.call('compare/open', { left: a, right: b });
    expect(countProgress(library)).toBe(0);
  });

  it('goes on at once where somebody asks for it', async () => {
    const library = makeLibrary();
    const [a, b] = await addYears(library, 2023, 2024);
    const prefetched = library.prefetch();
    // Until it has begun on the pair.
    for (let turn = 0; turn < 3; turn++) await yieldTurn();
    library.attention.begin();
    // Until it waits for whoever that is.
    for (let turn = 0; turn < 20; turn++) await yieldTurn();
    const { comparison } = await library.call('compare/open', { left: a, right: b });
    expect(comparison.changes.length).toBeGreaterThan(0);
    library.attention.end();
    await prefetched;
  });

  it('ends with the library, and never fails', async () => {
    const library = makeLibrary();
    await addYears(library, 2023, 2024);
    const prefetched = library.prefetch();
    await yieldTurn();
    library.close();
    await expect(prefetched).resolves.toBeUndefined();
    await expect(library.prefetch()).resolves.toBeUndefined();
  });

  it('is nothing where no two years are neighbours', async () => {
    const library = makeLibrary();
    await library.prefetch();
    await addYears(library, 2020, 2022);
    await addText(library, 'x.txt', '我们要把各项工作做好。');
    await expect(library.prefetch()).resolves.toBeUndefined();
  });
});

describe('the same pair asked for twice at a time', () => {
  it('is compared once, for both', async () => {
    const library = makeLibrary();
    const [left, right] = await addYears(library, 2023, 2024);
    const calls = [1, 2].map(() => library.call('compare/open', { left, right }));
    const [one, other] = await Promise.all(calls);
    expect(one!.comparison).toBe(other!.comparison);
  });

  it('goes on for the one where the other cancels, and stops where both do', async () => {
    const library = makeLibrary();
    const [left, right] = await addYears(library, 2023, 2024);
    const controllers = [new AbortController(), new AbortController()];
    const ask = (index: number) =>
      library.call('compare/open', { left, right }, { signal: controllers[index]!.signal });
    const [first, second] = [ask(0), ask(1)];
    controllers[0]!.abort(new Error('first'));
    await expect(first).rejects.toThrow('first');
    expect((await second).comparison.isComplete).toBe(true);

    await library.call('report/clean-as', {
      id: right,
      choice: { keptSteps: ['blank-lines'], keptEdits: [] },
    });
    controllers[0] = new AbortController();
    const both = [ask(0), ask(1)];
    controllers[0].abort(new Error('one'));
    controllers[1]!.abort(new Error('two'));
    for (const call of both) await expect(call).rejects.toThrow(/one|two/u);
    // What was about to stop is joined by nobody.
    expect((await library.call('compare/open', { left, right })).comparison.isComplete).toBe(true);
  });
});
