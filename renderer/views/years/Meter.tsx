import { useTranslation } from '../../locales/words.ts';
import styles from './Meter.module.css';

/** A share of new text as words and as a bar. */
export function Meter({ share, title }: { readonly share: number; readonly title: string }) {
  const { t } = useTranslation();
  const percent = Math.round(100 * share);
  return (
    <span className={styles['meter']} title={title} data-testid="meter">
      <span className={styles['bar']} data-picture="" aria-hidden="true">
        <i style={{ width: `${percent}%` }} />
      </span>
      {t('years.new-text', { percent })}
    </span>
  );
}
