import { clsx } from 'clsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { useIndicators } from '../indicators-store.ts';
import { PickedBar } from './PickedBar.tsx';
import styles from './ListFoot.module.css';

/** What can be done with those that are picked; where there are none, how many more a wider scope would list. */
export function ListFoot({ hidden }: { readonly hidden: number }) {
  const { t } = useTranslation();
  const picked = useIndicators((state) => state.picked.size);
  if (picked > 0) return <PickedBar count={picked} />;
  if (hidden === 0) return null;
  return (
    <button
      type="button"
      className={clsx(styles['foot'], styles['hidden'])}
      data-testid="hidden-indicators"
      onClick={() => useIndicators.setState({ scope: 'all' })}
    >
      {t('indicators.hidden', { n: formatCount(hidden) })}
    </button>
  );
}
