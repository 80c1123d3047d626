import type { BackupContent, BackupFile } from '../../../shared/contract/backup-api.ts';
import { Button } from '../../components/kit/Button.tsx';
import { Hint } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import { formatBytes, formatMoment } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import { lookInto, restore, useCare } from './care-store.ts';
import styles from './CareDialog.module.css';

/** Backups, newest first; one can be looked into before it is restored. */
export function BackupRows({ backups }: { readonly backups: readonly BackupFile[] }) {
  const chosen = useCare((state) => state.chosen);
  return (
    <ul className={styles['backups']} data-testid="care-backups">
      {backups.map((backup) => (
        <li key={backup.name}>
          <BackupLine backup={backup} />
          {chosen?.name === backup.name && <Inside backup={backup} content={chosen.content} />}
        </li>
      ))}
    </ul>
  );
}

function BackupLine({ backup }: { readonly backup: BackupFile }) {
  const { t } = useTranslation();
  const isBusy = useCare((state) => state.share !== null);
  const { at, mark, bytes, reports, canRestore } = backup;
  return (
    <div className={styles['line']} data-testid="care-backup">
      <span className={styles['moment']}>{formatMoment(at)}</span>
      <span>{t(`care.mark-${mark}`)}</span>
      <span>{formatBytes(bytes)}</span>
      <span>{reports === null ? t('care.unreadable') : t('care.reports', { n: reports })}</span>
      <span className={styles['doors']}>
        <Button
          kind="link"
          disabled={isBusy || reports === null}
          data-testid="care-look"
          onClick={() => run(lookInto(backup, false))}
        >
          {t('care.look')}
        </Button>
        <Button
          writes
          kind="link"
          disabled={isBusy || reports === null || !canRestore}
          data-testid="care-restore"
          onClick={() => run(lookInto(backup, true))}
        >
          {t('care.restore')}
        </Button>
      </span>
    </div>
  );
}

type InsideProps = { readonly backup: BackupFile; readonly content: BackupContent };

function Inside({ backup, content }: InsideProps) {
  const { t } = useTranslation();
  const isSure = useCare((state) => state.isSure);
  const isBusy = useCare((state) => state.share !== null);
  const { reports, notes, decisions, shelves } = content;
  return (
    <div className={styles['inside']} data-testid="care-inside">
      <p>{t('care.content', { reports, notes, decisions })}</p>
      <ul>
        {shelves.map(({ place, years }) => (
          <li key={place}>
            {t('care.years', {
              place: place === '' ? t('report.no-place') : place,
              years: years.map((year) => year ?? t('report.no-year')).join(t('app.comma')),
            })}
          </li>
        ))}
      </ul>
      {isSure && (
        <div className={styles['line']}>
          <Hint as="span">{t('care.restore-sure')}</Hint>
          <Button
            writes
            kind="primary"
            disabled={isBusy}
            data-testid="care-restore-now"
            onClick={() => run(restore(backup.name))}
          >
            {t('care.restore-now')}
          </Button>
        </div>
      )}
    </div>
  );
}
