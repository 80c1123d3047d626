import { useTranslation } from '../locales/words.ts';
import { run } from '../state/history.ts';
import { chooseWatched, stopWatching, useWatch } from '../state/watch-store.ts';
import { Button } from './kit/Button.tsx';
import { Hint } from './kit/Words.tsx';
import styles from './WatchedFolder.module.css';

/** The folder whose new files are offered: none unless the reader chooses one. */
export function WatchedFolder() {
  const { t } = useTranslation();
  const watched = useWatch((state) => state.watched);
  return (
    <div className={styles['watched']} data-testid="watched-folder">
      <span className={styles['line']}>
        <span>{t('watch.title')}</span>
        <span className={styles['doings']}>
          <Button writes kind="link" data-testid="watch-choose" onClick={() => run(chooseWatched())}>
            {t(watched === null ? 'watch.choose' : 'watch.choose-other')}
          </Button>
          {watched !== null && (
            <Button writes kind="link" data-testid="watch-stop" onClick={() => run(stopWatching())}>
              {t('watch.stop')}
            </Button>
          )}
        </span>
      </span>
      {watched === null ? (
        <Hint as="span">{t('watch.hint')}</Hint>
      ) : (
        <Hint as="span" tone={watched.isAway ? 'warn' : undefined}>
          <span className="path" data-report-text="">
            {watched.folder}
          </span>
          {watched.isAway && ` ${t('watch.away')}`}
        </Hint>
      )}
    </div>
  );
}
