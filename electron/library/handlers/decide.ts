import { AppError } from '../../../shared/base/errors.ts';
import type { Decision, PlacedDecision } from '../../../shared/model/decision.ts';
import type { Anchor } from '../../../shared/model/note.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Span } from '../../../shared/model/span.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { createAnchor } from '../notes/find-anchor.ts';
import { placeDecisions, placedOf, snapSpan } from '../notes/place-decisions.ts';
import { viewCompared } from './compare-view.ts';
import { openComparison } from './compared.ts';
import { isContrary, isSame } from './contrary.ts';
import { openDocument } from './documents.ts';
import { requireReport } from './summary.ts';

export type DecisionHandlers = Pick<Handlers, 'compare/decide' | 'compare/undecide'>;

/** Each is compared with before it is kept: what is cancelled, or can't be shown, changes nothing. */
export function createDecisionHandlers(library: Library): DecisionHandlers {
  return {
    'compare/decide': async ({ left, right, decision }, context) => {
      const drafted = draft(library, left, right, decision);
      const settle = (earlier: readonly Decision[]): readonly PlacedDecision[] =>
        settleWith(earlier, drafted.placed);
      await openComparison(library, left, right, context, settle);
      keep(library, left, right, drafted);
      return viewCompared(library, await openComparison(library, left, right, context));
    },
    'compare/undecide': async ({ left, right, decision }, context) => {
      const settle = (earlier: readonly Decision[]): readonly PlacedDecision[] =>
        placedOf(earlier.filter(({ id }) => id !== decision));
      await openComparison(library, left, right, context, settle);
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

/** A decision with the texts that its spans lie in: they may be read anew before it is kept. */
type Draft = { readonly placed: PlacedDecision; readonly a: ReportText; readonly b: ReportText };

/** The decision on what its spans mean in today's texts. @throws AppError `invalid-input` where they mean nothing */
function draft(library: Library, left: ReportId, right: ReportId, wanted: PlacedDecision): Draft {
  const a = openDocument(library, left).document.report;
  const b = openDocument(library, right).document.report;
  if (left === right) throw refuse('same-report');
  const placed = { ...wanted, left: snap(a, wanted, wanted.left), right: snap(b, wanted, wanted.right) };
  return { placed, a, b };
}

/** What holds once `placed` was settled, too: the later decision wins over what it speaks against. */
function settleWith(earlier: readonly Decision[], placed: PlacedDecision): readonly PlacedDecision[] {
  if (earlier.some((each) => isSame(each, placed))) return placedOf(earlier);
  const contrary = findContrary(earlier, placed);
  return [...placedOf(earlier.filter((each) => !contrary.includes(each))), placed];
}

/** Keeps a decision; what it speaks against is taken away with it, as one step. */
function keep({ db, now }: Library, left: ReportId, right: ReportId, { placed, a, b }: Draft): void {
  db.write('decisions', 'decide', (writer, reader) => {
    for (const id of [left, right]) requireReport(reader, id);
    const earlier = placeDecisions(reader.decisions.load(left, right), a, b);
    if (earlier.some((each) => isSame(each, placed))) return;
    for (const { id } of findContrary(earlier, placed)) writer.decisions.remove(id);
    const anchors = { left: anchorOf(a, placed.left), right: anchorOf(b, placed.right) };
    const { kind, level } = placed;
    const stored = { kind, level, leftReport: left, rightReport: right, ...anchors };
    writer.decisions.insert(stored, now().toISOString());
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
