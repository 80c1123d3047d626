import { describeAttainment, type Bar, type Calculation } from '../model/calculation.ts';
import type { GoalItem } from '../model/items.ts';
import { useTranslation } from '../../../locales/words.ts';
import { NoVerdict } from '../VerdictBadge.tsx';
import styles from './AttainmentCell.module.css';
import row from './GoalRow.module.css';

/** How far a goal was reached: the number, a bar with the goal's tick, and in words whether it was; or why there is none. */
export function AttainmentCell({ item }: { readonly item: GoalItem }) {
  const { t } = useTranslation();
  const { figure } = item.goal;
  const candidate = item.shown.kind === 'none' ? null : item.shown.candidate;
  // Beside "not mentioned" the figures of a candidate would say the contrary.
  const isAbsent = item.standing.kind === 'given' && item.standing.verdict.absence !== null;
  if (figure === null || candidate === null || isAbsent) return <NoVerdict />;
  if (candidate.result === null || item.attainment === null)
    return (
      <>
        <NoVerdict />
        <small title={t('goals.calc.why-no-figure')}>{t('goals.calc.short-no-figure')}</small>
      </>
    );
  return <Attained calculation={describeAttainment(figure, candidate.result, item.attainment, t)} />;
}

function Attained({ calculation }: { readonly calculation: Calculation }) {
  const { t } = useTranslation();
  if (calculation.kind === 'not comparable')
    return (
      <span data-testid="incomparable" title={calculation.reason}>
        {calculation.title}
        <small>{calculation.short}</small>
      </span>
    );
  if (calculation.isExtreme)
    return (
      <span data-testid="to-check" title={t('goals.check-long')}>
        {calculation.outcome}
        <small className={row['warn']}>⚠ {t('goals.check')}</small>
      </span>
    );
  return (
    <>
      {calculation.outcome}
      <AttainmentBar bar={calculation.bar} />
      <small className={row[calculation.isMet ? 'good' : 'bad']}>
        {calculation.isMet ? `✓ ${t('goals.met')}` : `✕ ${t('goals.unmet')}`}
      </small>
    </>
  );
}

/** The picture of what stands beside it in numbers. */
function AttainmentBar({ bar }: { readonly bar: Bar }) {
  return (
    <span className={styles['bar']} data-picture="" aria-hidden="true">
      <i style={{ width: `${100 * bar.fill}%` }} />
      {bar.ticks.map((tick) => (
        <u key={tick} style={{ left: `${100 * tick}%` }} />
      ))}
    </span>
  );
}
