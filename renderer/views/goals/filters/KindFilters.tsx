import { Chip } from '../../../components/Chip.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { setGoalFilter, useGoals } from '../goals-store.ts';
import type { Counts } from '../model/filter.ts';

/** What kind of goal it is: one with a figure, one that more than calls up, one of several years. */
export function KindFilters({ counts }: { readonly counts: Counts }) {
  const { t } = useTranslation();
  const { isQuantified, isConcrete, isLong } = useGoals(({ filter }) => filter);
  const vague = formatCount(counts.vague);
  return (
    <>
      <Chip
        isOn={isQuantified}
        testId="filter-quantified"
        onToggle={() => {
          setGoalFilter({ isQuantified: !isQuantified });
        }}
      >
        {t('goals.quantified')} {formatCount(counts.quantified)}
      </Chip>
      <Chip
        isOn={isConcrete}
        title={t('goals.concrete-title')}
        testId="filter-concrete"
        onToggle={() => {
          setGoalFilter({ isConcrete: !isConcrete });
        }}
      >
        {isConcrete ? t('goals.concrete-on', { n: vague }) : t('goals.concrete-off', { n: vague })}
      </Chip>
      {(counts.long > 0 || isLong) && <LongChip isOn={isLong} count={counts.long} />}
    </>
  );
}

function LongChip({ isOn, count }: { readonly isOn: boolean; readonly count: number }) {
  const { t } = useTranslation();
  return (
    <Chip
      isOn={isOn}
      title={t('goals.long-title')}
      testId="filter-long"
      onToggle={() => {
        setGoalFilter({ isLong: !isOn });
      }}
    >
      {t('goals.long')} {formatCount(count)}
    </Chip>
  );
}
