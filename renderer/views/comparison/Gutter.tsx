import { useTranslation } from 'react-i18next';
import type { ComparisonView } from '../../../shared/contract/views.ts';
import type { Relation } from '../../../shared/model/comparison.ts';
import { formatScore } from '../../state/format.ts';
import type { RowsBlock } from './model/blocks.ts';
import type { RowsContext } from './model/context.ts';
import type { BlockOverlay } from './model/overlays.ts';
import { headingPair, pairOfRow } from './model/places.ts';
import { RelationSign } from './RelationSign.tsx';
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
        <GutterSign block={block} context={context} />
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

function GutterSign({ block, context }: Pick<GutterProps, 'block' | 'context'>) {
  const relation = relationOf(block, context.view);
  return relation === undefined ? signOf(block, context) : <RelationSign relation={relation} />;
}

/** What became of the section that a heading begins. */
function relationOf(block: RowsBlock, view: ComparisonView): Relation | undefined {
  if (!block.isHeading || block.left.length === 0 || block.right.length === 0) return undefined;
  const row = view.comparison.rows[block.left[0] ?? -1];
  if (!block.isPaired) return headingPair(view, block.left[0], block.right[0])?.relation;
  return row === undefined ? undefined : view.comparison.sections[pairOfRow(view, row)]?.relation;
}

function signOf(block: RowsBlock, { view }: RowsContext): string {
  if (block.ghost !== null) return block.ghost.side === 'right' ? '⤷' : '⤶';
  if (!block.isPaired) return block.left.length === 0 ? '＋' : block.right.length === 0 ? '－' : '－＋';
  const row = view.comparison.rows[block.left[0] ?? -1];
  return row === undefined || row.kind === 'same' || block.isUnchanged ? '＝' : formatScore(row.score);
}
