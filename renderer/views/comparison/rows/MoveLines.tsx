import type { NearItem } from '../../../components/kit/near-items.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import styles from './Rows.module.css';

type MoveLinesProps = {
  readonly view: ComparisonView;
  readonly blockOfRow: Int32Array;
  readonly items: readonly NearItem[];
  /** Where the window of the drawn rows begins. */
  readonly top: number;
  readonly mode: 'side' | 'inline';
};

/** Thin lines in the gutter between the two ends of each move, where both are near the window. */
export function MoveLines({ view, blockOfRow, items, top, mode }: MoveLinesProps) {
  if (mode === 'inline') return null;
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return null;
  const at = new Map(
    items.map((item) => [item.index, item.start - first.start + Math.min(item.size / 2, 40)]),
  );
  const lines = view.comparison.moves.flatMap((move, index) => {
    const from = at.get(blockOfRow[move.leftRow] ?? -1);
    const to = at.get(blockOfRow[move.rightRow] ?? -1);
    return from === undefined || to === undefined ? [] : [{ index, from, to }];
  });
  if (lines.length === 0) return null;
  return (
    <svg
      className={styles['move-lines']}
      style={{ top: first.start - top }}
      height={last.end - first.start}
      width={44}
      aria-hidden="true"
    >
      {lines.map(({ index, from, to }) => (
        <path key={index} d={`M0 ${from} C 26 ${from}, 18 ${to}, 44 ${to}`} />
      ))}
    </svg>
  );
}
