import type { ListedReport } from '../../../shared/contract/shelf-api.ts';
import { Button } from '../../components/kit/Button.tsx';
import { useApp } from '../../state/app-store.ts';
import { formatReport, namesOf } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import { compareReports } from '../../state/shelves-store.ts';
import { deleteReport } from './library-store.ts';
import { showShelfDialog, useList } from './shelves/list-store.ts';
import { useTranslation } from '../../locales/words.ts';

type ReportActionsProps = {
  readonly report: ListedReport;
  readonly before: ListedReport | null;
  readonly tabIndex: 0 | -1;
  readonly className: string | undefined;
};

/** What is done most with a report, on its line; its menu has all. */
export function ReportActions({ report, before, tabIndex, className }: ReportActionsProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  return (
    <div className={className}>
      {before !== null && <CompareBefore report={report} before={before} tabIndex={tabIndex} />}
      <Button
        writes
        kind="link"
        tabIndex={tabIndex}
        data-testid="report-correct"
        onClick={() => showShelfDialog({ kind: 'head', report: report.id })}
      >
        {t('library.correct')}
      </Button>
      <Button
        writes
        kind="link"
        tabIndex={tabIndex}
        data-testid="report-delete"
        onClick={() => {
          const title = formatReport(namesOf(report), t, language);
          run(deleteReport(report, t('library.deleted', { title })));
        }}
      >
        {t('library.delete')}
      </Button>
      <MenuOfReport report={report} tabIndex={tabIndex} />
    </div>
  );
}

/** Opens all that can be done with the report. */
function MenuOfReport({ report, tabIndex }: Pick<ReportActionsProps, 'report' | 'tabIndex'>) {
  const { t } = useTranslation();
  return (
    <Button
      kind="bare"
      tabIndex={tabIndex}
      title={t('places.commands')}
      aria-label={t('places.commands')}
      aria-haspopup="menu"
      data-testid="report-menu-button"
      onClick={({ currentTarget }) => {
        const box = currentTarget.getBoundingClientRect();
        useList.setState({ menu: { key: `report ${report.id}`, year: null, x: box.left, y: box.bottom } });
      }}
    >
      ⋯
    </Button>
  );
}

type CompareBeforeProps = {
  readonly report: ListedReport;
  readonly before: ListedReport;
  readonly tabIndex: 0 | -1;
};

/** Compares with the report before it, and says so where years lie between. */
function CompareBefore({ report, before, tabIndex }: CompareBeforeProps) {
  const { t } = useTranslation();
  const [year, yearBefore] = [report.head.year, before.head.year];
  const hasGap = year !== null && yearBefore !== null && yearBefore < year - 1;
  return (
    <Button
      tabIndex={tabIndex}
      data-testid="compare-before"
      title={hasGap ? t('library.compare-before-gap', { year: yearBefore }) : undefined}
      onClick={() => compareReports(before, report)}
    >
      {t('library.compare-before', { year: yearBefore ?? '' })}
    </Button>
  );
}
