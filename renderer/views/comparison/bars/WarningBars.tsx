import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { navigate } from '../../../state/app-store.ts';
import { useComparison } from '../comparison-store.ts';
import { missingYears, steps } from '../model/years.ts';
import { useTranslation } from '../../../locales/words.ts';

type WarningBarsProps = {
  readonly view: ComparisonView;
  /** Opens the panel that lists what the reader settled. */
  readonly onList: () => void;
};

/**
 * What a reader of this comparison must know: years that lie between, a result that was cut short, and what the reader
 * settled that has no place today.
 */
export function WarningBars({ view, onList }: WarningBarsProps) {
  const { t } = useTranslation();
  const left = view.left.summary.head.year;
  const right = view.right.summary.head.year;
  const missing = missingYears(view);
  const between = view.between.map((report) => report.head.year).filter((year) => year !== null);
  const lost = view.decisions.filter(({ placed }) => placed === null).length;
  return (
    <div className="warnings">
      {lost > 0 && (
        <div className="warning" data-testid="lost-warning">
          <span>⚠ {t('hand.lost-some', { n: lost })}</span>
          <button
            type="button"
            className="link"
            onClick={() => {
              useComparison.setState({ panel: 'decisions' });
              onList();
            }}
          >
            {t('hand.lost-list')}
          </button>
        </div>
      )}
      {!view.comparison.isComplete && <p className="warning">⚠ {t('comparison.incomplete')}</p>}
      {left !== null && right !== null && between.length > 0 && (
        <div className="warning" data-testid="between-warning">
          <span>⚠ {t('comparison.between-one', { left, right, years: between.join('、') })}</span>
          {steps(view).map((step) => (
            <button
              key={`${step.left.id}-${step.right.id}`}
              type="button"
              className="link"
              onClick={() => {
                navigate({ kind: 'comparison', left: step.left.id, right: step.right.id, focus: null });
              }}
            >
              {t('comparison.compare-pair', {
                left: step.left.head.year ?? '',
                right: step.right.head.year ?? '',
              })}
            </button>
          ))}
        </div>
      )}
      {left !== null && right !== null && missing.length > 0 && (
        <p className="warning" data-testid="missing-warning">
          ⚠ {t('comparison.missing', { left, right, years: missing.join('、') })}
        </p>
      )}
    </div>
  );
}
