import { Hint } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import styles from './Filters.module.css';

type ListedCountProps = { readonly listed: number; readonly total: number };

/** How many goals are listed, and how many the filters hide. */
export function ListedCount({ listed, total }: ListedCountProps) {
  const { t } = useTranslation();
  return (
    <Hint as="span" role="status" data-testid="listed-count">
      {t('goals.listed', { n: formatCount(listed), total: formatCount(total) })}
      {total > listed && (
        <span className={styles['hidden']}>
          {` · ${t('goals.hidden', { n: formatCount(total - listed) })}`}
        </span>
      )}
    </Hint>
  );
}
