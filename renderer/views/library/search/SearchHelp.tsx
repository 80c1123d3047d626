import { Popover } from '../../../components/Popover.tsx';
import { useTranslation } from '../../../locales/words.ts';
import styles from './SearchHelp.module.css';

const OPERATORS = ['phrase', 'and', 'or', 'not', 'together'] as const;

/** How a search is written. */
export function SearchHelp() {
  const { t } = useTranslation();
  return (
    <Popover label={t('search.help')} title={t('search.help')} kind="link" align="end" testId="search-help">
      {() => (
        <dl className={styles['help']}>
          {OPERATORS.map((operator) => (
            <div key={operator}>
              <dt>{t(`search.help-${operator}`)}</dt>
              <dd>{t(`search.means-${operator}`)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Popover>
  );
}
