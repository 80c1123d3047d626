import type { Caller } from '../services/base/caller.ts';
import type { Library } from '../library.ts';
import type { ListSource } from './columns.ts';
import { tabulateChanges } from './sources/changes.ts';
import { tabulateCodebook } from './sources/codebook.ts';
import { tabulateFigures } from './sources/figures.ts';
import { tabulateGoals } from './sources/goals.ts';
import { tabulateHits } from './sources/hits.ts';
import { tabulateIndicators } from './sources/indicators.ts';
import { tabulateNotes } from './sources/notes.ts';
import { tabulateTerms } from './sources/terms.ts';
import { tabulateYears } from './sources/years.ts';
import type { TableRow } from './table.ts';
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
      return tabulateChanges(library, source, language, caller);
    case 'figures':
      return tabulateFigures(library, source.reports, language);
    case 'goals':
      return tabulateGoals(library, source.report, language, caller, { hasVague: source.hasVague ?? false });
    case 'indicators':
      return tabulateIndicators(library, source.place, language, caller);
    case 'years':
      return tabulateYears(library, source.reports, caller);
    case 'terms':
      return tabulateTerms(library, source, language, caller);
    case 'notes':
      return tabulateNotes(library, source.report, language);
    case 'codebook':
      return tabulateCodebook(library, language);
    case 'hits':
      return tabulateHits(library, source, language, caller);
  }
}
