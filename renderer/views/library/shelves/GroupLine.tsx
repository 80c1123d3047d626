import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import type { PlaceRow } from '../model/place-rows.ts';
import { openRow } from './row-keys.ts';
import styles from './PlaceTree.module.css';

type GroupRow = Extract<PlaceRow, { readonly kind: 'group' }>;

/** A division, or a letter, with how much stands under it. */
export function GroupLine({ row }: { readonly row: GroupRow }) {
  const { t } = useTranslation();
  const { name, places, reports, isOpen } = row;
  return (
    <div className={styles['heading']} data-testid="place-group" onClick={() => openRow(row)}>
      <Twist isOpen={isOpen} />
      <b lang="zh-CN">{name ?? t('places.others')}</b>
      <span className={styles['counts']}>
        {t('places.group-counts', { places: formatCount(places), n: formatCount(reports) })}
      </span>
    </div>
  );
}

/** Shows whether what is under a line is shown; the arrow keys change it. */
export function Twist({ isOpen }: { readonly isOpen: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={styles['twist']} aria-hidden="true" title={t(isOpen ? 'tree.collapse' : 'tree.expand')}>
      {isOpen ? '▾' : '▸'}
    </span>
  );
}
