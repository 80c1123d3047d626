import type { TermsView } from '../../../shared/contract/terms-api.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { Select } from '../../components/kit/Select.tsx';
import { useTranslation } from '../../locales/words.ts';
import { run } from '../../state/history.ts';
import styles from './Bars.module.css';
import type { PeriodChoice } from './model/periods.ts';
import { choosePeriods, useTerms } from './terms-store.ts';

/** From which year the later half counts; or which two years are compared. */
export function PeriodChoices({ view }: { readonly view: TermsView }) {
  const { t } = useTranslation();
  const mode = useTerms((state) => state.choice.mode);
  const { earlier, later } = view.periods;
  const [from, before] = [later[0] ?? null, earlier.at(-1) ?? null];
  const choose = (choice: PeriodChoice): void => run(choosePeriods(choice));
  const years = { view, isSplit: mode === 'halves' };
  if (mode === 'halves')
    return (
      <YearChoice
        {...years}
        label={t('terms.split')}
        chosen={from}
        testId="terms-split"
        onChoose={(id) => choose({ mode, from: id })}
      />
    );
  return (
    <>
      <YearChoice
        {...years}
        label={t('terms.earlier')}
        chosen={before}
        testId="terms-earlier"
        onChoose={(id) => choose({ mode, earlier: id, later: from })}
      />
      <YearChoice
        {...years}
        label={t('terms.later')}
        chosen={from}
        testId="terms-later"
        onChoose={(id) => choose({ mode, earlier: before, later: id })}
      />
    </>
  );
}

type YearChoiceProps = {
  readonly view: TermsView;
  /** True where the first year can't be chosen: nothing would be before it. */
  readonly isSplit: boolean;
  readonly label: string;
  readonly chosen: ReportId | null;
  readonly testId: string;
  readonly onChoose: (id: ReportId) => void;
};

function YearChoice({ view, isSplit, label, chosen, testId, onChoose }: YearChoiceProps) {
  const columns = isSplit ? view.columns.slice(1) : view.columns;
  const yearOf = (id: ReportId | null): string =>
    String(view.columns.find(({ summary }) => summary.id === id)?.summary.head.year ?? '');
  return (
    <label className={styles['choice']}>
      {label}
      <Select<ReportId | null>
        className={styles['field']}
        choices={columns.map(({ summary }) => summary.id)}
        chosen={chosen}
        onChoose={(id) => {
          if (id !== null) onChoose(id);
        }}
        words={yearOf}
        data-testid={testId}
      />
    </label>
  );
}
