import type { ReportSummary } from '../../../shared/contract/views.ts';
import { Button } from '../../components/kit/Button.tsx';
import { Popover } from '../../components/Popover.tsx';
import { run } from '../../state/history.ts';
import { restoreReport } from './library-store.ts';
import { useTranslation } from '../../locales/words.ts';
import styles from './Bin.module.css';

type BinProps = { readonly reports: readonly ReportSummary[] };

/** What was deleted since the program was started, each to be brought back. */
export function Bin({ reports }: BinProps) {
  const { t } = useTranslation();
  return (
    <Popover
      label={t('library.bin', { n: reports.length })}
      title={t('library.bin-title')}
      kind="link"
      align="end"
      testId="bin"
    >
      {(close) => (
        <div className={styles['bin']}>
          <div className={styles['head']}>{t('library.bin-title')}</div>
          {reports.map((report) => (
            <Deleted
              key={report.id}
              report={report}
              onRestore={() => {
                run(restoreReport(report));
                if (reports.length === 1) close();
              }}
            />
          ))}
        </div>
      )}
    </Popover>
  );
}

type DeletedProps = { readonly report: ReportSummary; readonly onRestore: () => void };

function Deleted({ report, onRestore }: DeletedProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['line']}>
      <span lang="zh-CN" data-report-text="">
        {report.head.place} {report.head.year ?? t('report.no-year')} {report.head.title}
      </span>
      <Button data-testid="bin-restore" onClick={onRestore}>
        {t('library.restore')}
      </Button>
    </div>
  );
}
