import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import { Hint } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { groundWords, shareRight, verdictWords } from '../model/proposal-words.ts';
import type { Standing } from '../model/verdicts.ts';

type ProposalNoteProps = {
  readonly view: GoalsView;
  readonly standing: Extract<Standing, { readonly kind: 'proposed' }>;
  /** True where it rests on a figure that the reader chose. */
  readonly isChosen: boolean;
};

/** What the program proposes, on what ground, and how often that is right. */
export function ProposalNote({ view, standing, isChosen }: ProposalNoteProps) {
  const { t } = useTranslation();
  const { proposal } = standing;
  const share = isChosen ? null : shareRight(proposal, view.measured);
  const ground = groundWords(proposal, t);
  return (
    <Hint data-testid="proposal-note">
      {proposal.grade === 'open'
        ? t('goals.proposal-open', { ground })
        : t('goals.proposal-is', {
            label: verdictWords(standing, t),
            grade: t(`goals.grade.${proposal.grade}`),
            ground: isChosen ? t('goals.by-own-figure') : ground,
          })}
      {share !== null && t('goals.share-right', { n: view.measured.pairs, share })}
    </Hint>
  );
}
