import { describeAttainment, type Bar } from './model/calculation.ts';
import type { GoalItem } from './model/items.ts';
import { useTranslation } from '../../locales/words.ts';

/** How far a goal was reached: the number, a bar with the goal's tick, and in words whether it was. */
export function AttainmentCell({ item }: { readonly item: GoalItem }) {
  const { t } = useTranslation();
  const { figure } = item.goal;
  const result = item.shown.kind === 'none' ? null : (item.shown.candidate?.result ?? null);
  // Beside "not mentioned" the figures of a candidate would say the contrary.
  const isAbsent = item.standing.kind === 'given' && item.standing.verdict.absence !== null;
  if (figure === null || result === null || item.attainment === null || isAbsent)
    return <span className="no-verdict">—</span>;
  const calculation = describeAttainment(figure, result, item.attainment, t);
  if (calculation.kind === 'not comparable')
    return (
      <>
        {t('goals.incomparable')}
        <small>{calculation.reason}</small>
      </>
    );
  return (
    <>
      {calculation.outcome}
      <AttainmentBar bar={calculation.bar} />
      <small className={calculation.isMet ? 'good' : 'bad'}>
        {calculation.isMet ? `✓ ${t('goals.met')}` : `✕ ${t('goals.unmet')}`}
      </small>
    </>
  );
}

/** The picture of what stands beside it in numbers. */
function AttainmentBar({ bar }: { readonly bar: Bar }) {
  return (
    <span className="attainment-bar" aria-hidden="true">
      <i style={{ width: `${100 * bar.fill}%` }} />
      {bar.ticks.map((tick) => (
        <u key={tick} style={{ left: `${100 * tick}%` }} />
      ))}
    </span>
  );
}
