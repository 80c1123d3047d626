import type { TermHit } from '../../../shared/contract/terms-api.ts';
import { findPhrases, listPhrases } from '../../../shared/text/plain/find-phrases.ts';
import { foldCase } from '../../../shared/text/plain/fold.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { cutContext, pathAt } from '../services/search/hit-place.ts';
import { openTermReports, type TermReport } from '../services/terms/open-terms.ts';
import { viewPhrase, viewTerms } from '../services/terms/view-terms.ts';

type TermHandlers = Pick<Handlers, Extract<keyof Handlers, `terms/${string}`>>;

export function createTermHandlers(library: Library): TermHandlers {
  return {
    'terms/list': (args, context) => viewTerms(library, args, context),
    'terms/phrase': (args, context) => viewPhrase(library, args, context),
    'terms/hits': async ({ reports, phrases }, context) => {
      const wanted = listPhrases(phrases);
      const opened = await openTermReports(library, reports, context);
      return opened.flatMap((report) => listHits(library, report, wanted));
    },
  };
}

function listHits(
  { db }: Library,
  { stored, text }: TermReport,
  phrases: readonly string[],
): readonly TermHit[] {
  const spans = findPhrases(text.folded, phrases.map(foldCase));
  if (spans.length === 0) return [];
  const [words, { sections }] = db.read((reader) => [
    reader.texts.load(stored.id),
    reader.outlines.load(stored.id),
  ]);
  return spans.map((span) => ({
    report: stored.id,
    span,
    path: pathAt(sections, span.start),
    ...cutContext(words, span),
  }));
}
