import { AppError } from '../../../../shared/base/errors.ts';
import { groupBy } from '../../../../shared/base/group-by.ts';
import type { SearchedChange } from '../../../../shared/contract/search-api.ts';
import type { Comparison, Row, Side } from '../../../../shared/model/comparison.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Span } from '../../../../shared/model/span.ts';
import type { ListedRow } from '../../db/listed-reports.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../base/caller.ts';
import { openComparison } from '../comparison/open-comparison.ts';
import { standingOf } from '../shelf/editions.ts';
import { headOf } from '../shelf/summary.ts';

/** What became of a pair of years: what of the earlier one is gone in the later, what of the later one is new, what moved. */
type PairChanges = {
  readonly removed: readonly Span[];
  readonly added: readonly Span[];
  readonly movedFrom: readonly Span[];
  readonly movedTo: readonly Span[];
};

/** The changes of pairs that were compared for a search; all is forgotten when a report or a decision changes. */
export type SearchedChanges = {
  /**
   * Where in each of `wanted` words changed so against its neighbouring years. Reports `search/progress`.
   * @throws AppError `too-large` {pairs, most}, `cancelled`, and what a comparison fails with
   */
  read(
    library: Library,
    change: SearchedChange,
    reports: readonly ListedRow[],
    wanted: ReadonlySet<ReportId>,
    caller: Caller,
  ): Promise<(report: ReportId) => readonly Span[]>;
};

type Pair = { readonly left: ReportId; readonly right: ReportId };

/** One that compares at most so many pairs for a search. */
export function createSearchedChanges(mostPairs: number): SearchedChanges {
  let revision = '';
  const known = new Map<string, PairChanges>();
  const changesOf = async (library: Library, { left, right }: Pair, caller: Caller): Promise<PairChanges> => {
    const key = `${left} ${right}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const { comparison } = await openComparison(library, left, right, { ...caller, emit: () => undefined });
    const changes = readChanges(comparison);
    known.set(key, changes);
    return changes;
  };
  return {
    async read(library, change, reports, wanted, caller) {
      const revisions = library.db.read((reader) => reader.revisions.load());
      const now = `${revisions.get('reports') ?? 0} ${revisions.get('decisions') ?? 0}`;
      if (now !== revision) known.clear();
      revision = now;
      const pairs = findPairs(change, reports, wanted);
      const open = pairs.filter(({ left, right }) => !known.has(`${left} ${right}`));
      if (open.length > mostPairs)
        throw new AppError('too-large', `the search would compare ${open.length} pairs`, {
          ...{ pairs: open.length, most: mostPairs },
        });
      const spans = new Map<ReportId, readonly Span[]>();
      for (const [done, pair] of pairs.entries()) {
        caller.emit({ name: 'search/progress', data: { done, total: pairs.length } });
        caller.signal.throwIfAborted();
        for (const [report, own] of spansOf(change, pair, await changesOf(library, pair, caller)))
          if (wanted.has(report)) spans.set(report, merge([...(spans.get(report) ?? []), ...own]));
      }
      return (report) => spans.get(report) ?? [];
    },
  };
}

/** The neighbouring years of each place, as the library has them, of which the one that the change is seen in is wanted. */
function findPairs(
  change: SearchedChange,
  reports: readonly ListedRow[],
  wanted: ReadonlySet<ReportId>,
): readonly Pair[] {
  const dated = reports.filter((report) => report.shelf !== '' && headOf(report).year !== null);
  return [...groupBy(dated, ({ shelf }) => shelf).values()].flatMap((ofPlace) => {
    const years = standingOf(ofPlace).toSorted((a, b) => (headOf(a).year ?? 0) - (headOf(b).year ?? 0));
    return years.slice(1).flatMap((right, index) => {
      const left = years[index];
      if (left === undefined) return [];
      const seenIn = change === 'removed' ? [left.id] : change === 'added' ? [right.id] : [left.id, right.id];
      return seenIn.some((id) => wanted.has(id)) ? [{ left: left.id, right: right.id }] : [];
    });
  });
}

function spansOf(
  change: SearchedChange,
  { left, right }: Pair,
  { removed, added, movedFrom, movedTo }: PairChanges,
): readonly (readonly [ReportId, readonly Span[]])[] {
  switch (change) {
    case 'removed':
      return [[left, removed]];
    case 'added':
      return [[right, added]];
    case 'moved':
      return [
        [left, movedFrom],
        [right, movedTo],
      ];
  }
}

function readChanges({ rows, moves }: Comparison): PairChanges {
  const inMoves = moves.flatMap(({ spans }) => spans);
  const spans = [...rows.flatMap((row) => (row.kind === 'moved' ? [] : row.spans)), ...inMoves];
  const of = (side: Side, kinds: readonly Row['spans'][number]['kind'][]): readonly Span[] =>
    merge(spans.flatMap((span) => (kinds.includes(span.kind) ? (span[side] ?? []) : [])));
  const moved = (side: Side): readonly Span[] => merge(moves.map((move) => move[side]));
  return {
    removed: of('left', ['removed', 'replaced']),
    added: of('right', ['added', 'replaced']),
    movedFrom: moved('left'),
    movedTo: moved('right'),
  };
}

/** In order, and those that touch as one: what was put in beside something else was put in with it. */
function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (span.end <= span.start) continue;
    if (last !== undefined && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
