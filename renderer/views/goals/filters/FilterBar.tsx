import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Spacer } from '../../../components/kit/Words.tsx';
import { useNarrow } from '../../../components/use-narrow.ts';
import { useTranslation } from '../../../locales/words.ts';
import { useApp } from '../../../state/app-store.ts';
import { useCounts } from '../derived.ts';
import type { GoalItem } from '../model/items.ts';
import { showGoalsDialog } from '../goals-store.ts';
import styles from './Filters.module.css';
import { ListedCount } from './ListedCount.tsx';
import { OrderChoice } from './OrderChoice.tsx';
import { MoreFiltersInRow, MoreFiltersUnderButton } from './MoreFilters.tsx';
import { ProposalFilters, VerdictFilters } from './StandingFilters.tsx';
import { LostChip } from './LostChip.tsx';
import { WordsField } from './WordsField.tsx';

type FilterBarProps = {
  readonly view: GoalsView;
  readonly items: readonly GoalItem[];
  readonly listed: readonly GoalItem[];
};

/** CSS pixels that all filters need to stand in two lines; English words are longer. */
const ROOM = { 'zh-CN': 1400, en: 1720 } as const;

/** What is listed: chips with the number of goals that each would list, and how many are left out. */
export function FilterBar({ view, items, listed }: FilterBarProps) {
  const { t } = useTranslation();
  const counts = useCounts(view, items);
  const isNarrow = useNarrow(ROOM[useApp(({ settings }) => settings.language)]);
  const proposals = <ProposalFilters view={view} counts={counts} />;
  const more = { view, counts };
  return (
    <section className={styles['filters']} aria-label={t('goals.filters')} data-testid="goal-filters">
      <div className={styles['line']} role="group" aria-label={t('goals.filter-verdict')}>
        <VerdictFilters view={view} counts={counts} />
        {!isNarrow && proposals}
        <LostChip count={view.lost.length} />
        <Spacer />
        <AddGoalButton />
      </div>
      <div className={styles['line']} role="group" aria-label={t('goals.filter-more')}>
        {isNarrow && proposals}
        {isNarrow ? <MoreFiltersUnderButton {...more} /> : <MoreFiltersInRow {...more} />}
        <WordsField />
        <Spacer />
        <ListedCount listed={listed.length} total={items.length} />
        <OrderChoice />
      </div>
    </section>
  );
}

function AddGoalButton() {
  const { t } = useTranslation();
  return (
    <Button writes kind="link" data-testid="add-goal" onClick={() => showGoalsDialog('add')}>
      ＋ {t('goals.add')}
    </Button>
  );
}
