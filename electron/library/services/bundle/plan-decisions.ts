import { groupBy } from '../../../../shared/base/group-by.ts';
import type { CarriedRow } from '../../db/carried.ts';
import type { Draft } from './plan-types.ts';
import { textOf } from './rows.ts';
import { conflictId, plain, tokenOf, type Side } from './tokens.ts';

/** A decision seen without regard to which report is first: that is each library's own order. */
type Seen = {
  readonly row: CarriedRow;
  readonly pair: string;
  readonly kind: string;
  /** The words on either side, in one order of the reports; '' where a side is nothing. */
  readonly sides: readonly string[];
};

/**
 * What was settled between two reports. The same is skipped. What touches words that the library settled otherwise is
 * asked about, two links too: which of them a reader wants, or both, only he can say.
 */
export function planDecisions(draft: Draft): void {
  const mine = draft.mine('decisions').map((row) => see(draft, 'mine', row));
  const theirs = draft.theirs('decisions').map((row) => see(draft, 'theirs', row));
  const [own, other] = [new Set(mine.map(describe)), new Set(theirs.map(describe))];
  const byPair = groupBy(
    mine.filter((each) => !other.has(describe(each))),
    ({ pair }) => pair,
  );
  const added: CarriedRow[] = [];
  for (const each of theirs.filter((seen) => !own.has(describe(seen)))) {
    const against = (byPair.get(each.pair) ?? []).filter(({ sides }) => meet(sides, each.sides));
    if (against.length === 0) added.push(each.row);
    else
      draft.conflicts.push({
        ...{ id: conflictId('decisions', describe(each)), kind: 'decision', table: 'decisions' },
        ...{ mine: against.map(({ row }) => row), theirs: [each.row] },
        canBoth: each.kind === 'link' && against.every(({ kind }) => kind === 'link'),
      });
  }
  draft.added.set('decisions', added);
}

function see(draft: Draft, side: Side, row: CarriedRow): Seen {
  const ends = ['first', 'second']
    .map((end) => ({
      report: tokenOf(draft, side, 'reports', row[`${end}_report`]),
      words: textOf(plain('anchor', row[`${end}_anchor`])),
    }))
    .sort((a, b) => (a.report < b.report ? -1 : 1));
  return {
    row,
    pair: [row['level'], ...ends.map(({ report }) => report)].join(' '),
    kind: textOf(row['kind']),
    sides: ends.map(({ words }) => words),
  };
}

function describe({ pair, kind, sides }: Seen): string {
  return JSON.stringify([pair, kind, sides]);
}

/** True where both are about the same words on one side at least. */
function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((words, side) => words !== '' && words === b[side]);
}
