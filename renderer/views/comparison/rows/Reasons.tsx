import type { RefObject } from 'react';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Move, SectionPair } from '../../../../shared/model/comparison.ts';
import { useDismiss, useEscape } from '../../../components/use-dismiss.ts';
import { run } from '../../../state/history.ts';
import { formatScore } from '../../../state/format.ts';
import type { RowsBlock } from '../model/blocks.ts';
import { undecide } from '../linking-actions.ts';
import { decisionsOfRows, whoDecided } from '../model/decisions.ts';
import { headingPair, pairOfRow } from '../model/places.ts';
import { formatShares } from '../model/shares.ts';
import { sharedWords } from '../model/shared-words.ts';
import { type Translate, useTranslation } from '../../../locales/words.ts';
import { Button } from '../../../components/kit/Button.tsx';
import styles from './Gutter.module.css';

type ReasonsProps = {
  readonly block: RowsBlock;
  readonly view: ComparisonView;
  /** A click in here, where the button is that opened it, is not one elsewhere. */
  readonly gutter: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
};

/** Why two sentences stand side by side, or why one stands alone. */
export function Reasons({ block, view, gutter, onClose }: ReasonsProps) {
  const { t } = useTranslation();
  useDismiss(gutter, true, onClose);
  useEscape(onClose);
  const row = view.comparison.rows[block.left[0] ?? block.right[0] ?? -1];
  if (row === undefined) return null;
  const headings = block.isHeading ? headingPair(view, block.left[0], block.right[0]) : undefined;
  const pair = headings ?? view.comparison.sections[pairOfRow(view, row)];
  const move = block.ghost === null ? undefined : view.comparison.moves[block.ghost.move];
  const isMatched = move !== undefined || block.isPaired;
  return (
    <div className={styles['reasons']} role="note" data-testid="reasons">
      <h3>{t('comparison.why')}</h3>
      <Decided block={block} view={view} onClose={onClose} />
      {move !== undefined && <MoveReason move={move} />}
      {headings !== undefined && !block.isPaired && <p>{t('comparison.why-headings')}</p>}
      {move === undefined && (headings === undefined || block.isPaired) && (
        <p>{lineOf(block, row.kind === 'same', row.score, t)}</p>
      )}
      {isMatched && <SharedWords words={sharedWords(view.left.text, move?.spans ?? row.spans)} />}
      {pair !== undefined && pair.score > 0 && <SectionReason pair={pair} />}
    </div>
  );
}

/** What the reader decided about the row, to be taken back. */
function Decided({ block, view, onClose }: Pick<ReasonsProps, 'block' | 'view' | 'onClose'>) {
  const { t } = useTranslation();
  return decisionsOfRows(view, [...block.left, ...block.right]).map((decision) => (
    <p key={decision.id}>
      {whoDecided(decision, t)} ·{' '}
      <Button
        kind="link"
        data-testid="reasons-undecide"
        onClick={() => {
          onClose();
          run(undecide(decision.id));
        }}
      >
        {t('app.take-back')}
      </Button>
    </p>
  ));
}

function MoveReason({ move }: { readonly move: Move }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('comparison.why-move', { score: formatScore(move.score) })}</p>
      {move.isAmbiguous && <p>{t('comparison.why-ambiguous')}</p>}
    </>
  );
}

/** The words that both sentences have. */
function SharedWords({ words }: { readonly words: readonly string[] }) {
  const { t } = useTranslation();
  if (words.length === 0) return null;
  return (
    <dl>
      <dt>{t('comparison.why-row-shared')}</dt>
      <dd lang="zh-CN" data-report-text="">
        {words.join('　')}
      </dd>
    </dl>
  );
}

/** Why the sections that the sentences stand in were matched. */
function SectionReason({ pair }: { readonly pair: SectionPair }) {
  const { t } = useTranslation();
  return (
    <dl>
      <dt>{t('comparison.why-section', { score: formatScore(pair.score) })}</dt>
      {pair.grade !== null && pair.left !== 0 && (
        <dt>{t('comparison.why-section-share', formatShares(pair, t))}</dt>
      )}
      <dt>{t('comparison.why-section-terms')}</dt>
      <dd lang="zh-CN" data-report-text="">
        {pair.terms.length > 0 ? pair.terms.join('　') : t('comparison.why-none')}
      </dd>
    </dl>
  );
}

function lineOf(block: RowsBlock, isSame: boolean, score: number, t: Translate): string {
  if (!block.isPaired) {
    if (block.left.length > 0 && block.right.length > 0) return t('comparison.why-unpaired');
    return t(block.left.length > 0 ? 'comparison.why-removed' : 'comparison.why-added');
  }
  return isSame ? t('comparison.why-same') : t('comparison.why-row', { score: formatScore(score) });
}
