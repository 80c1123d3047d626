import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { setGoalFilter, useGoals } from './goals-store.ts';
import { filterContext, findWaysOut, withoutFilter, NO_FILTER } from './model/filter.ts';
import type { GoalItem } from './model/items.ts';
import { Button } from '../../components/kit/Button.tsx';
import { Nothing } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import styles from './NothingListed.module.css';

type NothingListedProps = { readonly view: GoalsView; readonly items: readonly GoalItem[] };

/** Why no goal is listed, and what would change that. */
export function NothingListed({ view, items }: NothingListedProps) {
  const { t } = useTranslation();
  const { filter, later, chosen } = useGoals();
  if (items.length === 0) return <Nothing data-testid="nothing-listed">{t('goals.none-read')}</Nothing>;
  const ways = findWaysOut(items, filter, filterContext(view, { later, chosen }));
  return (
    <Nothing as="div" data-testid="nothing-listed">
      <p>{t('goals.none-listed')}</p>
      <p className={styles['ways-out']}>
        {ways.map(({ dimension, count }) => (
          <Button key={dimension} onClick={() => setGoalFilter(withoutFilter(filter, dimension))}>
            {t(`goals.without.${dimension}`, { n: count })}
          </Button>
        ))}
        <Button kind="link" onClick={() => setGoalFilter(NO_FILTER)}>
          {t('panel.clear-filter')}
        </Button>
      </p>
    </Nothing>
  );
}
