import { toggleSelected, useShelves } from '../../state/shelves-store.ts';
import { chooseByDoubleClick } from './actions.ts';
import type { YearCell } from './model/shelf.ts';
import { useTranslation } from '../../locales/words.ts';

type YearStripProps = { readonly place: string; readonly cells: readonly YearCell[] };

/** All years from the first to the last; one that is missing is a labelled gap. */
export function YearStrip({ place, cells }: YearStripProps) {
  const { t } = useTranslation();
  const selection = useShelves((state) => state.selection);
  return (
    <div className="strip-years" role="group" aria-label={t('library.strip', { place })}>
      {cells.map(({ year, reports }) =>
        reports.length === 0 ? (
          <span key={year} className="year-gap" title={t('library.gap', { year })} data-testid="year-gap">
            <b>{year}</b>
            <small>{t('library.gap-short')}</small>
          </span>
        ) : (
          reports.map((report) => (
            <button
              key={report.id}
              type="button"
              className="year-cell"
              aria-pressed={selection.includes(report.id)}
              title={t('library.select', { year })}
              data-testid="year-cell"
              data-year={year}
              onClick={() => {
                toggleSelected(report.id);
              }}
              onDoubleClick={() => {
                chooseByDoubleClick(report);
              }}
            >
              <b>{year}</b>
              <small>{report.noteCount > 0 ? `✎${report.noteCount}` : ' '}</small>
            </button>
          ))
        ),
      )}
    </div>
  );
}
