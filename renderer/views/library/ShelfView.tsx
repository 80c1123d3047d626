import type { Shelf } from '../../../shared/contract/views.ts';
import { Hint, Spacer, Toned } from '../../components/kit/Words.tsx';
import { shelfLines, yearCells, type YearCell } from './model/shelf.ts';
import { ReportRow } from './ReportRow.tsx';
import { YearStrip } from './YearStrip.tsx';
import { useTranslation } from '../../locales/words.ts';
import styles from './ShelfView.module.css';

type ShelfProps = { readonly shelf: Shelf };

/** The reports of one place: a strip of years with its gaps, then a line for each report. */
export function ShelfView({ shelf }: ShelfProps) {
  const { t } = useTranslation();
  const cells = yearCells(shelf);
  const place = shelf.place || t('report.no-place');
  return (
    <section className={styles['shelf']} data-testid="shelf" aria-label={place}>
      <ShelfHead shelf={shelf} place={place} cells={cells} />
      {cells.length > 0 && <YearStrip place={place} cells={cells} />}
      <div className={styles['list']}>
        {shelfLines(shelf).map((line) =>
          line.kind === 'gap' ? (
            <GapRow key={`gap${line.from}`} from={line.from} to={line.to} />
          ) : (
            <ReportRow
              key={line.report.id}
              report={line.report}
              before={line.before}
              standing={line.standing}
            />
          ),
        )}
      </div>
    </section>
  );
}

type ShelfHeadProps = ShelfProps & {
  readonly place: string;
  readonly cells: readonly YearCell[];
};

/** The place, how many reports there are of it, from when to when, and how many years are missing. */
function ShelfHead({ shelf, place, cells }: ShelfHeadProps) {
  const { t } = useTranslation();
  const gaps = cells.filter((cell) => cell.reports.length === 0).length;
  return (
    <header className={styles['head']}>
      <h2 lang="zh-CN" data-report-text="">
        {place}
      </h2>
      <Division shelf={shelf} place={place} />
      <span>{t('library.shelf-count', { n: shelf.reports.length })}</span>
      {cells.length > 1 && (
        <span>{t('library.shelf-range', { from: cells[0]?.year ?? '', to: cells.at(-1)?.year ?? '' })}</span>
      )}
      {gaps > 0 && <Toned tone="warn">{t('library.gaps', { count: gaps })}</Toned>}
      <Spacer />
      <Hint as="span">{t('library.select-hint')}</Hint>
    </header>
  );
}

/** The place among the administrative divisions, where its name alone does not say so. */
function Division({ shelf, place }: Pick<ShelfHeadProps, 'shelf' | 'place'>) {
  const division = shelf.reports[0]?.division ?? null;
  if (division === null || division.fullName === place) return null;
  return (
    <span lang="zh-CN" data-testid="shelf-division" title={division.code}>
      {division.fullName}
    </span>
  );
}

/** A run of years of which there is no report. */
function GapRow({ from, to }: { readonly from: number; readonly to: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles['gap']} data-testid="report-gap">
      <b>{from === to ? from : `${from}–${to}`}</b>
      <span>{t('library.gap-row')}</span>
    </div>
  );
}
