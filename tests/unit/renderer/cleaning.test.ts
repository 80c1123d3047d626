import { describe, expect, test } from 'vitest';
import type { CleaningEntry } from '../../../shared/contract/views.ts';
import { CLEAN_EVERYTHING } from '../../../shared/model/cleaning.ts';
import {
  groupSteps,
  keepEdit,
  keepStep,
  makeVisible,
  placesOfEdits,
  wordsAfter,
} from '../../../renderer/views/reader/model/cleaning.ts';

const entry = (start: number, removed: string, inserted = '', isApplied = true): CleaningEntry => ({
  step: 'indents',
  source: { start, end: start + removed.length },
  removed,
  inserted,
  isApplied,
});
const ENTRIES = [entry(0, '　　'), entry(10, '　　'), entry(20, '　')];
const GROUP = groupSteps(ENTRIES)[0]!;

describe('putting back', () => {
  test('a whole step, and removing it again', () => {
    const kept = keepStep(CLEAN_EVERYTHING, 'indents', true);
    expect(kept).toEqual({ keptSteps: ['indents'], keptEdits: [] });
    expect(keepStep(kept, 'indents', false)).toEqual(CLEAN_EVERYTHING);
  });

  test('one edit, and removing it again', () => {
    const kept = keepEdit(CLEAN_EVERYTHING, GROUP, ENTRIES[1]!, true);
    expect(kept.keptEdits).toEqual([{ step: 'indents', start: 10 }]);
    expect(keepEdit(kept, GROUP, ENTRIES[1]!, false)).toEqual(CLEAN_EVERYTHING);
  });

  test('removing one edit of a step that was put back keeps the others', () => {
    const kept = keepEdit(keepStep(CLEAN_EVERYTHING, 'indents', true), GROUP, ENTRIES[1]!, false);
    expect(kept).toEqual({
      keptSteps: [],
      keptEdits: [
        { step: 'indents', start: 0 },
        { step: 'indents', start: 20 },
      ],
    });
  });
});

test('an edit is found in the cleaned text by what was removed before it', () => {
  const source = '　　甲甲\r\n　　乙乙';
  const text = '甲甲\n　　乙乙';
  const edits = [entry(0, '　　'), entry(4, '\r\n', '\n'), entry(6, '　　', '', false)];
  expect(source.slice(6, 8)).toBe('　　');
  const places = placesOfEdits(edits);
  expect(edits.map((edit) => places.get(edit))).toEqual([0, 2, 3]);
  expect(edits.map((edit) => wordsAfter(text, edit, places.get(edit) ?? 0))).toEqual([
    '甲甲…',
    '乙乙…',
    '乙乙…',
  ]);
});

test('what can not be seen is named', () => {
  expect(makeVisible('下载 打印\n\u200b')).toEqual([
    { kind: 'text', text: '下载' },
    { kind: 'spaces', count: 1 },
    { kind: 'text', text: '打印' },
    { kind: 'line-break', count: 1 },
    { kind: 'invisible', code: 'U+200B' },
  ]);
});
