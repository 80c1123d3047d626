import { clsx } from 'clsx';
import { depthStyle } from '../../../components/depth-style.ts';
import type { TreeLine } from '../../../components/kit/tree-lines.ts';
import type { Rove } from '../../../components/rove.ts';
import { useTranslation } from '../../../locales/words.ts';
import { useShelves } from '../../../state/shelves-store.ts';
import type { PlaceRow } from '../model/place-rows.ts';
import { ReportRow } from '../ReportRow.tsx';
import { GroupLine } from './GroupLine.tsx';
import { PlaceLine } from './PlaceLine.tsx';
import styles from './PlaceTree.module.css';

type RowViewProps = { readonly row: PlaceRow; readonly line: TreeLine; readonly rove: Rove };

/** One line of the tree, whatever it is. */
export function RowView({ row, line, rove }: RowViewProps) {
  const isSelected = useShelves(
    ({ selection }) => row.kind === 'report' && selection.includes(row.report.id),
  );
  const canOpen = row.kind === 'group' || row.kind === 'place';
  return (
    <div
      {...rove}
      className={clsx(styles['row'], styles[row.kind])}
      style={depthStyle('indent' in row ? row.indent : row.depth)}
      role="treeitem"
      aria-level={row.depth + 1}
      aria-posinset={line.position}
      aria-setsize={line.size}
      aria-expanded={canOpen ? row.isOpen : undefined}
      aria-selected={row.kind === 'report' ? isSelected : undefined}
      data-first={'edge' in row ? row.edge.isFirst : undefined}
      data-last={'edge' in row ? row.edge.isLast : undefined}
      data-testid={row.kind === 'place' || (row.kind === 'report' && row.isAlone) ? 'shelf' : undefined}
    >
      <Line row={row} isStop={rove.tabIndex === 0} />
    </div>
  );
}

function Line({ row, isStop }: { readonly row: PlaceRow; readonly isStop: boolean }) {
  switch (row.kind) {
    case 'group':
      return <GroupLine row={row} />;
    case 'place':
      return <PlaceLine row={row} isStop={isStop} />;
    case 'report':
      return <ReportRow row={row} isStop={isStop} />;
    case 'gap':
      return <GapLine from={row.from} to={row.to} />;
  }
}

/** A run of years of which there is no report. */
function GapLine({ from, to }: { readonly from: number; readonly to: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles['missing']} data-testid="report-gap">
      <b>{from === to ? from : `${from}–${to}`}</b>
      <span>{from === to ? t('library.gap-row') : t('library.gap-rows', { count: to - from + 1 })}</span>
    </div>
  );
}
