import { SEARCH_EVERYWHERE } from '../../../shared/contract/search-api.ts';
import type { Caller } from '../services/base/caller.ts';
import type { Library } from '../library.ts';
import { buildRows } from './build.ts';
import type { ListSource } from './columns.ts';
import { textOf } from './restore/cells.ts';
import type { RowOutcome } from './restore/restore.ts';
import { createSameness } from './same-rows.ts';
import { tabulateGoals } from './sources/goals.ts';
import type { TableRow } from './table.ts';
import { listPairs, listReports, type WrittenTable } from './written-table.ts';

/**
 * Sets what is called known against the library as it is now: rows that it has otherwise differ. Rows of a file that was
 * corrected since are looked for by their words, and have no place where these are gone.
 * @throws AppError `cancelled`
 */
export async function verifyRows(
  library: Library,
  table: WrittenTable,
  outcomes: readonly RowOutcome[],
  caller: Caller,
): Promise<readonly RowOutcome[]> {
  const known = { ...table, rows: table.rows.filter((_, index) => outcomes[index] === 'known') };
  if (known.rows.length === 0) return outcomes;
  const now = createSameness(await buildAnew(library, known, caller));
  return table.rows.map(({ cells }, index): RowOutcome => {
    const outcome = outcomes[index] ?? 'unreadable';
    return outcome === 'known' ? now.settle(cells) : outcome;
  });
}

async function buildAnew(
  library: Library,
  table: WrittenTable,
  caller: Caller,
): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  // A coder's goals are set against that coder's, whoever codes here now.
  const coders = [...new Set(table.rows.map(({ cells }) => textOf(cells, 'coder')))];
  for (const source of sourcesOf(library, table)) {
    if (source.kind !== 'goals') rows.push(...(await buildRows(library, source, table.language, caller)));
    else
      for (const coder of coders)
        rows.push(
          ...(await tabulateGoals(library, source.report, table.language, caller, {
            name: coder,
            hasVague: true,
          })),
        );
  }
  return rows;
}

/** What a table was made of, as far as its rows say. */
function sourcesOf(library: Library, table: WrittenTable): readonly ListSource[] {
  const reports = listReports(library, table);
  if (reports.length === 0) return [];
  switch (table.kind) {
    case 'changes':
    case 'decisions':
    case 'sections':
    case 'sentences': {
      const { kind } = table;
      return listPairs(library, table).map((pair) => ({ kind, ...pair }));
    }
    case 'figures':
      return [{ kind: 'figures', reports }];
    case 'goals':
      return reports.map((report) => ({ kind: 'goals', report }));
    case 'indicators': {
      const places = new Set(table.rows.map(({ cells }) => String(cells['place'] ?? '')));
      return [...places].map((place) => ({ kind: 'indicators', place }));
    }
    case 'years':
      return [{ kind: 'years', reports }];
    case 'terms': {
      const phrases = new Set(table.rows.map(({ cells }) => String(cells['phrase'] ?? '')));
      return [
        { kind: 'terms', reports, periods: null, phrases: [...phrases].map((phrase) => phrase.split('|')) },
      ];
    }
    case 'notes':
      return [{ kind: 'notes', report: null }];
    case 'codebook':
      return [{ kind: 'codebook' }];
    case 'hits': {
      const queries = new Set(table.rows.map(({ cells }) => String(cells['query'] ?? '')));
      // whatever filter it was found with, it is found without one
      return [...queries].map((query) => ({ kind: 'hits', query, filter: SEARCH_EVERYWHERE }));
    }
  }
}
