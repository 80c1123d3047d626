import { describe, expect, it } from 'vitest';
import type { Term, TermColumn } from '../../../shared/contract/terms-api.ts';
import { PLAIN_SOURCE } from '../../../shared/model/extraction.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { formatValue, heatOf, valueAt, valueOfAll } from '../../../renderer/views/terms/model/measures.ts';
import { spanOf, toPeriods } from '../../../renderer/views/terms/model/periods.ts';
import { layColumns, pickTerms, sortTerms, splitVariants } from '../../../renderer/views/terms/model/rows.ts';

const id = (value: number): ReportId => value as ReportId;

function column(year: number, characters: number, paragraphs: number): TermColumn {
  const head = { title: '', place: '云川市', year, session: '', speaker: '', date: '' };
  const file = { fileName: '', encoding: 'utf-8', sha256: '', bytes: 0, importedAt: '' } as const;
  return {
    summary: {
      ...{
        id: id(year),
        head,
        shelf: head.place,
        division: null,
        ...file,
        characters,
        noteCount: 0,
        edition: '',
        isChosen: false,
        warnings: [],
      },
      source: PLAIN_SOURCE,
    },
    paragraphs,
  };
}

const columns = [column(2020, 10_000, 50), column(2021, 20_000, 100), column(2023, 5_000, 25)];

function term(phrase: string, counts: readonly number[], more: Partial<Term> = {}): Term {
  return {
    ...{ phrase, phrases: [phrase], kind: 'phrase', counts, paragraphs: counts },
    ...{ firstYear: null, lastYear: null, trend: 'steady', change: 0 },
    ...more,
  };
}

describe('the columns', () => {
  it('have a gap for a year that the library lacks, none for one that was left out', () => {
    const gaps = [
      { year: 2022, report: null },
      { year: 2021, report: id(7) },
    ];
    const laid = layColumns({ columns: [columns[0]!, columns[2]!], gaps });
    expect(laid.map((each) => (each.kind === 'gap' ? `gap ${each.year}` : each.at))).toEqual([
      0,
      'gap 2022',
      1,
    ]);
  });
});

describe('a number', () => {
  const phrase = term('云湖护水', [2, 0, 3]);

  it('counts, or measures by the characters or the paragraphs of its column', () => {
    expect(columns.map((_, at) => valueAt(phrase, columns, at, 'count'))).toEqual([2, 0, 3]);
    expect(columns.map((_, at) => valueAt(phrase, columns, at, 'rate'))).toEqual([2, 0, 6]);
    expect(columns.map((_, at) => valueAt(phrase, columns, at, 'share'))).toEqual([0.04, 0, 0.12]);
  });

  it('over all columns is one of all texts together, not a mean of the years', () => {
    expect(valueOfAll(phrase, columns, 'count')).toBe(5);
    expect(valueOfAll(phrase, columns, 'rate')).toBeCloseTo((5 * 10_000) / 35_000, 12);
    expect(valueOfAll(phrase, columns, 'share')).toBeCloseTo(5 / 175, 12);
  });

  it('is coloured by its rate whatever it says, and reads as it should', () => {
    expect(heatOf(phrase, columns)).toEqual([1 / 3, 0, 1]);
    expect(heatOf(term('无', [0, 0, 0]), columns)).toEqual([0, 0, 0]);
    expect([formatValue(1234, 'count'), formatValue(3.456, 'rate'), formatValue(0.081, 'share')]).toEqual([
      '1,234',
      '3.46',
      '8.1%',
    ]);
    expect(formatValue(0, 'share')).toBe('0');
  });
});

describe('the list', () => {
  const terms = [
    term('甲', [1, 1, 1], { kind: 'word', change: 9 }),
    term('云湖', [0, 0, 3], { change: -5, firstYear: 2023 }),
    term('护水', [4, 0, 0], { kind: 'name', change: 2, firstYear: 2020 }),
  ];

  it('keeps words apart from phrases and names, and takes those that hold the words', () => {
    const phrases = (kind: 'words' | 'phrases', query: string) =>
      pickTerms(terms, { kind, query }).map(({ phrase }) => phrase);
    expect(phrases('words', '')).toEqual(['甲']);
    expect(phrases('phrases', '')).toEqual(['云湖', '护水']);
    expect(phrases('phrases', ' 水 ')).toEqual(['护水']);
  });

  it('sorts by any column, either way', () => {
    const sorted = (by: 'change' | 'first' | 'all' | ReportId, isDescending: boolean) =>
      sortTerms(terms, columns, { by, isDescending }, 'count').map(({ phrase }) => phrase);
    expect(sorted('change', true)).toEqual(['甲', '云湖', '护水']);
    expect(sorted('first', false)).toEqual(['护水', '云湖', '甲']);
    expect(sorted('all', true)).toEqual(['护水', '甲', '云湖']);
    expect(sorted(id(2023), true)).toEqual(['云湖', '甲', '护水']);
  });
});

describe('the periods', () => {
  const reports = [id(1), id(2), id(3), id(4)];

  it('are the halves unless a split among the reports is chosen', () => {
    expect(toPeriods({ mode: 'halves', from: null }, reports)).toBeNull();
    expect(toPeriods({ mode: 'halves', from: id(9) }, reports)).toBeNull();
    expect(toPeriods({ mode: 'halves', from: id(2) }, reports)).toEqual({
      earlier: [id(1)],
      later: [id(2), id(3), id(4)],
    });
  });

  it('of two years are the last two unless others are chosen, and never the same year twice', () => {
    const two = (earlier: number | null, later: number | null) => {
      const chosen = {
        earlier: earlier === null ? null : id(earlier),
        later: later === null ? null : id(later),
      };
      const periods = toPeriods({ mode: 'two', ...chosen }, reports);
      return [periods?.earlier, periods?.later].flat();
    };
    expect(two(null, null)).toEqual([3, 4]);
    expect(two(1, 9)).toEqual([1, 4]);
    expect(two(2, 2)).toEqual([2, 4]);
    expect(two(4, 4)).toEqual([3, 4]);
  });

  it('are said by their first and last year', () => {
    expect(spanOf([id(2020), id(2021)], columns)).toEqual({ first: 2020, last: 2021 });
    expect(spanOf([], columns)).toBeNull();
  });
});

it('parts variants at bars and commas of either width', () => {
  expect(splitVariants(' 脱贫｜扶贫| 脱贫，攻坚、')).toEqual(['脱贫', '扶贫', '攻坚']);
  expect(splitVariants(' | ')).toEqual([]);
});
