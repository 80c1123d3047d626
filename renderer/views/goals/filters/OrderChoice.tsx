import { useTranslation } from '../../../locales/words.ts';
import { useGoals } from '../goals-store.ts';

/** In which order the goals are listed. */
export function OrderChoice() {
  const { t } = useTranslation();
  const order = useGoals((state) => state.order);
  return (
    <select
      className="field"
      value={order}
      aria-label={t('panel.order')}
      data-testid="goal-order"
      onChange={(event) => {
        useGoals.setState({ order: event.target.value === 'score' ? 'score' : 'reading' });
      }}
    >
      <option value="reading">{t('panel.order-reading')}</option>
      <option value="score">{t('goals.order-score')}</option>
    </select>
  );
}
