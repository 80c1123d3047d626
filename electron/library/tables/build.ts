import type { Caller } from '../services/base/caller.ts';
import type { Library } from '../library.ts';
import type { ListSource } from './columns.ts';
import { tabulateChanges } from './sources/changes.ts';
import { tabulateCodebook } from './sources/codebook.ts';
import { tabulateDecisions } from './sources/decisions.ts';
import { tabulateFigures } from './sources/figures.ts';
import { tabulateGoals } from './sources/goals.ts';
import { tabulateHits } from './sources/hits.ts';
import { tabulateIndicators } from './sources/indicators.ts';
import { tabulateNotes } from './sources/notes.ts';
import { tabulateSections } from './sources/sections.ts';
import { tabulateSentences } from './sources/sentences.ts';
import { tabulateTerms } from './sources/terms.ts';
import { tabulateYears } from './sources/years.ts';
import { inOrderOf } from './list.ts';
import type { TableRow } from './table.ts';
import type { ColumnKey } from './titles.ts';
import type { Language } from '../../../shared/words/words.ts';

/** The rows of a table as the library stands now. @throws AppError as the screens of its kind do */
export async function buildRows(
  library: Library,
  source: ListSource,
  language: Language,
  caller: Caller,
): Promise<readonly TableRow[]> {
  switch (source.kind) {
    case 'changes':
      return keepListed(await tabulateChanges(library, source, language, caller), 'changeKey', source);
    case 'decisions':
      return tabulateDecisions(library, source, language, caller);
    case 'sections':
      return tabulateSections(library, source, language, caller);
    case 'sentences':
      return tabulateSentences(library, source, language, caller);
    case 'figures':
      return keepListed(tabulateFigures(library, source.reports, language), 'start', source);
    case 'goals':
      return tabulateGoals(library, source.report, language, caller, source);
    case 'indicators':
      return keepListed(
        await tabulateIndicators(library, source.place, language, caller),
        'indicator',
        source,
      );
    case 'years':
      return tabulateYears(library, source.reports, caller);
    case 'terms':
      return tabulateTerms(library, source, language, caller);
    case 'notes':
      return tabulateNotes(library, source.report, language, source.only);
    case 'codebook':
      return tabulateCodebook(library, language);
    case 'hits':
      return tabulateHits(library, source, language, caller);
  }
}

/** The rows of what is listed, in the order of the list; all where none is given. */
function keepListed(
  rows: readonly TableRow[],
  column: ColumnKey,
  { only }: { readonly only?: readonly string[] },
): readonly TableRow[] {
  if (only === undefined) return rows;
  return inOrderOf(only, rows, (row) => String(row[column]));
}
