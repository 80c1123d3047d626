import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Move, Side } from '../../../../shared/model/comparison.ts';
import { sliceSpan, type Span } from '../../../../shared/model/span.ts';
import { OTHER_SIDE, sectionAt, sectionName, sentenceNumbers, shorten } from './places.ts';
import { yearOf } from './tree.ts';
import type { Translate } from '../../../locales/words.ts';

/** `移至 2015 ·（三）城市建设 第 9–10 句`: where the other end of a move stands, seen from `side`. */
export function moveLabel(view: ComparisonView, move: Move, side: Side, t: Translate): string {
  const other = OTHER_SIDE[side];
  const section = sectionName(sectionAt(view[other], move[other].start), 16) || t('tree.opening');
  return t(side === 'left' ? 'move.to' : 'move.from', {
    year: yearOf(view, other, t),
    section,
    place: placeInSection(view, move, other, t),
  });
}

function placeInSection(view: ComparisonView, move: Move, side: Side, t: Translate): string {
  const numbers = sentenceNumbers(view[side], move[side]);
  if (numbers === null) return t('move.heading');
  const { first, last } = numbers;
  return first === last ? t('move.sentence', { n: first }) : t('move.sentences', { first, last });
}

/** The place of a change: the sections on both sides. */
export function changePlace(view: ComparisonView, left: number | null, right: number | null): string {
  const name = (side: Side, at: number | null): string =>
    at === null ? '' : sectionName(sectionAt(view[side], at), 16);
  const from = name('left', left);
  const to = name('right', right);
  if (from === '' || to === '' || from === to) return from === '' ? to : from;
  return `${from} → ${to}`;
}

export type MovedWord = { readonly kind: 'same' | 'del' | 'ins'; readonly text: string };

/** Characters of a move that the list shows. */
const MOVED_LIMIT = 64;

/** A moved passage in a line, with what was changed on the way. */
export function movedWords(view: ComparisonView, move: Move): readonly MovedWord[] {
  const words: MovedWord[] = [];
  let length = 0;
  const add = (kind: MovedWord['kind'], span: Span | null, text: string): void => {
    const own = span === null ? '' : shorten(sliceSpan(text, span), MOVED_LIMIT - length);
    if (own === '' || length >= MOVED_LIMIT) return;
    length += own.length;
    words.push({ kind, text: own });
  };
  for (const span of move.spans) {
    if (span.kind === 'same') add('same', span.right, view.right.text);
    else {
      add('del', span.left, view.left.text);
      add('ins', span.right, view.right.text);
    }
  }
  return words;
}
