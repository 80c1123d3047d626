import { beforeEach, describe, expect, test } from 'vitest';
import { showView, useComparison } from '../../../renderer/views/comparison/comparison-store.ts';
import { makeView } from './comparison-fixture.ts';

const LINES = ['^=甲。', '^-乙。', '^=丙。', '^=丁。'];

describe('a comparison that is read again', () => {
  beforeEach(() => {
    useComparison.setState(useComparison.getInitialState());
    showView(makeView(LINES));
    useComparison.setState({ opened: new Set(['fold2']) });
  });

  test('keeps the opened folds where nothing changed', () => {
    showView(makeView(LINES));
    expect([...useComparison.getState().opened]).toEqual(['fold2']);
  });

  test('keeps them at their rows where only the rows changed', () => {
    const before = makeView(LINES);
    const [first, second, ...rest] = before.comparison.rows;
    if (first === undefined || second === undefined) throw new Error('the fixture has no rows');
    const twice = [first, { ...second, left: null }, second, ...rest];
    showView({ ...before, comparison: { ...before.comparison, rows: twice } });
    expect([...useComparison.getState().opened]).toEqual(['fold3']);
  });

  test.each(['left', 'right'] as const)('folds everything where the %s text changed', (side) => {
    const view = makeView([...LINES, '^+戊。']);
    const before = useComparison.getState().view;
    if (before === null) throw new Error('no comparison is shown');
    const other = side === 'left' ? 'right' : 'left';
    showView({
      ...view,
      [other]: before[other],
      [side]: { ...before[side], text: `${before[side].text}改。` },
    });
    expect([...useComparison.getState().opened]).toEqual([]);
  });
});
