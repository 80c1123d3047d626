import { call } from '../client/call.ts';
import { Button } from '../components/kit/Button.tsx';
import { errorWords } from '../state/errors.ts';
import { useApp } from '../state/app-store.ts';
import { run } from '../state/history.ts';
import { useTranslation } from '../locales/words.ts';
import styles from './LibraryBanner.module.css';

/** Stays as long as the library can't answer, and says why. */
export function LibraryBanner() {
  const { t } = useTranslation();
  const library = useApp((state) => state.library);
  if (library.kind === 'ready' || library.kind === 'starting') return null;
  return (
    <div className={styles['banner']} role="alert" data-testid="library-banner">
      {library.kind === 'restarting' ? (
        <span>⚠ {t('banner.restarting')}</span>
      ) : (
        <>
          <span>⚠ {t('banner.gone', { reason: errorWords(library.error, t) })}</span>
          <Button onClick={() => run(call('main/restart-library', {}))}>{t('banner.restart')}</Button>
        </>
      )}
    </div>
  );
}
