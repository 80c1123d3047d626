import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { setGoalFilter, useGoals } from './goals-store.ts';
import { filterContext, findWaysOut, openUp, OPEN_FILTER } from './model/filter.ts';
import type { GoalItem } from './model/items.ts';
import { useTranslation } from '../../locales/words.ts';

type NothingListedProps = { readonly view: GoalsView; readonly items: readonly GoalItem[] };

/** Why no goal is listed, and what would change that. */
export function NothingListed({ view, items }: NothingListedProps) {
  const { t } = useTranslation();
  const { filter, later, chosen } = useGoals();
  if (items.length === 0)
    return (
      <p className="nothing" data-testid="nothing-listed">
        {t('goals.none-read')}
      </p>
    );
  const ways = findWaysOut(items, filter, filterContext(view, { later, chosen }));
  return (
    <div className="nothing" data-testid="nothing-listed">
      <p>{t('goals.none-listed')}</p>
      <p className="ways-out">
        {ways.map(({ dimension, count }) => (
          <button
            key={dimension}
            type="button"
            className="button"
            onClick={() => {
              setGoalFilter(openUp(filter, dimension));
            }}
          >
            {t(`goals.without.${dimension}`, { n: count })}
          </button>
        ))}
        <button
          type="button"
          className="link"
          onClick={() => {
            setGoalFilter(OPEN_FILTER);
          }}
        >
          {t('panel.clear-filter')}
        </button>
      </p>
    </div>
  );
}
