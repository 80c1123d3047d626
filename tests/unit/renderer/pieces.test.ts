import { describe, expect, test } from 'vitest';
import type { NoteId } from '../../../shared/model/note.ts';
import { inlinePieces } from '../../../renderer/views/comparison/model/inline.ts';
import { NO_BLOCK_OVERLAY } from '../../../renderer/views/comparison/model/overlays.ts';
import { cutPieces, NO_OVERLAY, rangesOf } from '../../../renderer/views/comparison/model/pieces.ts';
import { ALL_MASKS, makeRows, NO_MASKS } from './comparison-fixture.ts';

const TEXT = '地区生产总值增长百分之八左右';

describe('pieces', () => {
  test('are cut where a note, a find or the current change begins or ends, and lose nothing', () => {
    const pieces = cutPieces(TEXT, [{ start: 0, end: TEXT.length, mark: 'none', type: null }], {
      notes: [{ id: 7 as NoteId, span: { start: 0, end: 6 }, colour: null }],
      finds: [{ span: { start: 4, end: 8 }, isCurrent: true }],
      picked: [],
      current: [{ start: 8, end: 14 }],
    });
    expect(pieces.map((piece) => piece.text).join('')).toBe(TEXT);
    expect(pieces.map((piece) => [piece.text, piece.notes.length, piece.find, piece.isCurrent])).toEqual([
      ['地区生产', 1, null, false],
      ['总值', 1, 'current', false],
      ['增长', 0, 'current', false],
      ['百分之八左右', 0, null, true],
    ]);
  });

  test('what lies elsewhere cuts nothing', () => {
    const overlay = { ...NO_OVERLAY, current: [{ start: 40, end: 50 }] };
    expect(cutPieces(TEXT, [{ start: 0, end: 4, mark: 'none', type: null }], overlay)).toHaveLength(1);
  });
});

describe('marks of a row', () => {
  test('masked ones become plain text', () => {
    const { rows } = makeRows(['y2014年|2015年']);
    const spans = rows[0]?.spans ?? [];
    expect(rangesOf(spans, 'left', NO_MASKS).map((range) => range.mark)).toEqual(['replaced']);
    expect(rangesOf(spans, 'left', ALL_MASKS).map((range) => range.mark)).toEqual(['none']);
  });

  test('the end of a paragraph on one side is no mark, but is kept to be shown', () => {
    const range = rangesOf(
      [{ kind: 'removed', left: { start: 0, end: 1 }, right: null, type: 'break' }],
      'left',
      ALL_MASKS,
    );
    expect(range).toEqual([{ start: 0, end: 1, mark: 'none', type: 'break' }]);
  });
});

describe('the inline view', () => {
  test('shows shared words once and both words of a change', () => {
    const { rows, left, right } = makeRows(['=政府', '~甲|乙']);
    const text = rows.flatMap((row) => inlinePieces({ left, right }, row.spans, NO_MASKS, NO_BLOCK_OVERLAY));
    expect(text.map((piece) => `${piece.side} ${piece.text}`)).toEqual(['right 政府', 'left 甲', 'right 乙']);
  });

  test('shows on shared words what is picked on the left', () => {
    const { rows, left, right } = makeRows(['=政府', '=工作']);
    const picked = [{ span: { start: 0, end: 2 }, role: 'from' as const }];
    const overlay = { ...NO_BLOCK_OVERLAY, left: { ...NO_BLOCK_OVERLAY.left, picked } };
    const text = rows.flatMap((row) => inlinePieces({ left, right }, row.spans, NO_MASKS, overlay));
    expect(text.map((piece) => `${piece.text} ${piece.pick}`)).toEqual(['政府 from', '工作 null']);
  });
});
