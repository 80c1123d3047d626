import { useState } from 'react';
import type { ReportSummary } from '../../../shared/contract/views.ts';
import { Button } from '../../components/kit/Button.tsx';
import { run } from '../../state/history.ts';
import { compareReports } from '../../state/shelves-store.ts';
import { HeadDialog } from './HeadDialog.tsx';
import { deleteReport } from './library-store.ts';
import { useTranslation } from '../../locales/words.ts';

type ReportActionsProps = {
  readonly report: ReportSummary;
  readonly before: ReportSummary | null;
  readonly className: string | undefined;
};

/** What can be done with a report from its line on the shelf. */
export function ReportActions({ report, before, className }: ReportActionsProps) {
  const { t } = useTranslation();
  const { head } = report;
  const title = `${head.year ?? t('report.no-year')} ${head.title}`;
  return (
    <div className={className}>
      {before !== null && <CompareBefore report={report} before={before} />}
      <CorrectHead report={report} />
      <Button
        writes
        kind="link"
        data-testid="report-delete"
        onClick={() => run(deleteReport(report, t('library.deleted', { title })))}
      >
        {t('library.delete')}
      </Button>
    </div>
  );
}

type CompareBeforeProps = { readonly report: ReportSummary; readonly before: ReportSummary };

/** Compares with the report before it, and says so where years lie between. */
function CompareBefore({ report, before }: CompareBeforeProps) {
  const { t } = useTranslation();
  const [year, yearBefore] = [report.head.year, before.head.year];
  const hasGap = year !== null && yearBefore !== null && yearBefore < year - 1;
  return (
    <Button
      data-testid="compare-before"
      title={hasGap ? t('library.compare-before-gap', { year: yearBefore }) : undefined}
      onClick={() => compareReports(before, report)}
    >
      {t('library.compare-before', { year: yearBefore ?? '' })}
    </Button>
  );
}

function CorrectHead({ report }: { readonly report: ReportSummary }) {
  const { t } = useTranslation();
  const [isCorrecting, setCorrecting] = useState(false);
  return (
    <>
      <Button writes kind="link" data-testid="report-correct" onClick={() => setCorrecting(true)}>
        {t('library.correct')}
      </Button>
      {isCorrecting && <HeadDialog id={report.id} onClose={() => setCorrecting(false)} />}
    </>
  );
}
