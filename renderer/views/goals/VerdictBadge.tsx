import { kindOf, OPEN_SIGN, TONE_SIGNS, toneOf, type Standing } from './model/verdicts.ts';
import { type Translate, useTranslation } from '../../locales/words.ts';

/**
 * A verdict by sign, word and colour; one that the program only proposes has a dashed edge and says so, and where it is
 * no more than likely it ends in a question mark.
 */
export function VerdictBadge({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation();
  if (standing.kind === 'none') return <span className="no-verdict">—</span>;
  const tone = toneOf(standing);
  const isProposed = standing.kind === 'proposed';
  const kind = isProposed ? kindOf(standing.proposal) : null;
  return (
    <span
      className={`verdict tone-${tone} ${isProposed ? `is-proposed is-${standing.proposal.grade}` : ''}`}
      title={isProposed ? `${proposalWords(standing, t)}\n${groundWords(standing, t)}` : undefined}
      data-testid="verdict"
      data-kind={standing.kind}
      data-code={standing.kind === 'given' ? standing.verdict.code : kind}
      data-grade={isProposed ? standing.proposal.grade : undefined}
    >
      <span aria-hidden="true">{kind === 'open' ? OPEN_SIGN : TONE_SIGNS[tone]}</span>
      {isProposed ? shortProposal(standing, t) : verdictWords(standing, t)}
    </span>
  );
}

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
function shortProposal(standing: Proposed, t: Translate): string {
  const { grade } = standing.proposal;
  const label = verdictWords(standing, t);
  return grade === 'open' ? label : t(`goals.proposed-${grade}`, { label });
}

/** 拟判 完成（较确定）, 拟判 完成（可能）, 待看原文. */
function proposalWords(standing: Proposed, t: Translate): string {
  const { grade } = standing.proposal;
  const label = verdictWords(standing, t);
  return grade === 'open' ? label : t('goals.proposed-long', { label, grade: t(`goals.grade.${grade}`) });
}

/** How sure a proposal is and on what ground, for a small line below it: 较确定 · 数字对照. */
export function gradeWords({ proposal: { grade, ground } }: Proposed, t: Translate): string {
  const why = t(`goals.ground.${ground}`);
  return grade === 'open' ? why : `${t(`goals.grade.${grade}`)} · ${why}`;
}

function groundWords({ proposal }: Proposed, t: Translate): string {
  return t('goals.ground-is', { ground: t(`goals.ground.${proposal.ground}`) });
}
