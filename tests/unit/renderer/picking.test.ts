import { describe, expect, test } from 'vitest';
import type { ComparisonView } from '../../../shared/contract/views.ts';
import type { SectionPair } from '../../../shared/model/comparison.ts';
import type { Decision, DecisionId } from '../../../shared/model/decision.ts';
import type { Section } from '../../../shared/model/outline.ts';
import {
  acrossFrom,
  canMerge,
  cursorAt,
  extendTo,
  linkDecision,
  moveCursor,
  passageDecisions,
  partnerSpan,
  rowsOf,
  sectionDecision,
  spanOf,
  translateCursor,
  translateLinking,
  translateRow,
} from '../../../renderer/views/comparison/model/picking.ts';
import { decisionsOfRows, listDecisions } from '../../../renderer/views/comparison/model/decisions.ts';
import { membersOf, standingLinks, takeOut } from '../../../renderer/views/comparison/model/several.ts';
import { makeRows, makePair, makeView } from './comparison-fixture.ts';

/** Rows 0 heading, 1 removed, 2 changed, 3 same, 4 added. */
const LINES = ['=#一、回顾', '-旧句。\n', '~甲句。|乙句。', '=同句。', '+新句。'];
const view = makeView(LINES);
const { rows } = view.comparison;

function words(side: 'left' | 'right', span: { start: number; end: number } | null): string {
  return span === null ? '' : view[side].text.slice(span.start, span.end);
}

describe('what is picked', () => {
  test('takes whole sentences of one side, without white space', () => {
    expect(words('left', spanOf(view, cursorAt('left', 1)))).toBe('旧句。');
    expect(words('left', spanOf(view, { side: 'left', anchor: 3, head: 1 }))).toBe('旧句。\n甲句。同句。');
    expect(rowsOf(rows, { side: 'right', anchor: 0, head: 4 })).toEqual([0, 2, 3, 4]);
  });

  test('goes over rows that have nothing on its side, and stays at the end', () => {
    expect(moveCursor(rows, cursorAt('right', 0), 1, false)).toEqual(cursorAt('right', 2));
    expect(moveCursor(rows, cursorAt('right', 4), 1, false)).toEqual(cursorAt('right', 4));
    expect(moveCursor(rows, cursorAt('left', 2), 1, true)).toEqual({ side: 'left', anchor: 2, head: 3 });
  });

  test('never takes a heading and a sentence for one passage', () => {
    expect(extendTo(rows, cursorAt('left', 1), 0)).toEqual(cursorAt('left', 1));
  });

  test('goes across to what is matched, else to what stands nearest', () => {
    expect(acrossFrom(view, cursorAt('left', 2))).toEqual(cursorAt('right', 2));
    expect(acrossFrom(view, cursorAt('left', 1))).toEqual(cursorAt('right', 2));
    expect(acrossFrom(view, cursorAt('right', 4))).toEqual(cursorAt('left', 3));
    expect(partnerSpan(view, cursorAt('left', 1))).toBeNull();
  });
});

