import { Button } from '../../components/kit/Button.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useLibrary } from './library-store.ts';
import { useTranslation } from '../../locales/words.ts';
import styles from './ImportProgress.module.css';

/** How far an import is, and the way to stop it. */
export function ImportProgress() {
  const { t } = useTranslation();
  const job = useLibrary((state) => state.job);
  if (job === null) return null;
  const words =
    job.total === 0 ? t('import.starting') : t('import.progress', { done: job.done, total: job.total });
  return (
    <div className={styles['line']} role="status" data-testid="import-progress">
      <span>{words}</span>
      <span className={styles['bar']}>
        <ProgressBar done={job.done} total={job.total} label={words} />
      </span>
      <span className={styles['name']} lang="zh-CN" data-report-text="">
        {job.name}
      </span>
      <Button data-testid="import-cancel" onClick={job.cancel}>
        {t('import.cancel')}
      </Button>
    </div>
  );
}
