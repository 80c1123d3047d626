import { Button } from '../../../components/kit/Button.tsx';
import { Toned } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { run } from '../../../state/history.ts';
import { passOver, useWatch } from '../../../state/watch-store.ts';
import { isImporting, takeWatched, useLibrary } from '../library-store.ts';
import styles from '../imports/Imports.module.css';

/** New or changed files lie in the watched folder: a line above the shelves, and the way to the table before an import. */
export function WatchOffer() {
  const { t } = useTranslation();
  const watched = useWatch((state) => state.watched);
  const isBusy = useLibrary(isImporting);
  if (watched === null || watched.files === 0) return null;
  const { folder, files } = watched;
  return (
    <p className={styles['broken']} data-testid="watch-offer">
      <Toned tone="warn" data-report-text="">
        {t('watch.offer', { count: files, folder: folder.split(/[\\/]/u).at(-1) ?? folder })}
      </Toned>
      <Button writes disabled={isBusy} data-testid="watch-take" onClick={() => run(takeWatched())}>
        {t('watch.take')}
      </Button>
      <Button
        writes
        kind="link"
        disabled={isBusy}
        data-testid="watch-pass-over"
        onClick={() => run(passOver())}
      >
        {t('watch.pass-over')}
      </Button>
    </p>
  );
}