describe('a decision', () => {
  test('cuts both sides of a match, or leaves one alone', () => {
    const cut = passageDecisions(view, 'cut', cursorAt('left', 2))[0];
    expect([cut?.kind, words('left', cut?.left ?? null), words('right', cut?.right ?? null)]).toEqual([
      'cut',
      '甲句。',
      '乙句。',
    ]);
    expect(passageDecisions(view, 'cut', cursorAt('left', 1))).toEqual([]);
    const alone = passageDecisions(view, 'alone', cursorAt('right', 2))[0];
    expect([alone?.left, words('right', alone?.right ?? null)]).toEqual([null, '乙句。']);
  });

  test('locks each match, merges several', () => {
    const several = { side: 'left', anchor: 1, head: 3 } as const;
    expect(
      passageDecisions(view, 'lock', several).map((each) => [
        each.kind,
        words('left', each.left),
        words('right', each.right),
      ]),
    ).toEqual([
      ['link', '甲句。', '乙句。'],
      ['link', '同句。', '同句。'],
    ]);
    expect(passageDecisions(view, 'merge', cursorAt('left', 2))).toEqual([]);
    const [merged] = passageDecisions(view, 'merge', several);
    expect([words('left', merged?.left ?? null), words('right', merged?.right ?? null)]).toEqual([
      '旧句。\n甲句。同句。',
      '乙句。同句。',
    ]);
  });

  test('merges nothing where that would take in what is matched otherwise', () => {
    const move = {
      left: rows[1]!.left!,
      right: rows[4]!.right!,
      leftRow: 1,
      rightRow: 4,
      score: 1,
      spans: [],
      isAmbiguous: false,
    };
    const moved = rows.map((row, index) => (index === 1 || index === 4 ? { ...row, move: 0 } : row));
    const far = makeView(LINES, { rows: moved, moves: [move] });
    const both = { side: 'left', anchor: 1, head: 2 } as const;
    expect(canMerge(far, both)).toBe(false);
    expect(passageDecisions(far, 'merge', both)).toEqual([]);
    expect(passageDecisions(far, 'lock', both)).toHaveLength(2);
  });

  test('takes the first or the last sentence out of several, and keeps the others matched', () => {
    const group = makeView(['~一。二。三。|甲。', '=同句。']);
    const members = membersOf(group, cursorAt('right', 0));
    const slice = (side: 'left' | 'right', span: { start: number; end: number } | null): string =>
      span === null ? '' : group[side].text.slice(span.start, span.end);
    expect(
      members.map((member) =>
        takeOut(member).map(({ kind, left, right }) =>
          [kind, slice('left', left), slice('right', right)].join(' '),
        ),
      ),
    ).toEqual([
      ['cut 一。 甲。', 'link 二。三。 甲。'],
      ['cut 三。 甲。', 'link 一。二。 甲。'],
    ]);
    expect(membersOf(group, cursorAt('left', 1))).toEqual([]);
  });

  test('links what stands on different sides only', () => {
    const [link] = linkDecision(view, cursorAt('right', 4), cursorAt('left', 1));
    expect([link?.kind, words('left', link?.left ?? null), words('right', link?.right ?? null)]).toEqual([
      'link',
      '旧句。',
      '新句。',
    ]);
    expect(linkDecision(view, cursorAt('left', 1), cursorAt('left', 2))).toEqual([]);
  });

  test('about sections keeps what hangs together with them, where it is asked to', () => {
    const parts = Array.from({ length: 4 }, (_, index): Section => {
      const heading = { start: index, end: index === 0 ? 0 : index + 1 };
      return { ...view.left.outline.sections[0]!, index, heading };
    });
    const pair = (left: number | null, right: number | null): SectionPair =>
      makePair({ left, right, score: 0.5 });
    const split = makeView(LINES, {
      sections: [pair(0, 0), pair(1, 1), pair(1, 2), pair(3, 2), pair(2, null), pair(null, 3)],
    });
    const several: ComparisonView = {
      ...split,
      left: { ...split.left, outline: { sections: parts } },
      right: { ...split.right, outline: { sections: parts } },
    };
    const standing = (left: number, right: number): readonly string[] =>
      standingLinks(several, left, right).map((link) => `${link.left?.start}-${link.right?.start}`);
    expect(standing(1, 3)).toEqual(['1-1', '1-2', '3-2']);
    expect(standing(2, 3)).toEqual([]);
  });

  test('is not made about sections without a heading', () => {
    expect(sectionDecision(view, 'link', 0, 0)).toEqual([]);
  });
});

test('a place survives a new comparison of the same texts', () => {
  const after = makeRows(['=#一、回顾', '-旧句。\n', '-甲句。', '+乙句。', '=同句。', '+新句。']).rows;
  expect(translateRow(rows, after, 3)).toBe(4);
  expect(translateCursor(rows, after, { side: 'left', anchor: 2, head: 3 })).toEqual({
    side: 'left',
    anchor: 2,
    head: 4,
  });
});

test('a link that waits for its partner waits on in a new comparison of the same texts', () => {
  const after = makeView(['=#一、回顾', '-旧句。\n', '-甲句。', '+乙句。', '=同句。', '+新句。']);
  const [from, to] = [cursorAt('left', 1), cursorAt('right', 2)];
  expect(translateLinking(view, after, { level: 'passage', from, to })).toEqual({
    level: 'passage',
    from,
    to: cursorAt('right', 3),
  });
  const gone = { level: 'section', side: 'left', section: 5, isFurther: false } as const;
  expect(translateLinking(view, after, gone)).toBeNull();
});

test('decisions are listed with the lost ones first, and found at their rows', () => {
  const anchor = { quote: '甲句。', prefix: '', suffix: '', start: 0 };
  const make = (id: number, row: number | null): Decision => ({
    id: id as DecisionId,
    kind: 'cut',
    level: 'passage',
    left: anchor,
    right: null,
    placed:
      row === null ? null : { kind: 'cut', level: 'passage', left: rows[row]?.left ?? null, right: null },
    lost: row === null ? ['left'] : [],
    createdAt: '2026-01-01T00:00:00.000Z',
    isLock: false,
    author: '',
  });
  const decided = { ...view, decisions: [make(1, 3), make(2, 1), make(3, null)] };
  expect(listDecisions(decided).map(({ id }) => id)).toEqual([3, 2, 1]);
  expect(decisionsOfRows(decided, [1, 2]).map(({ id }) => id)).toEqual([2]);
});
