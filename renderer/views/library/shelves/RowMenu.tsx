import { ContextMenu } from '../../../components/ContextMenu.tsx';
import type { ReportId } from '../../../../shared/model/report.ts';
import { useTranslation } from '../../../locales/words.ts';
import type { PlaceRow } from '../model/place-rows.ts';
import { useList } from './list-store.ts';
import { PlaceItems } from './PlaceItems.tsx';
import { ReportItems, type ReportItemsProps } from './ReportItems.tsx';

/** All commands of the line whose menu was asked for. */
export function RowMenu({ rows }: { readonly rows: readonly PlaceRow[] }) {
  const { t } = useTranslation();
  const menu = useList((state) => state.menu);
  const row = menu === null ? undefined : rows.find(({ key }) => key === menu.key);
  if (menu === null || row === undefined || row.kind === 'gap' || row.kind === 'group') return null;
  const year = yearOf(row, menu.year);
  return (
    <ContextMenu
      x={menu.x}
      y={menu.y}
      label={t('places.commands')}
      testId={`${year === null ? row.kind : 'report'}-menu`}
      onClose={() => useList.setState({ menu: null })}
    >
      {row.kind === 'report' && <ReportItems row={row} />}
      {year !== null && <ReportItems row={year} />}
      {row.kind === 'place' && year === null && <PlaceItems shelf={row.shelf} />}
    </ContextMenu>
  );
}

/** The report of a year on the strip of a place, which stands for that year. */
function yearOf(row: PlaceRow, id: ReportId | null): ReportItemsProps['row'] | null {
  const report = row.kind === 'place' ? row.shelf.reports.find((each) => each.id === id) : undefined;
  return row.kind !== 'place' || report === undefined ? null : { report, shelf: row.shelf, standing: report };
}
