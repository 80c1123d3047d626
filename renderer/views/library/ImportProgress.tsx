import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useLibrary } from './library-store.ts';
import { useTranslation } from '../../locales/words.ts';

/** How far an import is, and the way to stop it. */
export function ImportProgress() {
  const { t } = useTranslation();
  const job = useLibrary((state) => state.job);
  if (job === null) return null;
  const words =
    job.total === 0 ? t('import.starting') : t('import.progress', { done: job.done, total: job.total });
  return (
    <div className="import-progress" role="status" data-testid="import-progress">
      <span>{words}</span>
      <ProgressBar done={job.done} total={job.total} label={words} />
      <span className="import-name" lang="zh-CN" data-report-text="">
        {job.name}
      </span>
      <button type="button" className="button" data-testid="import-cancel" onClick={job.cancel}>
        {t('import.cancel')}
      </button>
    </div>
  );
}
