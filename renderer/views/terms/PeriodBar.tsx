import type { Periods, TermsView } from '../../../shared/contract/terms-api.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { Popover } from '../../components/Popover.tsx';
import { useTranslation, type Translate } from '../../locales/words.ts';
import { run } from '../../state/history.ts';
import { choosePeriods, useTerms } from './terms-store.ts';
import { spanOf, type PeriodChoice } from './model/periods.ts';

/** Between which years a phrase came, went, rose or fell; says so in words, and how it is measured. */
export function PeriodBar({ view }: { readonly view: TermsView }) {
  const { t } = useTranslation();
  const mode = useTerms((state) => state.choice.mode);
  const { earlier, later } = view.periods;
  const choose = (choice: PeriodChoice): void => run(choosePeriods(choice));
  const [from, before] = [later[0] ?? null, earlier.at(-1) ?? null];
  return (
    <div className="terms-bar">
      <span className="terms-label">{t('terms.compare')}</span>
      <div className="segments" role="group" aria-label={t('terms.compare')}>
        <button
          type="button"
          aria-pressed={mode === 'halves'}
          data-testid="terms-halves"
          onClick={() => choose({ mode: 'halves', from: null })}
        >
          {t('terms.halves')}
        </button>
        <button
          type="button"
          aria-pressed={mode === 'two'}
          data-testid="terms-two"
          onClick={() => choose({ mode: 'two', earlier: null, later: null })}
        >
          {t('terms.two')}
        </button>
      </div>
      {mode === 'halves' ? (
        <label className="terms-choice">
          {t('terms.split')}
          <YearSelect
            view={view}
            value={from}
            from={1}
            testId="terms-split"
            onChange={(id) => choose({ mode: 'halves', from: id })}
          />
        </label>
      ) : (
        <>
          <label className="terms-choice">
            {t('terms.earlier')}
            <YearSelect
              view={view}
              value={before}
              testId="terms-earlier"
              onChange={(id) => choose({ mode: 'two', earlier: id, later: from })}
            />
          </label>
          <label className="terms-choice">
            {t('terms.later')}
            <YearSelect
              view={view}
              value={from}
              testId="terms-later"
              onChange={(id) => choose({ mode: 'two', earlier: before, later: id })}
            />
          </label>
        </>
      )}
      <span className="hint terms-said" role="status" data-testid="terms-periods">
        {sayPeriods(view, view.periods, t)}
      </span>
      <Popover label={t('terms.method')} title={t('terms.method')} className="link" testId="terms-method">
        {() => (
          <div className="terms-method">
            <p>{t('terms.method-found')}</p>
            <p>{t('terms.method-counted')}</p>
            <p>{t('terms.method-trend')}</p>
            <p>{t('terms.method-numbers')}</p>
          </div>
        )}
      </Popover>
    </div>
  );
}

type YearSelectProps = {
  readonly view: TermsView;
  readonly value: ReportId | null;
  /** Index of the first column that can be chosen. */
  readonly from?: number;
  readonly testId: string;
  readonly onChange: (id: ReportId) => void;
};

function YearSelect({ view, value, from = 0, testId, onChange }: YearSelectProps) {
  return (
    <select
      className="field"
      value={value ?? ''}
      data-testid={testId}
      onChange={(event) => {
        const column = view.columns.find(({ summary }) => String(summary.id) === event.target.value);
        if (column !== undefined) onChange(column.summary.id);
      }}
    >
      {view.columns.slice(from).map(({ summary }) => (
        <option key={summary.id} value={summary.id}>
          {summary.head.year}
        </option>
      ))}
    </select>
  );
}

function sayPeriods(view: TermsView, { earlier, later }: Periods, t: Translate): string {
  const say = (period: readonly ReportId[]): string => {
    const span = spanOf(period, view.columns);
    if (span === null) return t('report.no-year');
    return span.first === span.last
      ? t('report.year', { year: span.first })
      : t('terms.span', { first: span.first, last: span.last });
  };
  return t('terms.periods', { earlier: say(earlier), later: say(later) });
}
