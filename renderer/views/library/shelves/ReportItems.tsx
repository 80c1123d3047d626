import type { ListedReport } from '../../../../shared/contract/shelf-api.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { MenuItem } from '../../../components/Menu.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { navigate, useApp } from '../../../state/app-store.ts';
import { askBundle } from '../../../state/bundle-export-store.ts';
import { askReferences, copyReferences } from '../../../state/cite-store.ts';
import { formatCount, formatReport, namesOf } from '../../../state/format.ts';
import { run } from '../../../state/history.ts';
import { compareReports } from '../../../state/shelves-store.ts';
import { exportTable } from '../../../state/tables-store.ts';
import { openSelected, readReport } from '../actions.ts';
import { chooseEdition } from '../library-store.ts';
import { LIBRARY_KEYS } from '../keys.ts';
import type { PlaceRow } from '../model/place-rows.ts';
import { showShelfDialog } from './list-store.ts';
import { deleteReports, neighboursOf, targetsOf, wholeShelf } from './shelf-commands.ts';

export type ReportItemsProps = {
  readonly row: Pick<Extract<PlaceRow, { readonly kind: 'report' }>, 'report' | 'shelf' | 'standing'>;
};

/** All that can be done with a report, or with all that are selected where it is one of them. */
export function ReportItems({ row: { report, shelf, standing } }: ReportItemsProps) {
  const { t } = useTranslation();
  const targets = targetsOf(report.id);
  const isMany = targets.length > 1;
  return (
    <>
      {isMany ? (
        <MenuItem testId="menu-go-on" entry={LIBRARY_KEYS.compare} onSelect={openSelected}>
          {t(targets.length === 2 ? 'library.compare' : 'library.years')}
        </MenuItem>
      ) : (
        <OneReport report={report} place={shelf.place} />
      )}
      <MenuItem
        writes
        testId="menu-correct"
        entry={LIBRARY_KEYS['correct-line']}
        onSelect={() =>
          showShelfDialog(isMany ? { kind: 'many', reports: targets } : { kind: 'head', report: report.id })
        }
      >
        {isMany ? t('places.correct-many', { n: targets.length }) : t('library.correct')}
      </MenuItem>
      {!isMany && standing !== null && standing.id !== report.id && (
        <MenuItem writes testId="menu-edition" onSelect={() => run(chooseEdition(report))}>
          {t('editions.choose')}
        </MenuItem>
      )}
      <SharedItems report={report} targets={targets} />
      <MenuItem
        writes
        testId="menu-delete"
        entry={LIBRARY_KEYS['bin-line']}
        onSelect={() => run(deleteReports(targets))}
      >
        {isMany ? t('places.delete-many', { n: targets.length }) : t('library.delete')}
      </MenuItem>
    </>
  );
}

type SharedItemsProps = { readonly report: ListedReport; readonly targets: readonly ReportId[] };

function SharedItems({ report, targets }: SharedItemsProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  return (
    <>
      <MenuItem
        writes
        testId="menu-tags"
        onSelect={() => showShelfDialog({ kind: 'tags', reports: targets })}
      >
        {t('places.tags')}
      </MenuItem>
      <MenuItem testId="menu-cite" onSelect={() => run(copyReferences(targets))}>
        {targets.length > 1 ? t('cite.copy-many', { n: formatCount(targets.length) }) : t('cite.copy-one')}
      </MenuItem>
      <MenuItem testId="menu-references" onSelect={() => run(askReferences(targets))}>
        {t('cite.export')}
      </MenuItem>
      <MenuItem
        testId="menu-export"
        isDisabled={targets.length > MOST_EXPORTED}
        onSelect={() =>
          run(
            exportTable(
              { kind: 'figures', reports: targets },
              `${formatReport(namesOf(report), t, language)}${t('places.figures-file')}.xlsx`,
            ),
          )
        }
      >
        {t('places.export-figures')}
      </MenuItem>
      <MenuItem testId="menu-bundle" onSelect={() => run(askBundle(targets))}>
        {t('places.export-bundle')}
      </MenuItem>
    </>
  );
}

/** Reports that one table of figures takes. */
const MOST_EXPORTED = 200;

function OneReport({ report, place }: { readonly report: ListedReport; readonly place: string }) {
  const { t } = useTranslation();
  const { before, after } = neighboursOf(
    wholeShelf(place) ?? { place, division: null, reports: [report] },
    report,
  );
  return (
    <>
      <MenuItem testId="menu-open" onSelect={() => readReport(report.id)}>
        {t('places.open')}
      </MenuItem>
      <MenuItem
        testId="menu-compare-before"
        isDisabled={before === null}
        onSelect={() => before !== null && compareReports(before, report)}
      >
        {before === null
          ? t('places.no-before')
          : t('library.compare-before', { year: before.head.year ?? '' })}
      </MenuItem>
      <MenuItem
        testId="menu-compare-after"
        isDisabled={after === null}
        onSelect={() => after !== null && compareReports(report, after)}
      >
        {after === null ? t('places.no-after') : t('library.compare-before', { year: after.head.year ?? '' })}
      </MenuItem>
      <MenuItem
        testId="menu-goals"
        onSelect={() => navigate({ kind: 'goals', report: report.id, focus: null })}
      >
        {t('nav.goals')}
      </MenuItem>
    </>
  );
}
