import { Button } from '../../../components/kit/Button.tsx';
import { run } from '../../../state/history.ts';
import { ProgressBar } from '../../../components/ProgressBar.tsx';
import { pauseImports, useLibrary, type ImportJob } from '../library-store.ts';
import { useTranslation } from '../../../locales/words.ts';
import { describeJob } from './progress-words.ts';
import styles from './ImportProgress.module.css';

/** How far each import is, and the ways to let it rest and to stop it. */
export function ImportProgress() {
  const jobs = useLibrary((state) => state.jobs);
  return jobs.map((job, at) => <JobLine key={at} job={job} />);
}

function JobLine({ job }: { readonly job: ImportJob }) {
  const { t } = useTranslation();
  const isPaused = useLibrary((state) => state.isPaused);
  const { done, total } = job.scan ?? job;
  const words = isPaused ? t('import.paused', { done: job.done, total: job.total }) : describeJob(job, t);
  return (
    <div className={styles['line']} role="status" data-testid="import-progress">
      <span>{words}</span>
      <span className={styles['bar']}>
        <ProgressBar done={done} total={total} label={words} />
      </span>
      <span className={styles['name']} lang="zh-CN" data-report-text="">
        {job.name}
      </span>
      <Button aria-pressed={isPaused} data-testid="import-pause" onClick={() => run(pauseImports(!isPaused))}>
        {t(isPaused ? 'import.resume' : 'import.pause')}
      </Button>
      <Button data-testid="import-cancel" onClick={job.cancel}>
        {t('import.cancel')}
      </Button>
    </div>
  );
}
