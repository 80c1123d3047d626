import { sortOfDecision, type Decision, type DecisionSort } from '../../../../shared/model/decision.ts';
import type { Anchor } from '../../../../shared/model/note.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Span } from '../../../../shared/model/span.ts';
import type { Language } from '../../../../shared/words/words.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../../services/base/caller.ts';
import { openComparison } from '../../services/comparison/open-comparison.ts';
import type { OpenReport } from '../../services/documents/open-document.ts';
import { createId } from '../identify.ts';
import { describeAnchored, describeReport, prefixKeys } from '../places.ts';
import type { TableRow } from '../table.ts';
import { nameDecider, wordOf } from '../words.ts';

/** What the reader settled between two reports, oldest first, with the words that it was settled on. */
export async function tabulateDecisions(
  library: Library,
  pair: { readonly left: ReportId; readonly right: ReportId },
  language: Language,
  caller: Caller,
): Promise<readonly TableRow[]> {
  const { left, right, decisions } = await openComparison(library, pair.left, pair.right, caller);
  return decisions.map((decision) => {
    const { level, placed, createdAt, author } = decision;
    const sides = [left.stored.sha256, decision.left, right.stored.sha256, decision.right];
    return {
      id: createId('decisions', [idSortOf(decision), level, ...sides]),
      decision: wordOf('decision', sortOfDecision(decision), language),
      decisionLevel: wordOf('decisionLevel', level, language),
      standing: wordOf('standing', placed === null ? 'no' : 'yes', language),
      settledAt: createdAt,
      decider: nameDecider(author, language),
      ...describeSide(left, decision, 'left'),
      ...prefixKeys('other', describeSide(right, decision, 'right')),
    };
  });
}

/** A lock has the number of the link that it is: it had it before locks were told apart. */
function idSortOf(decision: Decision): DecisionSort {
  const sort = sortOfDecision(decision);
  return sort === 'lock' ? 'link' : sort;
}

/** The words as they were settled; the section where they stand today. */
function describeSide(report: OpenReport, decision: Decision, side: 'left' | 'right'): TableRow {
  const anchor: Anchor | null = decision[side];
  if (anchor === null) return describeReport(report);
  const span: Span | null = decision.placed?.[side] ?? null;
  return { ...describeReport(report), ...describeAnchored(report, anchor, span) };
}
