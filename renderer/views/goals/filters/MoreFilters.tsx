import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import { IconButton } from '../../../components/kit/IconButton.tsx';
import { Popover } from '../../../components/Popover.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { setGoalFilter, useGoals } from '../goals-store.ts';
import type { Counts } from '../model/filter.ts';
import { countMore, withoutMore } from '../model/more-filters.ts';
import { KindFilters } from './KindFilters.tsx';
import styles from './MoreFilters.module.css';
import { SectionChoice } from './SectionChoice.tsx';
import { StateFilters } from './StateFilters.tsx';

type MoreFiltersProps = { readonly view: GoalsView; readonly counts: Counts };

/** In a row where there is room for them. */
export function MoreFiltersInRow({ view, counts }: MoreFiltersProps) {
  return (
    <>
      <StateFilters counts={counts} />
      <span className={styles['gap']} />
      <KindFilters counts={counts} />
      <SectionChoice view={view} counts={counts.sections} />
    </>
  );
}

/** Under a button that says how many of them leave goals out; one more lets go of them all. */
export function MoreFiltersUnderButton({ view, counts }: MoreFiltersProps) {
  const { t } = useTranslation();
  const active = useGoals(({ filter }) => countMore(filter));
  return (
    <span className={styles['more']} data-active={active > 0}>
      <Popover
        label={
          <>
            {t('goals.filter-more')} {active > 0 && <b>{active}</b>} <span aria-hidden="true">▾</span>
          </>
        }
        title={active > 0 ? t('goals.filter-more-active', { n: active }) : t('goals.filter-more')}
        className={styles['button'] ?? ''}
        testId="more-filters"
      >
        {() => <MorePanel view={view} counts={counts} />}
      </Popover>
      {active > 0 && (
        <IconButton
          label={t('goals.filter-more-clear')}
          size="small"
          data-testid="clear-more"
          onClick={clear}
        >
          ✕
        </IconButton>
      )}
    </span>
  );
}

function clear(): void {
  setGoalFilter(withoutMore(useGoals.getState().filter));
}

function MorePanel({ view, counts }: MoreFiltersProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['panel']} role="group" aria-label={t('goals.filter-more')}>
      <div className={styles['line']}>
        <StateFilters counts={counts} />
      </div>
      <div className={styles['line']}>
        <KindFilters counts={counts} />
      </div>
      <SectionChoice view={view} counts={counts.sections} />
    </div>
  );
}
