import { ToggleChip } from '../../../components/kit/Chips.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { setGoalFilter, useGoals } from '../goals-store.ts';
import { soloKind, type Counts, type SoloKind } from '../model/filter.ts';

/** What kind of goal it is: one with a figure, one that more than calls up, one of several years. */
export function KindFilters({ counts }: { readonly counts: Counts }) {
  const { t } = useTranslation();
  const { isQuantified, isConcrete, isLong } = useGoals(({ filter }) => filter);
  const vague = formatCount(counts.vague);
  return (
    <>
      <ToggleChip
        isOn={isQuantified}
        title={t('panel.solo')}
        data-testid="filter-quantified"
        onToggle={() => setGoalFilter({ isQuantified: !isQuantified })}
        onDoubleClick={() => showAlone('isQuantified')}
      >
        {t('goals.quantified')} {formatCount(counts.quantified)}
      </ToggleChip>
      <ToggleChip
        isOn={isConcrete}
        title={t('goals.concrete-title')}
        data-testid="filter-concrete"
        onToggle={() => setGoalFilter({ isConcrete: !isConcrete })}
      >
        {isConcrete ? t('goals.concrete-on', { n: vague }) : t('goals.concrete-off', { n: vague })}
      </ToggleChip>
      {(counts.long > 0 || isLong) && <LongChip isOn={isLong} count={counts.long} />}
    </>
  );
}

function LongChip({ isOn, count }: { readonly isOn: boolean; readonly count: number }) {
  const { t } = useTranslation();
  return (
    <ToggleChip
      isOn={isOn}
      title={`${t('goals.long-title')} · ${t('panel.solo')}`}
      data-testid="filter-long"
      onToggle={() => setGoalFilter({ isLong: !isOn })}
      onDoubleClick={() => showAlone('isLong')}
    >
      {t('goals.long')} {formatCount(count)}
    </ToggleChip>
  );
}

function showAlone(kind: SoloKind): void {
  setGoalFilter(soloKind(useGoals.getState().filter, kind));
}
