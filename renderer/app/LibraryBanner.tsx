import { assertNever } from '../../shared/base/assert-never.ts';
import type { BackupState } from '../../shared/contract/backup-api.ts';
import type { LibraryState } from '../../shared/contract/page.ts';
import { call } from '../client/call.ts';
import { Button } from '../components/kit/Button.tsx';
import { errorWords } from '../state/errors.ts';
import { showDialog, useApp } from '../state/app-store.ts';
import { run } from '../state/history.ts';
import { showToast } from '../state/toast-store.ts';
import { translate, useTranslation, type Translate } from '../locales/words.ts';
import { copyLibraryTo } from './care/care-store.ts';
import styles from './LibraryBanner.module.css';

/** Stays as long as the library can't answer, or its backup is not sound, and says why. */
export function LibraryBanner() {
  const { t } = useTranslation();
  const library = useApp((state) => state.library);
  const backup = useApp((state) => state.backup);
  const absent = useApp((state) => state.start?.absentLibrary ?? null);
  const words = libraryWords(library, t) ?? absentWords(absent, t) ?? backupWords(backup, t);
  if (words === null) return null;
  const canRestart = library.kind === 'gone' || library.kind === 'silent';
  return (
    <div className={styles['banner']} role="alert" data-testid="library-banner">
      <span>⚠ {words}</span>
      {library.kind === 'gone' && library.error.code === 'db-corrupt' && (
        <Button data-testid="rescue" onClick={() => run(rescue())}>
          {t('banner.rescue')}
        </Button>
      )}
      {library.kind === 'ready' && library.isReadOnly && (
        <Button data-testid="banner-copy" onClick={() => run(copyAside())}>
          {t('banner.copy')}
        </Button>
      )}
      {library.kind === 'ready' && absent !== null && <AbsentAnswers />}
      {library.kind === 'ready' && backup !== null && (backup.isFileDamaged || backup.damaged > 0) && (
        <Button onClick={() => showDialog('care')}>{t('warning.see-backups')}</Button>
      )}
      {canRestart && (
        <Button onClick={() => run(call('main/restart-library', {}))}>{t('banner.restart')}</Button>
      )}
    </div>
  );
}

/** Where the library that was opened last is gone, another place of it is shown, or the usual one is kept to. */
function AbsentAnswers() {
  const { t } = useTranslation();
  return (
    <>
      <Button data-testid="absent-other" onClick={() => run(call('main/open-library', { usual: false }))}>
        {t('care.other')}
      </Button>
      <Button data-testid="absent-usual" onClick={() => run(call('main/open-library', { usual: true }))}>
        {t('banner.usual')}
      </Button>
    </>
  );
}

/** What is read-only can be gone on with in a copy. */
async function copyAside(): Promise<void> {
  const copied = await copyLibraryTo();
  if (copied !== null) showToast(translate('care.copied', copied));
}

async function rescue(): Promise<void> {
  const name = await call('main/rescue-library', {});
  showToast(name === null ? translate('banner.no-rescue') : translate('banner.rescued', { name }));
}

function libraryWords(library: LibraryState, t: Translate): string | null {
  switch (library.kind) {
    case 'ready':
      return library.isReadOnly ? t('banner.read-only') : null;
    case 'starting':
      return library.share === null
        ? null
        : t('banner.preparing', { percent: Math.floor(library.share * 100) });
    case 'restarting':
    case 'silent':
      return t(`banner.${library.kind}`);
    case 'gone':
      return t('banner.gone', { reason: errorWords(library.error, t) });
    default:
      return assertNever(library);
  }
}

function absentWords(file: string | null, t: Translate): string | null {
  return file === null ? null : t('banner.absent', { file });
}

/** A backup that failed, or found something damaged, is said until the next one. */
function backupWords(backup: BackupState | null, t: Translate): string | null {
  if (backup === null) return null;
  if (backup.error !== null) return t('banner.backup-failed', { reason: errorWords(backup.error, t) });
  if (backup.isFileDamaged) return t('banner.backup-file-damaged');
  return backup.damaged > 0 ? t('banner.backup-damaged', { n: backup.damaged }) : null;
}
