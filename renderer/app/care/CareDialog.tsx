import { useEffect } from 'react';
import { call } from '../../client/call.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Button } from '../../components/kit/Button.tsx';
import { Hint } from '../../components/kit/Words.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useTranslation } from '../../locales/words.ts';
import { useApp } from '../../state/app-store.ts';
import { formatBytes } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import { BackupRows } from './BackupRows.tsx';
import {
  backUpNow,
  checkLibrary,
  compactLibrary,
  copyLibrary,
  leaveCare,
  loadCare,
  useCare,
} from './care-store.ts';
import styles from './CareDialog.module.css';

/** Where the library lies, its backups, and what can be done with both. */
export function CareDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const library = useApp((state) => state.library.kind);
  useEffect(() => {
    if (library === 'ready') run(loadCare());
  }, [library]);
  useEffect(() => leaveCare, []);
  return (
    <Dialog title={t('care.title')} size="wide" testId="care-dialog" onClose={onClose}>
      <div className={styles['care']}>
        <Place />
        <Outcome />
        <section>
          <h3>{t('care.backups')}</h3>
          <Backups />
        </section>
        <section>
          <h3>{t('care.tools')}</h3>
          <Tools />
        </section>
      </div>
    </Dialog>
  );
}

function Place() {
  const { t } = useTranslation();
  const info = useCare((state) => state.info);
  const electron = useApp((state) => state.start?.oldElectron ?? null);
  if (info === null) return null;
  const { file, bytes, reports, appVersion: app, sqliteVersion: sqlite, schemaVersion: schema } = info;
  return (
    <section data-testid="care-place">
      <h3>{t('care.file')}</h3>
      <p className="path">{file}</p>
      <Hint>
        {t('care.size', { size: formatBytes(bytes), reports })} ·{' '}
        {t('care.versions', { app, sqlite, schema })}
      </Hint>
      {info.syncedBy !== null && <p className="warning">⚠ {t('care.synced', { name: info.syncedBy })}</p>}
      {electron !== null && <p className="warning">⚠ {t('care.old-electron', { version: electron })}</p>}
    </section>
  );
}

/** How far the work at hand is, and what the last one came to. */
function Outcome() {
  const { t } = useTranslation();
  const share = useCare((state) => state.share);
  const outcome = useCare((state) => state.outcome);
  return (
    <div role="status" data-testid="care-outcome">
      {share !== null && (
        <ProgressBar
          done={Math.round(share * 100)}
          total={share === 0 ? 0 : 100}
          label={t('care.busy', { percent: Math.round(share * 100) })}
        />
      )}
      {share === null && outcome}
    </div>
  );
}

function Backups() {
  const { t } = useTranslation();
  const list = useCare((state) => state.list);
  const isBusy = useCare((state) => state.share !== null);
  if (list === null) return null;
  return (
    <>
      {list.backups.length === 0 ? <Hint>{t('care.none')}</Hint> : <BackupRows backups={list.backups} />}
      {list.state.kind === 'running' && <Hint>{t('care.running')}</Hint>}
      <div className={styles['line']}>
        <Button writes onClick={() => run(backUpNow())} disabled={isBusy} data-testid="care-make">
          {t('care.make')}
        </Button>
        <Hint as="span">
          {t('care.folder')}
          <span className="path">{list.folder}</span>
        </Hint>
      </div>
    </>
  );
}

function Tools() {
  const { t } = useTranslation();
  const isBusy = useCare((state) => state.share !== null);
  const hasOther = useApp((state) => state.start?.hasOtherLibrary ?? false);
  const tools = [
    ['check', checkLibrary],
    ['compact', compactLibrary],
    ['copy', copyLibrary],
    ['other', () => call('main/open-library', { usual: false })],
  ] as const;
  return (
    <div className={styles['line']}>
      {tools.map(([name, act]) => (
        <Button
          key={name}
          writes={name === 'compact'}
          disabled={isBusy}
          data-testid={`care-${name}`}
          onClick={() => run(act())}
        >
          {t(`care.${name}`)}
        </Button>
      ))}
      {hasOther && (
        <Button kind="link" onClick={() => run(call('main/open-library', { usual: true }))}>
          {t('care.usual')}
        </Button>
      )}
    </div>
  );
}
