import { run } from '../../state/history.ts';
import { chooseFiles, importSamples, useLibrary } from './library-store.ts';
import { useTranslation } from '../../locales/words.ts';

/** What to do first. */
export function EmptyLibrary() {
  const { t } = useTranslation();
  const isBusy = useLibrary((state) => state.job !== null);
  return (
    <div className="empty-library" data-testid="empty-library">
      <h2>{t('library.empty-title')}</h2>
      <p>{t('library.empty-text')}</p>
      <div className="empty-actions">
        <button
          type="button"
          className="primary"
          disabled={isBusy}
          onClick={() => {
            run(chooseFiles());
          }}
        >
          {t('library.import-files')}
        </button>
        <button
          type="button"
          className="button"
          disabled={isBusy}
          data-testid="import-samples"
          onClick={() => {
            run(importSamples());
          }}
        >
          {t('library.samples')}
        </button>
      </div>
      <p className="hint">{t('library.drop-hint')}</p>
    </div>
  );
}
