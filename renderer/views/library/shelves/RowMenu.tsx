import { ContextMenu } from '../../../components/ContextMenu.tsx';
import { useTranslation } from '../../../locales/words.ts';
import type { PlaceRow } from '../model/place-rows.ts';
import { useList } from './list-store.ts';
import { PlaceItems } from './PlaceItems.tsx';
import { ReportItems } from './ReportItems.tsx';

/** All commands of the line whose menu was asked for. */
export function RowMenu({ rows }: { readonly rows: readonly PlaceRow[] }) {
  const { t } = useTranslation();
  const menu = useList((state) => state.menu);
  const row = menu === null ? undefined : rows.find(({ key }) => key === menu.key);
  if (menu === null || row === undefined || row.kind === 'gap' || row.kind === 'group') return null;
  return (
    <ContextMenu
      x={menu.x}
      y={menu.y}
      label={t('places.commands')}
      testId={`${row.kind}-menu`}
      onClose={() => useList.setState({ menu: null })}
    >
      {row.kind === 'report' ? <ReportItems row={row} /> : <PlaceItems shelf={row.shelf} />}
    </ContextMenu>
  );
}
