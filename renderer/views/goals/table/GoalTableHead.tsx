import { clsx } from 'clsx';
import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import { useTranslation } from '../../../locales/words.ts';
import { useGoals } from '../goals-store.ts';
import { laterOf } from '../model/items.ts';
import styles from './GoalTable.module.css';

/** What each column holds, and of which years' reports. */
export function GoalTableHead({ view }: { readonly view: GoalsView }) {
  const { t } = useTranslation();
  const later = useGoals((state) => state.later);
  const { year } = view.earlier.summary.head;
  const laterYear = laterOf(view, later)?.summary.head.year ?? null;
  const heads = [
    year === null ? t('goals.head-goal') : t('goals.head-goal-of', { year }),
    laterYear === null ? t('goals.head-later') : t('goals.head-later-of', { year: laterYear }),
    t('goals.head-attainment'),
    t('goals.head-verdict'),
  ];
  return (
    <div className={clsx(styles['columns'], styles['head'])} role="row" aria-rowindex={1}>
      {heads.map((head) => (
        <span key={head} role="columnheader">
          {head}
        </span>
      ))}
    </div>
  );
}
