import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { GoalItem } from '../model/items.ts';
import { CalculationCard } from './CalculationCard.tsx';
import { CandidatesCard } from './CandidatesCard.tsx';
import { EvidenceCard } from './EvidenceCard.tsx';
import { GoalNotes } from './GoalNotes.tsx';
import { GoalHead } from './GoalHead.tsx';
import { GoalQuoteCard } from './GoalQuoteCard.tsx';
import { OutcomeQuoteCard } from './OutcomeQuoteCard.tsx';
import { VerdictCard } from './VerdictCard.tsx';
import { Splitter, useSetWidth } from '../../../components/kit/Splitter.tsx';
import { Nothing } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import styles from './GoalPanel.module.css';

const ChainCard = lazy(() => import('./ChainCard.tsx'));

type GoalPanelProps = { readonly view: GoalsView; readonly item: GoalItem | undefined };

/** All about the current goal: both quotes, the computation, the verdict, what it rests on, and what else was found. */
export function GoalPanel({ view, item }: GoalPanelProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const key = item?.goal.key;
  useEffect(() => {
    scroller.current?.scrollTo(0, 0); // another goal is read from its beginning
  }, [key]);
  return (
    <aside
      className={styles['panel']}
      style={useSetWidth('goal')}
      aria-label={t('goals.panel')}
      data-testid="goal-panel"
    >
      <Splitter panel="goal" edge="left" />
      {item === undefined ? (
        <Nothing className={styles['nothing']}>{t('goals.nothing-chosen')}</Nothing>
      ) : (
        <div className={styles['scroll']} ref={scroller} tabIndex={0} role="region" aria-label={item.name}>
          <GoalHead key={`head-${item.goal.key}`} item={item} />
          <GoalQuoteCard view={view} item={item} />
          <OutcomeQuoteCard view={view} item={item} />
          <CalculationCard view={view} item={item} />
          <VerdictCard key={`verdict-${item.goal.key}`} view={view} item={item} />
          <EvidenceCard key={`evidence-${item.goal.key}`} view={view} item={item} />
          <GoalNotes key={`notes-${item.goal.key}`} view={view} item={item} />
          {item.goal.outcomes.map((outcome) => (
            <CandidatesCard key={outcome.report} view={view} item={item} outcome={outcome} />
          ))}
          {item.goal.figure !== null && (
            <Suspense fallback={null}>
              <ChainCard place={view.earlier.summary.shelf} name={item.goal.name} />
            </Suspense>
          )}
        </div>
      )}
    </aside>
  );
}
