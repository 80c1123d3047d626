import { run } from '../../state/history.ts';
import { useTranslation } from '../../locales/words.ts';
import { ImportButton } from './ImportButton.tsx';
import { chooseFiles } from './library-store.ts';

/** The first thing that is done in a library: it asks for files and imports them. */
export function ImportFilesButton() {
  const { t } = useTranslation();
  return (
    <ImportButton kind="primary" data-testid="import-files" onClick={() => run(chooseFiles())}>
      {t('library.import-files')}
    </ImportButton>
  );
}
