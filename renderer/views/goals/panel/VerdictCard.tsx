import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { GoalState, SchemeEntry } from '../../../../shared/model/goal.ts';
import { keyHint } from '../../../components/key-table.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Kbd } from '../../../components/kit/Combination.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { decideChosen, judge } from '../actions.ts';
import { chosenNow } from '../derived.ts';
import { showGoalsDialog } from '../goals-store.ts';
import { DECIDE_KEYS } from '../keys.ts';
import type { GoalItem } from '../model/items.ts';
import { currentScheme, TONE_SIGNS } from '../model/verdicts.ts';
import { GivenVerdict } from './GivenVerdict.tsx';
import { ProposalNote } from './ProposalNote.tsx';
import { VerdictComment } from './VerdictComment.tsx';
import card from './Card.module.css';
import styles from './VerdictCard.module.css';

type VerdictCardProps = { readonly view: GoalsView; readonly item: GoalItem };

/** Whether it is a goal at all, and the verdict on it: by button or key, with a comment. */
export function VerdictCard({ view, item }: VerdictCardProps) {
  const { t } = useTranslation();
  const { standing, shown } = item;
  const isChosen = shown.kind !== 'none' && shown.candidate?.isChosen === true;
  const given = standing.kind === 'given' ? standing.verdict : null;
  return (
    <section className={card['card']} data-testid="verdict-card">
      <h3>
        <span>{t('goals.is-goal')}</span>
      </h3>
      <StateButtons state={item.state} />
      <VerdictHead version={currentScheme(view.schemes)?.version ?? 1} />
      <div className={styles['buttons']} role="group" aria-label={t('goals.head-verdict')}>
        {currentScheme(view.schemes)?.entries.map((entry, index) => (
          <VerdictButton key={entry.code} {...{ entry, index }} isGiven={given?.code === entry.code} />
        ))}
      </div>
      {standing.kind === 'proposed' && <ProposalNote view={view} standing={standing} isChosen={isChosen} />}
      {standing.kind === 'given' && <GivenVerdict standing={standing} />}
      <VerdictComment item={item} />
    </section>
  );
}

function StateButtons({ state }: { readonly state: GoalState }) {
  const { t } = useTranslation();
  return (
    <div className={styles['buttons']}>
      {(['confirmed', 'rejected', 'proposed'] as const).map((choice) => (
        <Button
          writes
          kind="bare"
          key={choice}
          className={styles['choice']}
          aria-pressed={state === choice}
          data-testid={`decide-${choice}`}
          onClick={() => decideChosen(choice)}
        >
          {t(`goals.decide.${choice}`)} <Kbd>{keyHint(DECIDE_KEYS[choice])}</Kbd>
        </Button>
      ))}
    </div>
  );
}

/** By which version of the scheme a verdict is given now, and the way to change it. */
function VerdictHead({ version }: { readonly version: number }) {
  const { t } = useTranslation();
  return (
    <h3>
      <span>{t('goals.verdict-by', { n: version })}</span>
      <Button kind="link" data-testid="open-scheme" onClick={() => showGoalsDialog('scheme')}>
        {t('goals.scheme-edit')}
      </Button>
    </h3>
  );
}

type VerdictButtonProps = {
  readonly entry: SchemeEntry;
  readonly index: number;
  readonly isGiven: boolean;
};

function VerdictButton({ entry, index, isGiven }: VerdictButtonProps) {
  const { t } = useTranslation();
  return (
    <Button
      writes
      kind="bare"
      className={styles['choice']}
      data-tone={entry.tone}
      aria-pressed={isGiven}
      title={`${entry.meaning}\n${t(`goals.needs-long.${entry.needs}`)}`}
      data-testid={`judge-${entry.code}`}
      onClick={() => judge(chosenNow(), entry.code)}
    >
      <span aria-hidden="true">{TONE_SIGNS[entry.tone]}</span> {entry.label}{' '}
      {index < 9 && <Kbd>{String(index + 1)}</Kbd>}
    </Button>
  );
}
