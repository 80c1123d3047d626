import { memo } from 'react';
import { isolate } from '../../../../shared/base/isolate.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Change, ChangeKind, Move } from '../../../../shared/model/comparison.ts';
import type { Rove } from '../../../components/rove.ts';
import { Checkbox } from '../../../components/kit/Checkbox.tsx';
import { goToChange, useComparison } from '../comparison-store.ts';
import { toggleReviewed } from '../actions.ts';
import { changeOf } from '../model/place.ts';
import { snippetOf } from '../model/change-list.ts';
import { figureWords } from '../model/figure-words.ts';
import { changePlace, movedWords, moveLabel } from '../model/move-words.ts';
import { quotedChange } from '../quoted-words.ts';
import { type Translate, useTranslation } from '../../../locales/words.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Unseen } from '../../../components/kit/Words.tsx';
import styles from './Changes.module.css';
import { clsx } from 'clsx';

/** A sign for each kind, for those who don't see colours. */
const KIND_SIGNS: { readonly [K in ChangeKind]: string } = {
  added: '＋',
  removed: '－',
  reworded: '≈',
  moved: '⇄',
  figure: '＃',
  bound: '±',
  'year-turn': '年',
  'relative-year': '今',
  session: '届',
  width: '宽',
  punctuation: '、',
  numbering: '序',
};

type ChangeItemProps = {
  readonly view: ComparisonView;
  /** Index into `Comparison.changes`. */
  readonly index: number;
  readonly rove: Rove;
};

/** One change in the list: a click goes to its place, the box says whether it was reviewed. */
export const ChangeItem = memo(function ChangeItem({ view, index, rove }: ChangeItemProps) {
  const { t } = useTranslation();
  const change = view.comparison.changes[index];
  const isCurrent = useComparison((state) => changeOf(state.place) === index);
  const isReviewed = useComparison((state) => change !== undefined && state.reviewed.has(change.key));
  if (change === undefined) return null;
  return (
    <div
      className={clsx(styles['change'], isCurrent && styles['on'], isReviewed && styles['reviewed'])}
      data-kind={change.kind}
      data-reviewed={isReviewed}
      data-testid="change-item"
      data-placed=""
      {...quotedChange(view, change)}
    >
      <span className={styles['sign']} title={t(`change.${change.kind}`)} aria-hidden="true">
        {KIND_SIGNS[change.kind]}
      </span>
      <Button
        kind="bare"
        className={styles['go']}
        aria-current={isCurrent}
        {...rove}
        onClick={() => goToChange(index)}
      >
        <Unseen>{t(`change.${change.kind}`)}</Unseen>
        <ChangeWords view={view} change={change} />
        <small>{placeWords(view, change, t)}</small>
      </Button>
      <ReviewBox index={index} isReviewed={isReviewed} />
      <ChangeNotes changeKey={change.key} />
    </div>
  );
});

function ReviewBox({ index, isReviewed }: { readonly index: number; readonly isReviewed: boolean }) {
  const { t } = useTranslation();
  return (
    <Checkbox
      writes
      className={styles['box']}
      isOn={isReviewed}
      tabIndex={-1}
      label={t('panel.reviewed')}
      title={`${t('panel.reviewed')} (Space)`}
      data-testid="review-box"
      onToggle={() => toggleReviewed(index)}
    />
  );
}

type ChangeWordsProps = { readonly view: ComparisonView; readonly change: Change };

/** The change in a line: what was, what is, with a few words around it. */
export function ChangeWords({ view, change }: ChangeWordsProps) {
  const move = moveOf(view, change);
  return (
    <span className={styles['words']} lang="zh-CN" data-report-text="">
      {move === undefined ? <Snippet view={view} change={change} /> : <MovedWords view={view} move={move} />}
    </span>
  );
}

function Snippet({ view, change }: ChangeWordsProps) {
  const { before, left, right, after } = snippetOf(view, change);
  return (
    <>
      {before}
      {left !== '' && <del>{left}</del>}
      {left !== '' && right !== '' && <i> → </i>}
      {right !== '' && <ins>{right}</ins>}
      {after}
    </>
  );
}

/** Words that were moved, with what was changed in them on the way. */
function MovedWords({ view, move }: { readonly view: ComparisonView; readonly move: Move }) {
  return movedWords(view, move).map(({ kind, text }, index) => {
    if (kind === 'del') return <del key={index}>{text}</del>;
    if (kind === 'ins') return <ins key={index}>{text}</ins>;
    return (
      <span key={index} className="m-moved">
        {text}
      </span>
    );
  });
}

function moveOf(view: ComparisonView, change: Change): Move | undefined {
  const { rows, moves } = view.comparison;
  return change.kind === 'moved' ? moves[rows[change.row]?.move ?? -1] : undefined;
}

function placeWords(view: ComparisonView, change: Change, t: Translate): string {
  const move = moveOf(view, change);
  if (move !== undefined) return moveLabel(view, move, 'left', t);
  const place =
    changePlace(view, change.left?.start ?? null, change.right?.start ?? null) || t('tree.opening');
  return change.figures === null ? place : `${figureWords(change, t).join(' · ')} · ${place}`;
}

function ChangeNotes({ changeKey }: { readonly changeKey: string }) {
  const notes = useComparison((state) => state.notes);
  const own = notes.filter((note) => note.target.kind === 'change' && note.target.changeKey === changeKey);
  return own.map((note) => (
    <Button
      kind="bare"
      key={note.id}
      className={styles['note']}
      tabIndex={-1}
      onClick={() => useComparison.setState({ panel: 'notes', activeNote: note.id })}
    >
      {isolate(note.text)} {note.tags.map((tag) => `#${isolate(tag)}`).join(' ')}
    </Button>
  ));
}
