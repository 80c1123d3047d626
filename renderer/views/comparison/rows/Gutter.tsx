import { useRef } from 'react';
import { keyHint } from '../../../components/key-table.ts';
import { COMPARISON_KEYS } from '../keys.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Relation } from '../../../../shared/model/comparison.ts';
import { sortOfDecision } from '../../../../shared/model/decision.ts';
import { DecisionSign } from '../../../components/DecisionSign.tsx';
import { useComparison } from '../comparison-store.ts';
import { formatScore } from '../../../state/format.ts';
import type { RowsBlock } from '../model/blocks.ts';
import type { RowsContext } from '../model/context.ts';
import { decisionsOfRows, whoDecided } from '../model/decisions.ts';
import type { BlockOverlay } from '../model/overlays.ts';
import { placeOfSentences } from '../model/place.ts';
import { headingPair, pairOfRow } from '../model/places.ts';
import { RelationSign } from '../tree/RelationSign.tsx';
import { Reasons } from './Reasons.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { Button } from '../../../components/kit/Button.tsx';
import styles from './Gutter.module.css';
import { clsx } from 'clsx';

type GutterProps = {
  readonly block: RowsBlock;
  readonly context: RowsContext;
  readonly overlay: BlockOverlay;
  readonly isWhyOpen: boolean;
  readonly onWhy: (key: string | null) => void;
};

/** Between the cells: how alike the two are, or the sign of what happened; a click gives the reasons. */
export function Gutter(props: GutterProps) {
  const { block, context, overlay, isWhyOpen, onWhy } = props;
  const gutter = useRef<HTMLDivElement>(null);
  const isPicked = overlay.left.picked.length > 0 || overlay.right.picked.length > 0;
  return (
    <div
      className={clsx(
        styles['gutter'],
        block.isHeading && styles['heading'],
        context.mode === 'inline' && styles['inline'],
      )}
      ref={gutter}
    >
      <WhyButton {...props} />
      <MenuButton block={block} isPicked={isPicked} />
      {isWhyOpen && <Reasons block={block} view={context.view} gutter={gutter} onClose={() => onWhy(null)} />}
    </div>
  );
}

/** The sign of the row, what the reader decided about it, and whether it has notes. */
function WhyButton({ block, context, overlay, isWhyOpen, onWhy }: GutterProps) {
  const { t } = useTranslation();
  const hasNote = overlay.left.notes.length > 0 || overlay.right.notes.length > 0;
  return (
    <Button
      kind="bare"
      tabIndex={-1}
      title={t('comparison.why')}
      aria-label={`${t('comparison.why')} ${signOf(block, context)}`}
      aria-expanded={isWhyOpen}
      data-testid="gutter"
      onClick={() => onWhy(isWhyOpen ? null : block.key)}
    >
      <GutterSign block={block} context={context} />
      {decisionsOfRows(context.view, [...block.left, ...block.right]).map((decision) => (
        <DecisionSign key={decision.id} sort={sortOfDecision(decision)} title={whoDecided(decision, t)} />
      ))}
      {hasNote && <span className={styles['note']} title={t('comparison.note')} />}
    </Button>
  );
}

function MenuButton({ block, isPicked }: { readonly block: RowsBlock; readonly isPicked: boolean }) {
  const { t } = useTranslation();
  return (
    <Button
      kind="bare"
      className={styles['menu']}
      tabIndex={isPicked ? 0 : -1}
      title={`${t('decision.menu')} (${keyHint(COMPARISON_KEYS['decision-menu'])})`}
      aria-label={t('decision.menu')}
      data-testid="gutter-menu"
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        openMenuOf(block, isPicked, box.left, box.bottom);
      }}
    >
      ⋯
    </Button>
  );
}

/** Opens the menu of the sentences picked in this block; where none are, picks what the block shows first. */
function openMenuOf(block: RowsBlock, isPicked: boolean, x: number, y: number): void {
  const side = block.left.length > 0 ? 'left' : 'right';
  const cursor = { side, anchor: block[side][0] ?? -1, head: block[side].at(-1) ?? -1 } as const;
  const place = isPicked ? {} : { place: placeOfSentences(cursor) };
  useComparison.setState({ ...place, menu: { level: 'passage', x, y } });
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
