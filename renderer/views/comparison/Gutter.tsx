import { useTranslation } from 'react-i18next';
import { formatScore } from '../../state/format.ts';
import type { RowsBlock } from './model/blocks.ts';
import type { RowsContext } from './model/context.ts';
import type { BlockOverlay } from './model/overlays.ts';
import { headingPair, pairOfRow } from './model/places.ts';
import { RELATION_SIGNS } from './model/tree.ts';
import { Reasons } from './Reasons.tsx';

type GutterProps = {
  readonly block: RowsBlock;
  readonly context: RowsContext;
  readonly overlay: BlockOverlay;
  readonly isWhyOpen: boolean;
  readonly onWhy: (key: string | null) => void;
};

/** Between the cells: how alike the two are, or the sign of what happened; a click gives the reasons. */
export function Gutter({ block, context, overlay, isWhyOpen, onWhy }: GutterProps) {
  const { t } = useTranslation();
  const hasNote = overlay.left.notes.length > 0 || overlay.right.notes.length > 0;
  return (
    <div className="gutter">
      <button
        type="button"
        tabIndex={-1}
        title={t('comparison.why')}
        aria-label={`${t('comparison.why')} ${signOf(block, context)}`}
        aria-expanded={isWhyOpen}
        data-testid="gutter"
        onClick={() => {
          onWhy(isWhyOpen ? null : block.key);
        }}
      >
        {signOf(block, context)}
        {hasNote && <span className="gutter-note" title={t('comparison.note')} />}
      </button>
      {isWhyOpen && (
        <Reasons
          block={block}
          view={context.view}
          onClose={() => {
            onWhy(null);
          }}
        />
      )}
    </div>
  );
}

function signOf(block: RowsBlock, { view }: RowsContext): string {
  const row = view.comparison.rows[block.left[0] ?? block.right[0] ?? -1];
  if (row === undefined) return '';
  if (block.ghost !== null) return block.ghost.side === 'right' ? '⤷' : '⤶';
  if (!block.isPaired && block.isHeading && block.left.length > 0 && block.right.length > 0) {
    const relation = headingPair(view, block.left[0], block.right[0])?.relation;
    if (relation !== undefined) return RELATION_SIGNS[relation];
  }
  if (!block.isPaired) return block.left.length === 0 ? '＋' : block.right.length === 0 ? '－' : '－＋';
  if (block.isHeading)
    return RELATION_SIGNS[view.comparison.sections[pairOfRow(view, row)]?.relation ?? 'same'];
  return row.kind === 'same' || block.isUnchanged ? '＝' : formatScore(row.score);
}
