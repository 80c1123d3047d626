import type { Measured } from '../../../../shared/contract/goal-api.ts';
import type { Ground, Proposal } from '../../../../shared/model/goal.ts';
import type { Translate } from '../../../locales/words.ts';
import { kindOf, type Standing } from './verdicts.ts';

/** What a verdict is called: in the scheme of its time, else as the program calls it. */
export function verdictWords(standing: Standing, t: Translate): string {
  if (standing.kind === 'none') return t('goals.no-verdict');
  if (standing.entry !== undefined) return standing.entry.label;
  return standing.kind === 'proposed'
    ? t(`goals.proposal.${kindOf(standing.proposal)}`)
    : standing.verdict.code;
}

type Proposed = Extract<Standing, { readonly kind: 'proposed' }>;

/** 拟判 完成, 拟判 完成？, 待看原文. */
export function shortProposal(standing: Proposed, t: Translate): string {
  const { grade } = standing.proposal;
  const label = verdictWords(standing, t);
  return grade === 'open' ? label : t(`goals.proposed-${grade}`, { label });
}

/** 拟判 完成（较确定）, 拟判 完成（可能）, 待看原文. */
export function proposalWords(standing: Proposed, t: Translate): string {
  const { grade } = standing.proposal;
  const label = verdictWords(standing, t);
  return grade === 'open' ? label : t('goals.proposed-long', { label, grade: t(`goals.grade.${grade}`) });
}

/** How sure a proposal is and on what ground, for a small line below it: 较确定 · 数字对照. */
export function gradeWords({ proposal: { grade, ground } }: Proposed, t: Translate): string {
  const why = groundWords({ grade, ground }, t);
  return grade === 'open' ? why : `${t(`goals.grade.${grade}`)} · ${why}`;
}

/** Grounds that would settle a goal: where it is open all the same, it is not due yet. */
const SETTLING: ReadonlySet<Ground> = new Set(['figure', 'failed', 'problem', 'unfinished']);

/** On what a proposal rests, in words. */
export function groundWords({ grade, ground }: Pick<Proposal, 'grade' | 'ground'>, t: Translate): string {
  const words = t(`goals.ground.${ground}`);
  return grade === 'open' && SETTLING.has(ground) ? t('goals.not-due', { ground: words }) : words;
}

/** The share of proposals of the same kind that were right, in per cent; null where nothing is proposed. */
export function shareRight(
  { verdict, grade }: Pick<Proposal, 'verdict' | 'grade'>,
  measured: Measured,
): number | null {
  if (grade === 'open') return null;
  return Math.round(100 * (verdict === 'not_reported' ? measured.absent : measured[grade]));
}
