import { describe, expect, it } from 'vitest';
import type { YearsView } from '../../shared/contract/years-api.ts';
import { readSampleSource, SAMPLE_YEARS } from '../helpers/reports.ts';
import { addText, failureOf, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

async function addYears(library: TestLibrary, years: readonly number[]): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const year of years) ids.push((await addText(library, `${year}.txt`, readSampleSource(year))).id);
  return ids;
}

/** All that a table says, but for what the library itself gave: ids and times of import. */
function withoutIds({ columns, rows, borders, gaps }: YearsView): unknown {
  return {
    columns: columns.map(({ summary, ...column }) => ({ ...column, year: summary.head.year })),
    gaps: gaps.map(({ year, report }) => [year, report !== null]),
    rows,
    borders,
  };
}

describe('years side by side', () => {
  it('stand by year, whatever the order in which they are given or were imported', async () => {
    const [one, other] = [makeLibrary(), makeLibrary()];
    const ids = await addYears(one, SAMPLE_YEARS);
    const turned = await addYears(other, [...SAMPLE_YEARS].reverse());
    const first = await one.call('years/open', { reports: ids });
    const second = await other.call('years/open', {
      reports: [turned[2], turned[0], turned[4], turned[1], turned[3]],
    });
    expect(first.columns.map(({ summary }) => summary.head.year)).toEqual([...SAMPLE_YEARS]);
    expect(withoutIds(second)).toEqual(withoutIds(first));
    expect(first.columns[0]?.novelty).toBeNull();
    expect(first.columns[1]?.novelty).toHaveLength(first.columns[1]!.outline.sections.length);
  });

  it('say which years lie between, and which of them could be added', async () => {
    const library = makeLibrary();
    const ids = await addYears(library, [2021, 2022, 2024, 2025]);
    await addText(library, '云川2023.txt', inventReport(2023)); // another place is no report of this one
    const view = await library.call('years/open', { reports: [ids[0], ids[2], ids[3]] });
    expect(view.gaps).toEqual([
      { year: 2022, report: ids[1] },
      { year: 2023, report: null },
    ]);
    for (const { cells } of view.rows) expect(cells).toHaveLength(3);
  });

  it('are refused where they are too few, too many, of several places or gone', async () => {
    const library = makeLibrary();
    const [a, b] = await addYears(library, [2021, 2022]);
    const { id } = await addText(library, '云川2023.txt', inventReport(2023));
    const open = (reports: readonly (number | undefined)[]) =>
      failureOf(() => library.call('years/open', { reports }));
    expect(await open([a, a])).toMatchObject({ code: 'invalid-input', details: { reason: 'count' } });
    const many = Array.from({ length: 11 }, (_, index) => index + 1);
    expect(await open(many)).toMatchObject({ code: 'invalid-input', details: { reason: 'count' } });
    expect(await open([a, b, id])).toMatchObject({ code: 'invalid-input', details: { reason: 'places' } });
    expect(await open([a, b, 99])).toMatchObject({ code: 'not-found', details: { report: 99 } });
  });

  it('report how far they are, stop when cancelled, and leave nothing half-done', async () => {
    const library = makeLibrary();
    const reports = await addYears(library, [2021, 2022, 2023]);
    const controller = new AbortController();
    const seen: number[] = [];
    const call = library.call(
      'years/open',
      { reports },
      {
        signal: controller.signal,
        emit: (event) => {
          if (event.name !== 'years/progress') return;
          seen.push(event.data.done);
          expect(event.data.done).toBeLessThanOrEqual(event.data.total);
          if (event.data.done === 8) controller.abort(new Error('the reason that serve gives'));
        },
      },
    );
    await expect(call).rejects.toThrow('the reason that serve gives');
    expect(seen).toEqual([...seen].sort((x, y) => x - y));
    expect((await library.call('years/open', { reports })).rows.length).toBeGreaterThan(10);
  });

  it('are kept until a word, an outline or a decision changes', async () => {
    const library = makeLibrary();
    const reports = await addYears(library, [2021, 2022, 2023]);
    const steps = async (): Promise<number> => {
      const before = library.events.length;
      await library.call('years/open', { reports });
      return library.events.length - before;
    };
    const first = await steps();
    const again = await steps();
    expect(again).toBeLessThan(first);
    const { outline } = (await library.call('years/open', { reports })).columns[0]!;
    const edit = { kind: 'rename', title: '别的名称' };
    await library.call('report/correct-outline', { id: reports[0], edit, at: outline.sections[1]!.heading });
    expect(await steps()).toBe(first);
    expect((await library.call('years/open', { reports })).columns[0]?.outline.sections[1]?.title).toBe(
      '别的名称',
    );
    await library.call('history/undo', {});
    expect((await library.call('years/open', { reports })).columns[0]?.outline).toEqual(outline);
  });

  it('follow what the reader settled between two of them, and the undo of it', async () => {
    const library = makeLibrary();
    const reports = await addYears(library, [2021, 2022, 2023]);
    const before = await library.call('years/open', { reports });
    const [left, right] = before.columns;
    // The last section of one year with the first task of the next: nothing would link them.
    const a = left!.outline.sections.at(-1)!;
    const b = right!.outline.sections.find(({ level, role }) => level === 2 && role === 'tasks')!;
    const decision = { kind: 'link', level: 'section', left: a.heading, right: b.heading };
    await library.call('compare/decide', { left: reports[0], right: reports[1], decision });
    const after = await library.call('years/open', { reports });
    expect(after.rows.some(({ cells }) => cells[0]?.includes(a.index) && cells[1]?.includes(b.index))).toBe(
      true,
    );
    expect(after.borders[0]).toContainEqual(
      expect.objectContaining({ left: a.index, right: b.index, isDecided: true }),
    );
    await library.call('history/undo', {});
    expect(await library.call('years/open', { reports })).toEqual(before);
  });
});

describe('a topic over the years', () => {
  it('is found by words and by a row of the table', async () => {
    const library = makeLibrary();
    const reports = await addYears(library, SAMPLE_YEARS);
    const { rows, columns } = await library.call('years/open', { reports });
    const found = await library.call('years/topic', { reports, words: ['水库'], row: null });
    expect(found.columns).toHaveLength(columns.length);
    found.columns.forEach((hits, column) => {
      const { text, paragraphs } = columns[column]!;
      for (const { paragraph, marks } of hits) {
        const { start, end } = paragraphs[paragraph]!;
        expect(text.slice(start, end)).toContain('水库');
        expect(marks.every((mark) => text.slice(mark.start, mark.end) === '水库')).toBe(true);
      }
    });
    expect(found.columns.flat().length).toBeGreaterThan(2);
    const row = rows.find(({ title }) => title.includes('安全底线') || title.includes('教育'))!;
    const ofRow = await library.call('years/topic', { reports, words: [], row: row.key });
    expect(ofRow.columns.flat().length).toBeGreaterThan(0);
    expect(ofRow.words.length).toBeGreaterThan(0);
    expect(
      await failureOf(() => library.call('years/topic', { reports, words: [], row: 'no such row' })),
    ).toMatchObject({ code: 'not-found', details: { row: 'no such row' } });
  });
});
