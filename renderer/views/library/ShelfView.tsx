import type { Shelf } from '../../../shared/contract/views.ts';
import { shelfLines, yearCells } from './model/shelf.ts';
import { ReportRow } from './ReportRow.tsx';
import { YearStrip } from './YearStrip.tsx';
import { useTranslation } from '../../locales/words.ts';

/** The reports of one place: a strip of years with its gaps, then a line for each report. */
export function ShelfView({ shelf }: { readonly shelf: Shelf }) {
  const { t } = useTranslation();
  const cells = yearCells(shelf);
  const gaps = cells.filter((cell) => cell.reports.length === 0).length;
  const division = shelf.reports[0]?.division ?? null;
  const place = shelf.place || t('report.no-place');
  return (
    <section className="shelf" data-testid="shelf" aria-label={place}>
      <header className="shelf-head">
        <h2 lang="zh-CN" data-report-text="">
          {place}
        </h2>
        {division !== null && division.fullName !== place && (
          <span lang="zh-CN" data-testid="shelf-division" title={division.code}>
            {division.fullName}
          </span>
        )}
        <span>{t('library.shelf-count', { n: shelf.reports.length })}</span>
        {cells.length > 1 && (
          <span>
            {t('library.shelf-range', { from: cells[0]?.year ?? '', to: cells.at(-1)?.year ?? '' })}
          </span>
        )}
        {gaps > 0 && <span className="warn">{t('library.gaps', { count: gaps })}</span>}
        <span className="sp" />
        <span className="hint">{t('library.select-hint')}</span>
      </header>
      {cells.length > 0 && <YearStrip place={place} cells={cells} />}
      <div className="report-list">
        {shelfLines(shelf).map((line) =>
          line.kind === 'gap' ? (
            <div key={`gap${line.from}`} className="report-gap" data-testid="report-gap">
              <b>{line.from === line.to ? line.from : `${line.from}–${line.to}`}</b>
              <span>{t('library.gap-row')}</span>
            </div>
          ) : (
            <ReportRow key={line.report.id} report={line.report} place={shelf.place} before={line.before} />
          ),
        )}
      </div>
    </section>
  );
}
