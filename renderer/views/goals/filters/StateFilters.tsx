import { SoloChip } from '../../../components/kit/Chips.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { setGoalFilter, useGoals } from '../goals-store.ts';
import { STATE_FILTERS, type Counts } from '../model/filter.ts';

/** Whether the reader took a goal for one, and which still want a verdict. */
export function StateFilters({ counts }: { readonly counts: Counts }) {
  const { t } = useTranslation();
  const chosen = useGoals(({ filter }) => filter.state);
  return STATE_FILTERS.map((state) => (
    <SoloChip
      key={state}
      isOn={chosen === state}
      data-testid={`filter-state-${state}`}
      onToggle={() => setGoalFilter({ state: chosen === state ? null : state })}
    >
      {t(`goals.filter.${state}`)} {formatCount(counts.states[state])}
    </SoloChip>
  ));
}
