import type { Term, TermColumn, TermsView } from '../../../../shared/contract/terms-api.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Trend } from '../../../../shared/model/term.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';
import { valueAt, valueOfAll, type Measure } from './measures.ts';

/** Set phrases and names, or single words. */
export type Kind = 'phrases' | 'words';
export type SortKey = 'change' | 'phrase' | 'first' | 'last' | 'all' | ReportId;
export type Sort = { readonly by: SortKey; readonly isDescending: boolean };
export type Filter = { readonly kind: Kind; readonly trend: Trend | 'all'; readonly query: string };

/** A column of years: a report's, or that of a year without one. */
export type YearColumn =
  | { readonly kind: 'report'; readonly at: number; readonly column: TermColumn }
  | { readonly kind: 'gap'; readonly year: number };

/** The reports' columns with those of the years that the library lacks in between. Years left out have none. */
export function layColumns({ columns, gaps }: Pick<TermsView, 'columns' | 'gaps'>): readonly YearColumn[] {
  const missing = gaps.filter(({ report }) => report === null).map(({ year }) => year);
  let next = 0;
  const laid = columns.flatMap((column, at): readonly YearColumn[] => {
    const year = column.summary.head.year ?? Infinity;
    const before: YearColumn[] = [];
    for (let gap = missing[next]; gap !== undefined && gap < year; gap = missing[++next])
      before.push({ kind: 'gap', year: gap });
    return [...before, { kind: 'report', at, column }];
  });
  return laid;
}

/** Those of a kind that hold the words of the filter field. */
export function pickTerms(terms: readonly Term[], { kind, query }: Omit<Filter, 'trend'>): readonly Term[] {
  const wanted = foldCase(query).trim();
  return terms.filter(
    (term) => (term.kind === 'word') === (kind === 'words') && foldCase(term.phrase).includes(wanted),
  );
}

/** Those of the filter and its trend, sorted. */
export function listTerms(
  { terms, columns }: Pick<TermsView, 'terms' | 'columns'>,
  filter: Filter,
  sort: Sort,
  measure: Measure,
): readonly Term[] {
  return sortTerms(ofTrend(pickTerms(terms, filter), filter.trend), columns, sort, measure);
}

export function ofTrend(terms: readonly Term[], trend: Filter['trend']): readonly Term[] {
  return trend === 'all' ? terms : terms.filter((term) => term.trend === trend);
}

/** Sorted by a column; equal ones stay in the order of the list, which is by how much they moved. */
export function sortTerms(
  terms: readonly Term[],
  columns: readonly TermColumn[],
  { by, isDescending }: Sort,
  measure: Measure,
): readonly Term[] {
  const order = compareBy(columns, by, measure);
  return [...terms].sort((a, b) => (isDescending ? -order(a, b) : order(a, b)));
}

function compareBy(
  columns: readonly TermColumn[],
  by: SortKey,
  measure: Measure,
): (a: Term, b: Term) => number {
  switch (by) {
    case 'phrase':
      return (a, b) => a.phrase.localeCompare(b.phrase, 'zh-CN');
    case 'change':
      return (a, b) => Math.abs(a.change) - Math.abs(b.change);
    case 'first':
      return (a, b) => (a.firstYear ?? Infinity) - (b.firstYear ?? Infinity);
    case 'last':
      return (a, b) => (a.lastYear ?? -Infinity) - (b.lastYear ?? -Infinity);
    case 'all':
      return (a, b) => valueOfAll(a, columns, measure) - valueOfAll(b, columns, measure);
    default: {
      const at = columns.findIndex(({ summary }) => summary.id === by);
      return (a, b) => valueAt(a, columns, at, measure) - valueAt(b, columns, at, measure);
    }
  }
}

/** A phrase field's words: 脱贫|扶贫 are variants; a comma of either width and 、 part them as well. */
export function splitVariants(words: string): readonly string[] {
  const parts = words.split(/[|｜,，、]/u).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}
