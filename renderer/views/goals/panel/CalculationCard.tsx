import { describeAttainment } from '../model/calculation.ts';
import type { GoalItem } from '../model/items.ts';
import { useTranslation } from '../../../locales/words.ts';

/** The computation in the printed numbers, to be checked beside both quotes; or the reason why there is none. */
export function CalculationCard({ item }: { readonly item: GoalItem }) {
  const { t } = useTranslation();
  const { figure } = item.goal;
  const result = item.shown.kind === 'none' ? null : (item.shown.candidate?.result ?? null);
  if (figure === null || result === null || item.attainment === null) return null;
  const calculation = describeAttainment(figure, result, item.attainment, t);
  return (
    <section className="goal-card" data-testid="calculation">
      <h3>{t('goals.calculation')}</h3>
      {calculation.kind === 'not comparable' ? (
        <p>
          <b>{t('goals.incomparable')}</b>：{calculation.reason}
        </p>
      ) : (
        <dl className="facts">
          {calculation.steps.map((step, index) => (
            <div key={step} className="fact-line">
              <dt>{index === calculation.steps.length - 1 ? calculation.label : t('goals.calc.convert')}</dt>
              <dd>{step}</dd>
            </div>
          ))}
          <div className="fact-line">
            <dt>{t('goals.calc.rule')}</dt>
            <dd>
              {calculation.rule}
              {' → '}
              <b className={calculation.isMet ? 'good' : 'bad'}>
                {calculation.isMet ? `✓ ${t('goals.met')}` : `✕ ${t('goals.unmet')}`}
              </b>
            </dd>
          </div>
        </dl>
      )}
    </section>
  );
}
