import { memo } from 'react';
import type { Side } from '../../../../shared/model/comparison.ts';
import { assertNever } from '../../../../shared/base/assert-never.ts';
import type { Piece } from '../model/pieces.ts';

/** A piece of text with its mark. `data-at` says where it stands, for selections and clicks. */
export const PieceView = memo(function PieceView({
  piece,
  side,
}: {
  readonly piece: Piece;
  readonly side: Side;
}) {
  const props = {
    className: classOf(piece, side),
    'data-at': piece.start,
    'data-side': side,
    ...(piece.pick !== null && { 'data-picked': piece.pick }),
    ...(piece.notes.length > 0 && { 'data-note': piece.notes.join(' ') }),
  };
  switch (tagOf(piece, side)) {
    case 'del':
      return <del {...props}>{piece.text}</del>;
    case 'ins':
      return <ins {...props}>{piece.text}</ins>;
    case 'span':
      return <span {...props}>{piece.text}</span>;
    default:
      return null;
  }
});

function tagOf(piece: Piece, side: Side): 'del' | 'ins' | 'span' {
  switch (piece.mark) {
    case 'removed':
      return 'del';
    case 'added':
      return 'ins';
    case 'replaced':
      return side === 'left' ? 'del' : 'ins';
    case 'none':
    case 'moved':
      return 'span';
    default:
      return assertNever(piece.mark);
  }
}

function classOf(piece: Piece, side: Side): string {
  return [
    piece.mark === 'none' ? '' : `m-${piece.mark} on-${side}`,
    piece.type === null || piece.type === 'wording' ? '' : `t-${piece.type}`,
    piece.notes.length > 0 ? 'noted' : '',
    piece.colour === null ? '' : `hl-${piece.colour}`,
    piece.find === null ? '' : `find-${piece.find}`,
    piece.isCurrent ? 'is-current' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}
