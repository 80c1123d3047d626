import type { Decision } from '../../../../shared/model/decision.ts';
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
import { wordOf } from '../words.ts';

/** What the reader settled between two reports, oldest first, with the words that it was settled on. */
export async function tabulateDecisions(
  library: Library,
  pair: { readonly left: ReportId; readonly right: ReportId },
  language: Language,
  caller: Caller,
): Promise<readonly TableRow[]> {
  const { left, right, decisions } = await openComparison(library, pair.left, pair.right, caller);
  return decisions.map((decision) => {
    const { kind, level, placed, createdAt } = decision;
    const sides = [left.stored.sha256, decision.left, right.stored.sha256, decision.right];
    const code = decision.left === null || decision.right === null ? 'alone' : kind;
    return {
      id: createId('decisions', [code, level, ...sides]),
      decision: wordOf('decision', code, language),
      decisionLevel: wordOf('decisionLevel', level, language),
      standing: wordOf('standing', placed === null ? 'no' : 'yes', language),
      settledAt: createdAt,
      ...describeSide(left, decision, 'left'),
      ...prefixKeys('other', describeSide(right, decision, 'right')),
    };
  });
}

/** The words as they were settled; the section where they stand today. */
function describeSide(report: OpenReport, decision: Decision, side: 'left' | 'right'): TableRow {
  const anchor: Anchor | null = decision[side];
  if (anchor === null) return describeReport(report);
  const span: Span | null = decision.placed?.[side] ?? null;
  return { ...describeReport(report), ...describeAnchored(report, anchor, span) };
}
