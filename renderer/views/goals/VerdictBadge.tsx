import { kindOf, OPEN_SIGN, TONE_SIGNS, toneOf, type Standing } from './model/verdicts.ts';
import { groundWords, proposalWords, shortProposal, verdictWords } from './model/proposal-words.ts';
import { useTranslation } from '../../locales/words.ts';
import styles from './VerdictBadge.module.css';

/**
 * A verdict by sign, word and colour; one that the program only proposes has a dashed edge and says so, and where it is
 * no more than likely it ends in a question mark.
 */
export function VerdictBadge({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation();
  if (standing.kind === 'none') return <NoVerdict />;
  const tone = toneOf(standing);
  const isProposed = standing.kind === 'proposed';
  const kind = isProposed ? kindOf(standing.proposal) : null;
  return (
    <span
      className={styles['verdict']}
      title={
        isProposed
          ? `${proposalWords(standing, t)}\n${t('goals.ground-is', { ground: groundWords(standing.proposal, t) })}`
          : undefined
      }
      data-testid="verdict"
      data-tone={tone}
      data-kind={standing.kind}
      data-code={standing.kind === 'given' ? standing.verdict.code : kind}
      data-grade={isProposed ? standing.proposal.grade : undefined}
    >
      <span aria-hidden="true">{kind === 'open' ? OPEN_SIGN : TONE_SIGNS[tone]}</span>
      {isProposed ? shortProposal(standing, t) : verdictWords(standing, t)}
    </span>
  );
}

/** Stands where there is nothing to say. */
export function NoVerdict() {
  return <span className={styles['none']}>—</span>;
}
