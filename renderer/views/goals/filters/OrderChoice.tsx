import { Select } from '../../../components/kit/Select.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { useGoals } from '../goals-store.ts';
import styles from './Filters.module.css';

/** In which order the goals are listed. */
export function OrderChoice() {
  const { t } = useTranslation();
  const order = useGoals((state) => state.order);
  return (
    <Select
      className={styles['choice']}
      choices={['reading', 'score'] as const}
      chosen={order}
      words={(choice) => t(choice === 'reading' ? 'panel.order-reading' : 'goals.order-score')}
      aria-label={t('panel.order')}
      data-testid="goal-order"
      onChoose={(choice) => useGoals.setState({ order: choice })}
    />
  );
}
