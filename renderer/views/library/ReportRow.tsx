import { useState } from 'react';
import { isOnControl } from '../../components/items.ts';
import type { ReportSummary } from '../../../shared/contract/views.ts';
import { useApp } from '../../state/app-store.ts';
import { formatBytes, formatCount, formatDate } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import { compareReports, toggleSelected, useShelves } from '../../state/shelves-store.ts';
import { chooseByDoubleClick, readReport } from './actions.ts';
import { deleteReport } from './library-store.ts';
import { HeadDialog } from './HeadDialog.tsx';
import { useTranslation } from '../../locales/words.ts';

type ReportRowProps = {
  readonly report: ReportSummary;
  /** The shelf that it stands on; another name that the report prints is shown. */
  readonly place: string;
  /** The report of the year before, or of the nearest year before that there is. */
  readonly before: ReportSummary | null;
};

/** A report on the shelf: what it is, what is odd about it, what can be done with it. */
export function ReportRow({ report, place, before }: ReportRowProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const isSelected = useShelves((state) => state.selection.includes(report.id));
  const [isCorrecting, setCorrecting] = useState(false);
  const { head } = report;
  const year = head.year === null ? t('report.no-year') : String(head.year);
  const ownPlace = head.place.trim() === place ? '' : head.place.trim();
  const details = [ownPlace, head.session, head.speaker, formatDate(head.date, language)].filter(
    (word) => word !== '',
  );
  const facts = [
    t('report.characters', { n: formatCount(report.characters) }),
    t(`encoding.${report.encoding}`),
    formatBytes(report.bytes),
    ...(report.noteCount > 0 ? [t('report.notes', { n: report.noteCount })] : []),
  ];
  return (
    <article
      className={isSelected ? 'report-card on' : 'report-card'}
      data-testid="report-card"
      data-report={report.id}
      data-year={head.year ?? ''}
      onDoubleClick={(event) => {
        if (!isOnControl(event.target)) chooseByDoubleClick(report);
      }}
    >
      <input
        type="checkbox"
        className="box"
        checked={isSelected}
        aria-label={t('library.select', { year })}
        data-testid="report-select"
        onChange={() => {
          toggleSelected(report.id);
        }}
      />
      <b className="report-year">{year}</b>
      <div className="report-words">
        <button
          type="button"
          className="report-title"
          lang="zh-CN"
          data-report-text=""
          data-testid="report-open"
          onClick={() => {
            readReport(report.id);
          }}
        >
          {head.title || report.fileName || t('report.untitled')}
        </button>
        <span className="report-details" lang="zh-CN" data-report-text="">
          {details.join(' · ')}
        </span>
        {report.warnings.length > 0 && (
          <span className="report-warnings warn" data-testid="report-warnings">
            ⚠ {report.warnings.map((warning) => t(`warning.${warning}`)).join('；')}
          </span>
        )}
      </div>
      <span className="report-facts">{facts.join(' · ')}</span>
      <div className="report-actions">
        {before !== null && (
          <button
            type="button"
            className="button"
            data-testid="compare-before"
            title={
              before.head.year !== null && head.year !== null && before.head.year < head.year - 1
                ? t('library.compare-before-gap', { year: before.head.year })
                : undefined
            }
            onClick={() => {
              compareReports(before, report);
            }}
          >
            {t('library.compare-before', { year: before.head.year ?? '' })}
          </button>
        )}
        <button
          type="button"
          className="link"
          data-testid="report-correct"
          onClick={() => {
            setCorrecting(true);
          }}
        >
          {t('library.correct')}
        </button>
        <button
          type="button"
          className="link"
          data-testid="report-delete"
          onClick={() => {
            run(deleteReport(report, t('library.deleted', { title: `${year} ${head.title}` })));
          }}
        >
          {t('library.delete')}
        </button>
      </div>
      {isCorrecting && (
        <HeadDialog
          id={report.id}
          onClose={() => {
            setCorrecting(false);
          }}
        />
      )}
    </article>
  );
}
