import { AppError } from '../../../shared/base/errors.ts';
import type { Decision, PlacedDecision } from '../../../shared/model/decision.ts';
import type { Anchor } from '../../../shared/model/note.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Span } from '../../../shared/model/span.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { createAnchor } from '../notes/find-anchor.ts';
import { placeDecisions, snapSpan } from '../notes/place-decisions.ts';
import { viewCompared } from './compare-view.ts';
import { openComparison } from './compared.ts';
import { isContrary, isSame } from './contrary.ts';
import { openDocument } from './documents.ts';
import { requireReport } from './summary.ts';

export type DecisionHandlers = Pick<Handlers, 'compare/decide' | 'compare/undecide'>;

export function createDecisionHandlers(library: Library): DecisionHandlers {
  return {
    'compare/decide': async ({ left, right, decision }, context) => {
      decide(library, left, right, decision);
      return viewCompared(library, await openComparison(library, left, right, context));
    },
    'compare/undecide': async ({ left, right, decision }, context) => {
      library.db.write('decisions', 'undecide', (writer, reader) => {
        for (const id of [left, right]) requireReport(reader, id);
        if (!reader.decisions.load(left, right).some(({ id }) => id === decision))
          throw new AppError('not-found', `there is no decision ${decision}`, { decision });
        writer.decisions.remove(decision);
      });
      return viewCompared(library, await openComparison(library, left, right, context));
    },
  };
}

/** The later decision wins: what it speaks against is taken away with it, as one step. */
function decide(library: Library, left: ReportId, right: ReportId, wanted: PlacedDecision): void {
  const a = openDocument(library, left).document.report;
  const b = openDocument(library, right).document.report;
  if (left === right) throw refuse('same-report');
  const placed = {
    ...wanted,
    left: snap(a, wanted, wanted.left),
    right: snap(b, wanted, wanted.right),
  };
  library.db.write('decisions', 'decide', (writer, reader) => {
    for (const id of [left, right]) requireReport(reader, id);
    const earlier = placeDecisions(reader.decisions.load(left, right), a, b);
    if (earlier.some((each) => isSame(each, placed))) return;
    for (const { id } of findContrary(earlier, placed)) writer.decisions.remove(id);
    const anchors = { left: anchorOf(a, placed.left), right: anchorOf(b, placed.right) };
    const { kind, level } = placed;
    const stored = { kind, level, leftReport: left, rightReport: right, ...anchors };
    writer.decisions.insert(stored, library.now().toISOString());
  });
}

function snap(report: ReportText, { level }: PlacedDecision, span: Span | null): Span | null {
  if (span === null) return null;
  const snapped = snapSpan(report, level, span);
  if (snapped === null) throw refuse('nothing-there');
  return snapped;
}

function anchorOf({ text }: ReportText, span: Span | null): Anchor | null {
  return span === null ? null : createAnchor(text, span);
}

function findContrary(earlier: readonly Decision[], placed: PlacedDecision): readonly Decision[] {
  return earlier.filter((each) => each.placed !== null && isContrary(each.placed, placed));
}

function refuse(reason: 'nothing-there' | 'same-report'): AppError {
  return new AppError('invalid-input', `nothing is decided: ${reason}`, { reason });
}
