import { describe, expect, it } from 'vitest';
import type { Term } from '../../shared/contract/terms-api.ts';
import { rateOf } from '../../shared/model/term.ts';
import { addText, failureOf, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

const BODY = '　　推进“云湖护水”，落实云湖护水，群众参加云湖护水。';

/** Reports of four years, one year missing, in another order than that of the years. */
async function makeShelf(): Promise<{ library: TestLibrary; reports: readonly number[] }> {
  const library = makeLibrary();
  const ids = new Map<number, number>();
  for (const year of [2024, 2020, 2022, 2021])
    ids.set(year, (await addText(library, `${year}.txt`, inventReport(year, year > 2021 ? BODY : ''))).id);
  return { library, reports: [2024, 2020, 2022, 2021].flatMap((year) => ids.get(year) ?? []) };
}

function pick(terms: readonly Term[], phrase: string): Term {
  const term = terms.find((each) => each.phrase === phrase);
  if (term === undefined)
    throw new Error(`${phrase} is not among ${terms.map((each) => each.phrase).join()}`);
  return term;
}

describe('the list of phrases', () => {
  it('goes by year, tells the missing year apart from a year without a hit, and says how far it is', async () => {
    const { library, reports } = await makeShelf();
    const view = await library.call('terms/list', { reports, periods: null });
    expect(view.columns.map(({ summary }) => summary.head.year)).toEqual([2020, 2021, 2022, 2024]);
    expect(view.gaps).toEqual([{ year: 2023, report: null }]);
    const lake = pick(view.terms, '云湖护水');
    expect(lake).toMatchObject({ counts: [0, 0, 3, 3], paragraphs: [0, 0, 1, 1], trend: 'came' });
    expect([lake.firstYear, lake.lastYear]).toEqual([2022, 2024]);
    const told = library.events.filter(({ name }) => name === 'terms/progress');
    expect(told.at(-1)?.data).toEqual({ done: 4, total: 4 });
  });

  it('names the report that a gap could be filled with', async () => {
    const { library, reports } = await makeShelf();
    const { id } = await addText(library, '2023.txt', inventReport(2023));
    const { gaps } = await library.call('terms/list', { reports, periods: null });
    expect(gaps).toEqual([{ year: 2023, report: id }]);
  });

  it('weighs between the halves, or the periods that were asked for', async () => {
    const { library, reports } = await makeShelf();
    const halves = await library.call('terms/list', { reports, periods: null });
    const ids = halves.columns.map(({ summary }) => summary.id);
    expect(halves.periods).toEqual({ earlier: ids.slice(0, 2), later: ids.slice(2) });
    const periods = { earlier: [ids[3]], later: [ids[0], ids[1]] };
    const turned = await library.call('terms/list', { reports, periods });
    expect(turned.periods).toEqual({ earlier: [ids[3]], later: [ids[0], ids[1]] });
    expect(pick(turned.terms, '云湖护水').trend).toBe('went');
    expect(pick(turned.terms, '云湖护水').change).toBeLessThan(0);
  });

  it('does not call new what an earlier report has', async () => {
    const { library, reports } = await makeShelf();
    await library.call('report/delete', { id: reports[2] });
    const { id } = await addText(library, '2019.txt', inventReport(2019, BODY));
    const [last, first] = reports;
    const periods = { earlier: [first], later: [last] };
    const shown = [id, first, last];
    const { terms } = await library.call('terms/list', { reports: shown, periods });
    expect(pick(terms, '云湖护水')).toMatchObject({ counts: [3, 0, 3], trend: 'again' });
  });

  it('opens with every number exactly its hits', async () => {
    const { library, reports } = await makeShelf();
    const { terms, columns } = await library.call('terms/list', { reports, periods: null });
    expect(terms.length).toBeGreaterThan(5);
    for (const { phrases, counts } of terms)
      for (const [index, { summary }] of columns.entries()) {
        const hits = await library.call('terms/hits', { reports: [summary.id], phrases });
        expect(hits).toHaveLength(counts[index]!);
      }
  });

  it('refuses what can not be weighed', async () => {
    const { library, reports } = await makeShelf();
    const [a, b, c] = reports;
    const fail = (args: object) => failureOf(() => library.call('terms/list', args));
    const refused = (reason: string) => ({ code: 'invalid-input', details: { reason } });
    expect(await fail({ reports: [a], periods: null })).toMatchObject(refused('count'));
    expect(await fail({ reports: [a, b, a], periods: null })).toMatchObject(refused('twice'));
    const both = { earlier: [a], later: [b, a] };
    expect(await fail({ reports: [a, b], periods: both })).toMatchObject(refused('periods'));
    const foreign = { earlier: [a], later: [c] };
    expect(await fail({ reports: [a, b], periods: foreign })).toMatchObject(refused('periods'));
    expect(await fail({ reports: [a, 999], periods: null })).toMatchObject({ code: 'not-found' });
    expect(await fail({ reports: [a, b], periods: { earlier: [], later: [b] } })).toMatchObject({
      code: 'invalid-input',
    });
  });

  it('stops when it is cancelled', async () => {
    const { library, reports } = await makeShelf();
    const own = new AbortController();
    const gone = new Error('gone');
    const emit = (): void => {
      own.abort(gone);
    };
    await expect(
      library.call('terms/list', { reports, periods: null }, { signal: own.signal, emit }),
    ).rejects.toBe(gone);
  });
});

describe('a phrase by hand', () => {
  it('counts its variants as one and finds what the search finds', async () => {
    const { library, reports } = await makeShelf();
    const phrases = ['云湖', '云川', '云湖护水'];
    const term = await library.call('terms/phrase', { reports, periods: null, phrases });
    const hits = await library.call('terms/hits', { reports, phrases });
    expect(term.phrase).toBe('云湖|云川|云湖护水');
    expect(hits).toHaveLength(term.counts.reduce((sum, count) => sum + count, 0));
    const searched = await Promise.all(
      ['云湖', '云川'].map((query) => library.call('library/search', { query, limit: 999 })),
    );
    expect(hits).toHaveLength(searched.reduce((sum, { total }) => sum + total, 0));
    const treated = hits.filter(({ context, mark }) => context.slice(mark.start, mark.end) === '云湖护水');
    expect(treated).toHaveLength(6);
  });

  it('tells of each hit where it stands', async () => {
    const { library, reports } = await makeShelf();
    const hits = await library.call('terms/hits', { reports, phrases: ['停车位'] });
    expect(hits).toHaveLength(4);
    expect(hits[0]).toMatchObject({ path: ['2020年工作安排', '办好民生实事'] });
    const { text } = await library.call('report/open', { id: hits[0]!.report });
    expect(text.slice(hits[0]!.span.start, hits[0]!.span.end)).toBe('停车位');
  });

  it('that stands nowhere has counts of 0, and no first year', async () => {
    const { library, reports } = await makeShelf();
    const term = await library.call('terms/phrase', { reports, periods: null, phrases: ['火星'] });
    expect(term).toMatchObject({ counts: [0, 0, 0, 0], firstYear: null, lastYear: null, trend: 'steady' });
    expect(await library.call('terms/hits', { reports, phrases: ['火星'] })).toEqual([]);
  });

  it('has a rate by the characters that are neither white space nor line breaks', async () => {
    const { library, reports } = await makeShelf();
    const { columns } = await library.call('terms/list', { reports, periods: null });
    const { id, characters } = columns[3]!.summary;
    const { text } = await library.call('report/open', { id });
    expect(characters).toBe(text.replace(/\s/gu, '').length);
    expect(rateOf(3, characters)).toBeCloseTo((3 * 10_000) / characters, 12);
  });
});
