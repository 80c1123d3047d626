import { AppError } from '../../../shared/base/errors.ts';
import {
  sortOfDecision,
  type AskedDecision,
  type Decision,
  type PlacedDecision,
} from '../../../shared/model/decision.ts';
import type { Action } from '../../../shared/contract/views.ts';
import type { Anchor } from '../../../shared/model/note.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Span } from '../../../shared/model/span.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { createAnchor } from '../../../shared/text/plain/anchors.ts';
import { placeDecisions, placedOf, snapSpan } from '../../../shared/text/placing/decisions.ts';
import { viewCompared } from '../services/comparison/view-comparison.ts';
import { openComparison } from '../services/comparison/open-comparison.ts';
import { planStep } from '../services/comparison/contrary.ts';
import { openDocument } from '../services/documents/open-document.ts';
import { sign } from '../services/base/sign.ts';
import { requireReport } from '../services/shelf/summary.ts';

export type DecisionHandlers = Pick<Handlers, 'compare/decide' | 'compare/undecide'>;

/** Each is compared with before it is kept: what is cancelled, or can't be shown, changes nothing. */
export function createDecisionHandlers(library: Library): DecisionHandlers {
  return {
    'compare/decide': async ({ left, right, decision, also = [] }, context) => {
      const drafted = draft(library, left, right, [decision, ...also]);
      const settle = (earlier: readonly Decision[]): readonly PlacedDecision[] =>
        settleWith(earlier, drafted.wanted);
      await openComparison(library, left, right, context, settle);
      keep(library, left, right, drafted);
      return viewCompared(library, await openComparison(library, left, right, context));
    },
    'compare/undecide': async ({ left, right, decision }, context) => {
      const settle = (earlier: readonly Decision[]): readonly PlacedDecision[] =>
        placedOf(earlier.filter(({ id }) => id !== decision));
      await openComparison(library, left, right, context, settle);
      library.db.write('decisions', 'undecide', ({ writer, reader }) => {
        for (const id of [left, right]) requireReport(reader, id);
        if (!reader.decisions.load(left, right).some(({ id }) => id === decision))
          throw new AppError('not-found', `there is no decision ${decision}`, { decision });
        writer.decisions.remove(decision);
      });
      return viewCompared(library, await openComparison(library, left, right, context));
    },
  };
}

/** What is to be settled in one step, with the texts that its spans lie in: they may be read anew before it is kept. */
type Draft = {
  readonly wanted: readonly PlacedDecision[];
  /** Those of `wanted` that lock what was computed: it makes no difference to what they do. */
  readonly locks: ReadonlySet<PlacedDecision>;
  readonly action: Action;
  readonly a: ReportText;
  readonly b: ReportText;
};

/** The decisions on what their spans mean in today's texts. @throws AppError `invalid-input` where they mean nothing */
function draft(library: Library, left: ReportId, right: ReportId, asked: readonly AskedDecision[]): Draft {
  const a = openDocument(library, left).document.report;
  const b = openDocument(library, right).document.report;
  if (left === right) throw refuse('same-report');
  const locks = new Set<PlacedDecision>();
  const wanted = asked.map(({ isLock, ...each }) => {
    const placed = { ...each, left: snap(a, each, each.left), right: snap(b, each, each.right) };
    if (isLock === true) locks.add(placed);
    return placed;
  });
  return { wanted, locks, action: nameStep(asked), a, b };
}

/** The step is called by what it does, where that is one thing. */
function nameStep(asked: readonly AskedDecision[]): Action {
  const [sort, ...others] = new Set(asked.map(sortOfDecision));
  return sort === undefined || others.length > 0 ? 'decide' : `decide-${sort}`;
}

/** What holds once `wanted` was settled, too: the later decision wins over what it speaks against. */
function settleWith(
  earlier: readonly Decision[],
  wanted: readonly PlacedDecision[],
): readonly PlacedDecision[] {
  const { removed, added } = planStep(earlier, wanted);
  return [...placedOf(earlier.filter((each) => !removed.includes(each))), ...added];
}

/** Keeps what was settled; what it speaks against is taken away with it, as one step. */
function keep(
  { db }: Library,
  left: ReportId,
  right: ReportId,
  { wanted, locks, action, a, b }: Draft,
): void {
  db.write('decisions', action, (write) => {
    const { writer, reader } = write;
    const { now, author } = sign(write);
    for (const id of [left, right]) requireReport(reader, id);
    const earlier = placeDecisions(reader.decisions.load(left, right), a, b);
    const { removed, added } = planStep(earlier, wanted);
    for (const { id } of removed) writer.decisions.remove(id);
    for (const placed of added) {
      const { kind, level } = placed;
      const anchors = { left: anchorOf(a, placed.left), right: anchorOf(b, placed.right) };
      const said = { kind, isLock: locks.has(placed), level, author };
      writer.decisions.insert({ ...said, leftReport: left, rightReport: right, ...anchors }, now);
    }
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

function refuse(reason: 'nothing-there' | 'same-report'): AppError {
  return new AppError('invalid-input', `nothing is decided: ${reason}`, { reason });
}
