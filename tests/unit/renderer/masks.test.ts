import { describe, expect, test } from 'vitest';
import {
  countHidden,
  flipMasks,
  isMasked,
  masksAll,
} from '../../../renderer/views/comparison/model/masks.ts';
import { editOfKey, headingLevels, isPossible } from '../../../renderer/views/reader/model/outline-edits.ts';
import { makeView, NO_COUNTS } from './comparison-fixture.ts';

describe('masks', () => {
  test('hide each expected kind by its own switch, and nothing else', () => {
    const masks = { ...masksAll(false), session: true };
    expect(isMasked('session', masks)).toBe(true);
    expect(isMasked('width', masks)).toBe(false);
    expect(isMasked('figure', masksAll(true))).toBe(false);
    expect(countHidden({ ...NO_COUNTS, session: 2, width: 3, figure: 4 }, masks)).toBe(2);
  });

  test('one key shows all, and goes back to what was hidden', () => {
    const own = { ...masksAll(false), width: true };
    const shown = flipMasks(own, masksAll(true));
    expect(shown).toEqual(masksAll(false));
    expect(flipMasks(shown, own)).toEqual(own);
    expect(flipMasks(shown, shown)).toEqual(masksAll(true));
  });
});

describe('outline edits', () => {
  test('have keys of their own', () => {
    expect(editOfKey('ArrowLeft', true)).toEqual({ kind: 'promote' });
    expect(editOfKey('ArrowLeft', false)).toBeNull();
    expect(editOfKey('F2', false)).toBe('rename');
    expect(editOfKey('Delete', false)).toEqual({ kind: 'no-heading' });
  });

  test('leave alone what is no heading', () => {
    const { outline } = makeView(['=甲']).left;
    const [root] = outline.sections;
    expect(root !== undefined && isPossible(root, { kind: 'demote' })).toBe(false);
    expect(headingLevels(outline, { start: 0, end: 1, section: 0 })).toEqual([1]);
  });
});
