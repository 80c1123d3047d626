import { dropDirections } from '../../../../shared/base/isolate.ts';
import type { Block } from '../../../../shared/markdown/blocks.ts';
import { formatProse } from '../prose/word.ts';
import { CHARACTER_STYLES, STYLES } from './styles.ts';
import { val, w } from './word.ts';
import type { Xml } from './xml.ts';

/** A comment beside the text. */
export type Comment = {
  /** From 0. */
  readonly id: number;
  readonly author: string;
  /** ISO date and time in UTC. */
  readonly date: string;
  readonly words: readonly Block[];
};

/** The part of a document that holds its comments. */
export function formatComments(comments: readonly Comment[]): Xml {
  return w('comments', {}, ...comments.map(formatComment));
}

function formatComment({ id, author, date, words }: Comment): Xml {
  const initials = Array.from(dropDirections(author))[0] ?? '';
  const number = w(
    'r',
    {},
    w('rPr', {}, val('rStyle', CHARACTER_STYLES.commentReference)),
    w('annotationRef'),
  );
  return w(
    'comment',
    { id, author, date: formatDate(date), initials },
    ...formatProse(words, STYLES.comment, [number]),
  );
}

/** Where the words of a comment begin. */
export function commentStart(id: number): Xml {
  return w('commentRangeStart', { id });
}

/** Where they end, with the sign that leads to the comment. */
export function commentEnd(id: number): readonly Xml[] {
  const properties = w('rPr', {}, val('rStyle', CHARACTER_STYLES.commentReference));
  return [w('commentRangeEnd', { id }), w('r', {}, properties, w('commentReference', { id }))];
}

/** Word reads whole seconds: 2024-01-31T08:00:00Z. */
export function formatDate(iso: string): string {
  return `${iso.slice(0, 19)}Z`;
}
