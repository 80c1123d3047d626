import { describe, expect, test } from 'vitest';
import type { Row } from '../../../shared/model/comparison.ts';
import {
  buildBlocks,
  indexBlocks,
  type Block,
  type BlockOptions,
} from '../../../renderer/views/comparison/model/blocks.ts';
import { shownIn } from '../../../renderer/views/comparison/model/shown.ts';
import { makeRows, NO_MASKS } from './comparison-fixture.ts';

const OPTIONS: BlockOptions = { mode: 'side', masks: NO_MASKS, fold: false, opened: new Set<string>() };
const LONG = '全市上下坚持稳中求进工作总基调，扎实做好各项工作，经济社会发展取得新的成绩，人民生活持续改善。';

function show(block: Block): string {
  if (block.kind === 'fold') return `fold ${block.first}-${block.last}`;
  return `${block.left.join(',')}|${block.right.join(',')}`;
}

function blocksOf(lines: readonly string[], options: Partial<BlockOptions> = {}): readonly string[] {
  return buildBlocks(makeRows(lines).rows, { ...OPTIONS, ...options }).map(show);
}

describe('rows become blocks', () => {
  test('unchanged sentences of a paragraph flow together, a new paragraph begins a new block', () => {
    expect(blocksOf(['^=甲。', '=乙。', '^=丙。'])).toEqual(['0,1|0,1', '2|2']);
  });

  test('what was removed stands beside what was added, paragraph by paragraph', () => {
    expect(blocksOf(['^-甲。', '-乙。', '^-丙。', '^+丁。', '^=戊。'])).toEqual(['0,1|3', '2|', '4|4']);
  });

  test('what is added is shown, though a row below it that is removed comes before it', () => {
    const blocks = buildBlocks(makeRows(['^-甲。', '-乙。', '^-丙。', '^+丁。', '^=戊。']).rows, OPTIONS);
    const shown = shownIn(blocks, 0, 1);
    expect([shown.first, shown.last]).toEqual([0, 3]);
    expect([0, 1, 2, 3, 4].filter(shown.holds)).toEqual([0, 1, 2, 3]);
    expect(shownIn(blocks, 1, 1).holds(3)).toBe(false);
    expect([1, 2].filter(shownIn([], 0, 0).holds)).toEqual([]);
  });

  test('a heading stands beside a heading only', () => {
    expect(blocksOf(['^-甲。', '#-乙', '#+丙', '^+丁。'])).toEqual(['0|', '1|2', '|3']);
  });

  test('a moved row keeps the other cell for its ghost', () => {
    const { rows } = makeRows(['^-甲。', '^+乙。']);
    const moved = rows.map((row, index): Row => (index === 0 ? { ...row, kind: 'moved', move: 0 } : row));
    const blocks = buildBlocks(moved, OPTIONS);
    expect(blocks.map(show)).toEqual(['0|', '|1']);
    expect(blocks[0]).toMatchObject({ ghost: { side: 'right', move: 0 } });
  });

  test('the inline view keeps the reading order and puts nothing side by side', () => {
    expect(blocksOf(['^-甲。', '^+乙。', '^-丙。'], { mode: 'inline' })).toEqual(['0|', '|1', '2|']);
  });

  test('on each side every row stands once and in order', () => {
    const lines = ['^=甲。', '-乙。', '#-丙', '+丁。', '#+戊', '^+己。', '-庚。', '~辛|壬', '=癸。', '+子。'];
    for (const mode of ['side', 'inline'] as const) {
      const { rows } = makeRows(lines);
      const blocks = buildBlocks(rows, { ...OPTIONS, mode });
      for (const side of ['left', 'right'] as const) {
        const shown = blocks.flatMap((block) => (block.kind === 'rows' ? block[side] : []));
        expect(shown).toEqual(rows.flatMap((row, index) => (row[side] === null ? [] : [index])));
      }
    }
  });
});

describe('unchanged rows fold', () => {
  test('a long run folds and says how many paragraphs it holds', () => {
    const { rows } = makeRows([`^=${LONG}`, `^=${LONG}`, '^~甲|乙']);
    const [fold] = buildBlocks(rows, { ...OPTIONS, fold: true });
    expect(fold).toMatchObject({ kind: 'fold', first: 0, last: 1, paragraphs: 2, hidden: 0, isOpen: false });
  });

  test('a short run does not: the bar would be as high as the line', () => {
    expect(blocksOf(['^=甲。', '^~甲|乙'], { fold: true })).toEqual(['0|0', '1|1']);
  });

  test('headings stay', () => {
    expect(blocksOf(['#=一、回顾', `^=${LONG}${LONG}`], { fold: true })).toEqual(['0|0', 'fold 1-1']);
  });

  test('rows that differ only by what is masked fold too, and the bar counts them', () => {
    const lines = [`^=${LONG}`, `^y2014年${LONG}|2015年${LONG}`];
    const { rows } = makeRows(lines);
    const [fold] = buildBlocks(rows, {
      ...OPTIONS,
      fold: true,
      masks: { ...NO_MASKS, 'year-turn': true },
    });
    expect(fold).toMatchObject({ kind: 'fold', hidden: 1, paragraphs: 2 });
    expect(blocksOf(lines, { fold: true })).toEqual(['0|0', '1|1']);
  });

  test('an opened fold shows its rows under a bar that folds them again', () => {
    const blocks = blocksOf([`^=${LONG}${LONG}`], { fold: true, opened: new Set(['fold0']) });
    expect(blocks).toEqual(['fold 0-0', '0|0']);
  });

  test('every row has the block that shows it', () => {
    const { rows } = makeRows([`^=${LONG}`, `^=${LONG}`, '^-甲。', '^+乙。']);
    const blocks = buildBlocks(rows, { ...OPTIONS, fold: true });
    expect([...indexBlocks(blocks, rows.length)]).toEqual([0, 0, 1, 1]);
  });
});
