import type { FiguredReport, GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { Figure } from '../../../../shared/model/figure.ts';
import type { JudgedCandidate } from '../../../../shared/model/goal.ts';
import { describeAttainment, type Calculation } from '../model/calculation.ts';
import type { GoalItem } from '../model/items.ts';
import { FigureChoice } from './FigureChoice.tsx';
import { Toned } from '../../../components/kit/Words.tsx';
import { Facts } from '../../../components/kit/Facts.tsx';
import { useTranslation } from '../../../locales/words.ts';
import card from './Card.module.css';
import styles from './CalculationCard.module.css';

type CalculationCardProps = { readonly view: GoalsView; readonly item: GoalItem };

/**
 * The computation in the printed numbers, to be checked beside both quotes, or the reason why there is none; and the
 * figures of the passage, to choose another one.
 */
export function CalculationCard({ view, item }: CalculationCardProps) {
  const { t } = useTranslation();
  const { figure } = item.goal;
  const candidate = item.shown.kind === 'none' ? null : item.shown.candidate;
  const report = reportOf(view, item);
  if (figure === null || candidate === null || report === undefined) return null;
  if (candidate.result === null && candidate.figures.length === 0) return null;
  return (
    <section className={card['card']} data-testid="calculation">
      <h3>{t('goals.calculation')}</h3>
      <Reckoned goal={figure} candidate={candidate} />
      {candidate.figures.length > 0 && <FigureChoice item={item} report={report} candidate={candidate} />}
    </section>
  );
}

/** The later report whose passage is shown. */
function reportOf(view: GoalsView, { shown }: GoalItem): FiguredReport | undefined {
  const id =
    shown.kind === 'candidate'
      ? shown.report
      : shown.kind === 'evidence' && shown.evidence.kind === 'passage'
        ? shown.evidence.report
        : null;
  return view.later.find(({ summary }) => summary.id === id);
}

function Reckoned({ goal, candidate }: { readonly goal: Figure; readonly candidate: JudgedCandidate }) {
  const { t } = useTranslation();
  const { result, attainment } = candidate;
  if (result === null || attainment === null) return <p>{t('goals.calc.why-no-figure')}</p>;
  const calculation = describeAttainment(goal, result, attainment, t);
  if (calculation.kind === 'not comparable')
    return (
      <p>
        <b>{calculation.title}</b>：{calculation.reason}
      </p>
    );
  return <Steps calculation={calculation} />;
}

type Comparable = Extract<Calculation, { readonly kind: 'comparable' }>;

function Steps({ calculation }: { readonly calculation: Comparable }) {
  const { t } = useTranslation();
  return (
    <>
      <Facts>
        {calculation.steps.map((step, index) => (
          <div key={step} className={styles['step']}>
            <dt>{index === calculation.steps.length - 1 ? calculation.label : t('goals.calc.convert')}</dt>
            <dd>{step}</dd>
          </div>
        ))}
        <div className={styles['step']}>
          <dt>{t('goals.calc.rule')}</dt>
          <dd>
            {calculation.rule}
            {!calculation.isExtreme && (
              <>
                {' → '}
                <Outcome isMet={calculation.isMet} />
              </>
            )}
          </dd>
        </div>
      </Facts>
      {calculation.isExtreme && (
        <Toned as="p" tone="warn" data-testid="check-long">
          ⚠ {t('goals.check-long')}
        </Toned>
      )}
    </>
  );
}

function Outcome({ isMet }: { readonly isMet: boolean }) {
  const { t } = useTranslation();
  return isMet ? (
    <Toned as="b" tone="good">{`✓ ${t('goals.met')}`}</Toned>
  ) : (
    <b className={styles['bad']}>{`✕ ${t('goals.unmet')}`}</b>
  );
}
