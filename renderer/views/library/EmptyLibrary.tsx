import { Hint } from '../../components/kit/Words.tsx';
import { run } from '../../state/history.ts';
import { ImportButton } from './ImportButton.tsx';
import { ImportFilesButton } from './ImportFilesButton.tsx';
import { chooseFolder, importSamples } from './library-store.ts';
import { useTranslation } from '../../locales/words.ts';
import styles from './EmptyLibrary.module.css';

/** What to do first. */
export function EmptyLibrary() {
  const { t } = useTranslation();
  return (
    <div className={styles['empty']} data-testid="empty-library">
      <h2>{t('library.empty-title')}</h2>
      <p>{t('library.empty-text')}</p>
      <div className={styles['actions']}>
        <ImportFilesButton />
        <ImportButton onClick={() => run(chooseFolder())}>{t('library.import-folder')}</ImportButton>
        <ImportButton data-testid="import-samples" onClick={() => run(importSamples())}>
          {t('library.samples')}
        </ImportButton>
      </div>
      <Hint>{t('library.drop-hint')}</Hint>
    </div>
  );
}
