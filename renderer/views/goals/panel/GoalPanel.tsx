import { lazy, Suspense } from 'react';
import type { RowContext } from '../GoalRow.tsx';
import type { GoalItem } from '../model/items.ts';
import { CalculationCard } from './CalculationCard.tsx';
import { CandidatesCard } from './CandidatesCard.tsx';
import { EvidenceCard } from './EvidenceCard.tsx';
import { GoalHead } from './GoalHead.tsx';
import { GoalQuoteCard, OutcomeQuoteCard } from './QuoteCards.tsx';
import { VerdictCard } from './VerdictCard.tsx';
import { useTranslation } from '../../../locales/words.ts';

const ChainCard = lazy(() => import('./ChainCard.tsx'));

type GoalPanelProps = { readonly context: RowContext; readonly item: GoalItem | undefined };

/** All about the current goal: both quotes, the computation, the verdict, what it rests on, and what else was found. */
export function GoalPanel({ context, item }: GoalPanelProps) {
  const { t } = useTranslation();
  return (
    <aside className="goal-panel" aria-label={t('goals.panel')} data-testid="goal-panel">
      {item === undefined ? (
        <p className="nothing">{t('goals.nothing-chosen')}</p>
      ) : (
        <div className="goal-panel-scroll" tabIndex={0} role="region" aria-label={item.name}>
          <GoalHead key={`head-${item.goal.key}`} item={item} />
          <GoalQuoteCard context={context} item={item} />
          <OutcomeQuoteCard context={context} item={item} />
          <CalculationCard item={item} />
          <VerdictCard key={`verdict-${item.goal.key}`} context={context} item={item} />
          <EvidenceCard key={`evidence-${item.goal.key}`} context={context} item={item} />
          {item.goal.outcomes.map((outcome) => (
            <CandidatesCard key={outcome.report} context={context} item={item} outcome={outcome} />
          ))}
          {item.goal.figure !== null && (
            <Suspense fallback={null}>
              <ChainCard place={context.view.earlier.summary.head.place} name={item.goal.name} />
            </Suspense>
          )}
        </div>
      )}
    </aside>
  );
}
