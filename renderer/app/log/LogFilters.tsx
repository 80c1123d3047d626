import type { LoggedStep } from '../../../shared/contract/history-api.ts';
import { ACTIONS } from '../../../shared/contract/views.ts';
import { SearchField } from '../../components/kit/SearchField.tsx';
import { Select } from '../../components/kit/Select.tsx';
import { useTranslation } from '../../locales/words.ts';
import { chooseEnd } from '../../state/ends.ts';
import { dayOf, type LogFilter } from './log-words.ts';

type LogFiltersProps = {
  /** All, before they are filtered; the last first. */
  readonly steps: readonly LoggedStep[];
  readonly filter: LogFilter;
  readonly onChange: (change: Partial<LogFilter>) => void;
};

/** Finds steps by words, kind, coder and day; what no step has is not offered. */
export function LogFilters({ steps, filter, onChange }: LogFiltersProps) {
  const { t } = useTranslation();
  const kinds = ACTIONS.filter((action) => steps.some((step) => step.action === action));
  const coders = [...new Set(steps.map(({ coder }) => coder))].filter((coder) => coder !== '');
  return (
    <>
      <SearchField
        label={t('log.find')}
        value={filter.query}
        onChange={(query) => onChange({ query })}
        isClearable
      />
      <Select
        aria-label={t('log.kind')}
        data-testid="log-kind"
        choices={[null, ...kinds]}
        chosen={filter.kind}
        words={(action) => (action === null ? t('log.all-kinds') : t(`step.${action}`))}
        onChoose={(kind) => onChange({ kind })}
      />
      {coders.length > 0 && (
        <Select
          aria-label={t('log.coder')}
          data-testid="log-coder"
          choices={[null, ...coders]}
          chosen={filter.coder}
          words={(coder) => coder ?? t('log.all-coders')}
          onChoose={(coder) => onChange({ coder })}
        />
      )}
      <DayFilters steps={steps} filter={filter} onChange={onChange} />
    </>
  );
}

/** From which day to which, of the days that have steps. */
function DayFilters({ steps, filter, onChange }: LogFiltersProps) {
  const { t } = useTranslation();
  const days = [...new Set(steps.map(dayOf))];
  return (['from', 'to'] as const).map((end) => (
    <Select
      key={end}
      aria-label={t(`log.${end}`)}
      data-testid={`log-${end}`}
      choices={[null, ...days]}
      chosen={filter[end]}
      words={(day) => day ?? t(`log.${end}`)}
      onChoose={(day) => onChange(chooseEnd(filter, end, day))}
    />
  ));
}
