import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Spacer } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { useCounts } from '../derived.ts';
import type { GoalItem } from '../model/items.ts';
import { showGoalsDialog } from '../goals-store.ts';
import styles from './Filters.module.css';
import { KindFilters } from './KindFilters.tsx';
import { ListedCount } from './ListedCount.tsx';
import { OrderChoice } from './OrderChoice.tsx';
import { SectionChoice } from './SectionChoice.tsx';
import { ProposalFilters, VerdictFilters } from './StandingFilters.tsx';
import { StateFilters } from './StateFilters.tsx';
import { LostChip } from './LostChip.tsx';
import { WordsField } from './WordsField.tsx';

type FilterBarProps = {
  readonly view: GoalsView;
  readonly items: readonly GoalItem[];
  readonly listed: readonly GoalItem[];
};

/** What is listed: chips with the number of goals that each would list, and how many are left out. */
export function FilterBar({ view, items, listed }: FilterBarProps) {
  const { t } = useTranslation();
  const counts = useCounts(view, items);
  return (
    <section className={styles['filters']} aria-label={t('goals.filters')} data-testid="goal-filters">
      <div className={styles['line']} role="group" aria-label={t('goals.filter-verdict')}>
        <VerdictFilters view={view} counts={counts} />
        <ProposalFilters view={view} counts={counts} />
        <LostChip count={view.lost.length} />
        <Spacer />
        <AddGoalButton />
      </div>
      <div className={styles['line']} role="group" aria-label={t('goals.filter-more')}>
        <StateFilters counts={counts} />
        <span className={styles['gap']} />
        <KindFilters counts={counts} />
        <SectionChoice view={view} counts={counts.sections} />
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
    <Button
      kind="link"
      data-testid="add-goal"
      onClick={() => {
        showGoalsDialog('add');
      }}
    >
      ＋ {t('goals.add')}
    </Button>
  );
}
