import type { Args } from '../../../../shared/contract/methods.ts';
import type { EvidenceSource, JudgedCandidate, SchemeEntry } from '../../../../shared/model/goal.ts';
import type { GoalItem } from './items.ts';

type GivenVerdict = Args<'goals/judge'>['verdicts'][number];

/** Verdicts that can be given, and the goals that lack what the verdict needs. */
export type VerdictPlan = {
  readonly verdicts: readonly GivenVerdict[];
  readonly refused: readonly { readonly item: GoalItem; readonly reason: Refusal }[];
};

/** `weak-evidence`: the passage that is shown may speak of something else, and a reader has to say that it does not. */
export type Refusal = 'no-evidence' | 'weak-evidence' | 'no-absence';

/**
 * What giving `entry` to these goals comes to. Where it needs evidence the candidate that is shown becomes it, unless it
 * says too little of the goal to be what became of it: that only the reader can say. Where it needs an absence the parts
 * and words that were searched are recorded. `comment` is kept where it is null.
 */
export function planVerdicts(
  items: readonly GoalItem[],
  entry: SchemeEntry,
  comment: string | null = null,
): VerdictPlan {
  const verdicts: GivenVerdict[] = [];
  const refused: VerdictPlan['refused'][number][] = [];
  for (const item of items) {
    const evidence = entry.needs === 'evidence' ? newEvidence(item) : [];
    const absence = entry.needs === 'absence' ? (item.outcome?.searched ?? null) : null;
    if (entry.needs === 'evidence' && evidence.length === 0 && !hasEvidence(item))
      refused.push({ item, reason: item.shown.kind === 'candidate' ? 'weak-evidence' : 'no-evidence' });
    else if (entry.needs === 'absence' && absence === null) refused.push({ item, reason: 'no-absence' });
    else
      verdicts.push({
        goal: item.goal.key,
        code: entry.code,
        evidence,
        absence,
        comment: comment ?? item.mark?.verdict?.comment ?? '',
        before: verdictOf(item),
      });
  }
  return { verdicts, refused };
}

/** The verdict that a goal has, as far as this window knows. */
function verdictOf({ mark }: GoalItem): NonNullable<GivenVerdict['before']> {
  return { code: mark?.verdict?.code ?? null, comment: mark?.verdict?.comment ?? '' };
}

function newEvidence(item: GoalItem): readonly EvidenceSource[] {
  const { shown } = item;
  if (shown.kind !== 'candidate' || shown.isLinked || !isAboutGoal(shown.candidate)) return [];
  const { start, end } = shown.candidate.span;
  return [{ kind: 'passage', report: shown.report, span: { start, end } }];
}

/** Whether a passage says enough of the goal, by its score or because the reader chose a figure of it. */
export function isAboutGoal({ isReported, isChosen }: JudgedCandidate): boolean {
  return isReported || isChosen;
}

function hasEvidence(item: GoalItem): boolean {
  return (item.mark?.evidence.length ?? 0) > 0;
}

/** Takes the verdicts of these goals back. */
export function planWithdrawal(items: readonly GoalItem[]): readonly GivenVerdict[] {
  return items
    .filter((item) => item.standing.kind === 'given')
    .map((item) => ({
      ...{ goal: item.goal.key, code: null, evidence: [], absence: null, comment: '' },
      before: verdictOf(item),
    }));
}
