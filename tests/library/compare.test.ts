import { describe, expect, it } from 'vitest';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import type { ComparisonView } from '../../shared/contract/views.ts';
import { sliceSpan } from '../../shared/model/span.ts';
import { addText, failureOf, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

async function addYears(library: TestLibrary, ...years: readonly number[]): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const year of years) ids.push((await addText(library, `${year}.txt`, inventReport(year))).id);
  return ids;
}

/** One side, put together from the rows. */
function rebuild({ comparison, ...sides }: ComparisonView, side: 'left' | 'right'): string {
  return comparison.rows
    .map((row) => (row[side] === null ? '' : sliceSpan(sides[side].text, row[side])))
    .join('');
}

describe('two reports', () => {
  it('are compared whole, with progress, and with what lies between', async () => {
    const library = makeLibrary();
    const [a, , , d] = await addYears(library, 2021, 2023, 2022, 2024);
    await addText(library, 'other.txt', inventReport(2022).replaceAll('云川', '海岳'));
    const view = await library.call('compare/open', { left: a, right: d });
    expect(rebuild(view, 'left')).toBe(view.left.text);
    expect(rebuild(view, 'right')).toBe(view.right.text);
    expect(view.between.map(({ head }) => [head.place, head.year])).toEqual([
      ['云川市', 2022],
      ['云川市', 2023],
    ]);
    expect(view.comparison.changes.map(({ kind }) => kind)).toContain('figure');
    expect(library.events.some(({ name }) => name === 'compare/progress')).toBe(true);
  });

  it('compared again are not computed again, until a text changes', async () => {
    const library = makeLibrary();
    const [left, right] = await addYears(library, 2023, 2024);
    const first = await library.call('compare/open', { left, right });
    const second = await library.call('compare/open', { left, right });
    expect(second.comparison).toBe(first.comparison);
    const choice = { keptSteps: ['blank-lines'], keptEdits: [] };
    await library.call('report/clean-as', { id: right, choice });
    const third = await library.call('compare/open', { left, right });
    expect(third.comparison).not.toBe(first.comparison);
    expect(rebuild(third, 'right')).toBe(third.right.text);
  });

  it('give the same whatever order they were added in', async () => {
    const [one, other] = [makeLibrary(), makeLibrary()];
    const years = Array.from({ length: 13 }, (_, index) => 2006 + index);
    const ids = await addYears(one, ...years);
    const turned = (await addYears(other, ...years.toReversed())).toReversed();
    const [b, c] = [years.indexOf(2011), years.indexOf(2013)];
    const first = await one.call('compare/open', { left: ids[b], right: ids[c] });
    const second = await other.call('compare/open', { left: turned[b], right: turned[c] });
    const weighed = async (library: TestLibrary, pair: object): Promise<string | undefined> => {
      const options = { language: 'en', notes: true, verdicts: true, changeList: true, rows: 'all' };
      const masks = {
        'year-turn': false,
        'relative-year': false,
        session: false,
        width: false,
        punctuation: false,
        numbering: false,
      };
      const { html } = await library.call('export/preview', {
        ...pair,
        format: 'html',
        options: { ...options, masks },
      });
      return /rarity of words was counted<\/td><td>([^<]*)/u.exec(html)?.[1];
    };
    // Words are weighed by all reports of the place, however far from the two.
    expect(await weighed(one, { left: ids[b], right: ids[c] })).toBe(years.join(', '));
    expect(await weighed(other, { left: turned[b], right: turned[c] })).toBe(years.join(', '));
    expect(JSON.stringify(first.comparison)).toBe(JSON.stringify(second.comparison));
  });

  it('stop being compared when the call is cancelled', async () => {
    const library = makeLibrary();
    const [left, right] = await addYears(library, 2023, 2024);
    const controller = new AbortController();
    const call = library.call(
      'compare/open',
      { left, right },
      {
        signal: controller.signal,
        emit: () => {
          controller.abort(new Error('the reason that serve gives'));
        },
      },
    );
    await expect(call).rejects.toThrow('the reason that serve gives');
    // A cancelled one leaves nothing half-done behind.
    expect((await library.call('compare/open', { left, right })).comparison.isComplete).toBe(true);
  });

  it('that are one and the same differ nowhere', async () => {
    const library = makeLibrary();
    const [id] = await addYears(library, 2024);
    const { comparison } = await library.call('compare/open', { left: id, right: id });
    expect(comparison.changes).toEqual([]);
  });
});

describe('the reviewed state', () => {
  it('is kept by change, across a restart, and only of changes that exist', async () => {
    const library = makeLibrary();
    const [left, right] = await addYears(library, 2023, 2024);
    const { comparison } = await library.call('compare/open', { left, right });
    const [a, b] = [...new Set(comparison.changes.map(({ key }) => key))].sort();
    const pair = { left, right };
    const set = await library.call('compare/review', { ...pair, keys: [a, b, 'gone'], isReviewed: true });
    expect(set.reviewed).toEqual([a, b]);
    const unset = await library.call('compare/review', { ...pair, keys: [a], isReviewed: false });
    expect(unset.reviewed).toEqual([b]);
    library.close();
    const again = makeLibrary({ file: library.file });
    expect((await again.call('compare/open', pair)).reviewed).toEqual([b]);
    expect(
      await failureOf(() => again.call('compare/review', { ...pair, left: 99, keys: [], isReviewed: true })),
    ).toMatchObject({ code: 'not-found' });
  });

  it('is the same from the other side', async () => {
    const library = makeLibrary();
    const [left, right] = await addYears(library, 2023, 2024);
    const { comparison } = await library.call('compare/open', { left, right });
    const keys = [...new Set(comparison.changes.map(({ key }) => key))].sort().slice(0, 2);
    const turned = { left: right, right: left };
    await library.call('compare/review', { left, right, keys, isReviewed: true });
    expect((await library.call('compare/open', turned)).reviewed).toEqual(keys);
    await library.call('compare/review', { ...turned, keys: keys.slice(0, 1), isReviewed: false });
    expect((await library.call('compare/open', { left, right })).reviewed).toEqual(keys.slice(1));
    await library.call('compare/review', { ...turned, keys, isReviewed: true });
    expect((await library.call('compare/open', { left, right })).reviewed).toEqual(keys);
  });
});

describe('a note on a change', () => {
  it('is found by its quotes when the change is gone, and from the other side', async () => {
    const library = makeLibrary();
    const [left, right] = await addYears(library, 2023, 2024);
    const view = await library.call('compare/open', { left, right });
    const change = view.comparison.changes.find(({ kind }) => kind === 'figure')!;
    const target = {
      kind: 'change',
      left,
      right,
      changeKey: 'a key that no change has',
      leftAnchor: createAnchor(view.left.text, change.left!),
      rightAnchor: createAnchor(view.right.text, change.right!),
    };
    const note = await library.call('notes/add', { target, text: '增速', tags: [] });
    expect(note).toMatchObject({ left: change.left, right: change.right, isOrphan: false });
    const there = await library.call('compare/open', { left, right });
    expect(there.notes).toEqual([note]);
    const turned = await library.call('compare/open', { left: right, right: left });
    expect(turned.notes).toMatchObject([
      { left: change.right, right: change.left, target: { left: right, right: left } },
    ]);
    // Not among the notes of another pair.
    const [third] = await addYears(library, 2022);
    expect((await library.call('compare/open', { left: third, right })).notes).toEqual([]);
  });
});
