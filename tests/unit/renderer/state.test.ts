import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../../../shared/base/errors.ts';
import type { NoteId } from '../../../shared/model/note.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { createAnchor } from '../../../shared/text/plain/anchors.ts';
import { errorWords } from '../../../renderer/state/errors.ts';
import { formatBytes, formatDate, formatYears, titleOf } from '../../../renderer/state/format.ts';
import { noteSpanIn, parseTags, withPages } from '../../../renderer/state/notes.ts';
import { LIBRARY, remember, type Route } from '../../../renderer/state/routes.ts';
import { cutParagraph, paragraphAt } from '../../../renderer/views/reader/model/paragraphs.ts';
import { rove } from '../../../renderer/components/rove.ts';
import { wordsIn } from './words.ts';

const t = wordsIn('zh-CN');

describe('errors in words', () => {
  test('every code has Chinese words, and no code shows through', () => {
    for (const code of ERROR_CODES) {
      const words = errorWords({ code, details: {} }, t);
      expect(words).toMatch(/[\u4e00-\u9fff]/);
      expect(words).not.toContain(code);
    }
  });

  test.each([
    [{ code: 'unsupported-format', details: { format: 'docx' } } as const, '.docx'],
    [{ code: 'unsupported-format', details: { format: 'gif' } } as const, '图片'],
    [{ code: 'unsupported-format', details: { format: 'no-chinese' } } as const, '汉字'],
    [{ code: 'too-large', details: { limit: 20 * 1024 * 1024 } } as const, '20 MB'],
    [{ code: 'unreadable-file', details: { reason: 'permission' } } as const, '权限'],
    [
      { code: 'unreadable-file', details: { reason: 'damaged', picture: '2.png' } } as const,
      '2.png：这个文件已损坏',
    ],
    [{ code: 'unreadable-file', details: { reason: 'is-bundle' } } as const, '这是项目包'],
    [{ code: 'unreadable-file', details: { reason: 'no-bundle' } } as const, '不是项目包'],
    [{ code: 'unreadable-file', details: { reason: 'bundle-damaged' } } as const, '不完整'],
    [{ code: 'unreadable-file', details: { reason: 'bundle-over-limit' } } as const, '限度'],
    [{ code: 'db-from-future', details: { reason: 'bundle', app: '9.9.9' } } as const, '9.9.9'],
    [{ code: 'invalid-input', details: { reason: 'bundle-conflicts', count: 3 } } as const, '3 处'],
    [{ code: 'invalid-input', details: { reason: 'no-tags' } } as const, '还没有标签'],
    [{ code: 'too-large', details: { reason: 'bundle-too-large', limit: 9 } } as const, '项目包装不下'],
  ])('%#', (error, expected) => {
    expect(errorWords(error, t)).toContain(expected);
  });

  test('a reason or a format that nobody knows is not shown raw', () => {
    expect(errorWords({ code: 'unreadable-file', details: { reason: 'EXOTIC' } }, t)).not.toContain('EXOTIC');
    expect(errorWords({ code: 'unsupported-format', details: { format: '../etc' } }, t)).not.toContain('etc');
  });
});

describe('notes', () => {
  test('tags of a draft stand a line each, and each once', () => {
    expect(parseTags('重点项目\n投资\n待核\n投资')).toEqual(['重点项目', '投资', '待核']);
  });

  test('a note on a change stands on both sides, one on text in its report alone', () => {
    const base = { id: 1 as NoteId, text: '', tags: [], createdAt: '', updatedAt: '', isOrphan: false };
    const [one, two] = [1 as ReportId, 2 as ReportId];
    const spans = { left: { start: 0, end: 1 }, right: { start: 5, end: 6 } };
    const anchors = { leftAnchor: null, rightAnchor: null };
    const change = {
      ...base,
      ...spans,
      target: { kind: 'change', left: one, right: two, changeKey: 'k', ...anchors },
    } as const;
    expect([noteSpanIn(change, one), noteSpanIn(change, two)]).toEqual([spans.left, spans.right]);
    const anchor = createAnchor('字', { start: 0, end: 1 });
    const onText = {
      ...base,
      left: spans.left,
      right: null,
      target: { kind: 'text', report: two, anchor },
    } as const;
    expect([noteSpanIn(onText, one), noteSpanIn(onText, two)]).toEqual([null, spans.left]);
  });
});

test('where a note belongs is told with its pages, of a change on either side', () => {
  expect(withPages('2024', { leftPages: null, rightPages: null }, t)).toBe('2024');
  expect(withPages('2024', { leftPages: '12–13', rightPages: null }, t)).toBe('2024 · 第 12–13 页');
  expect(withPages('', { leftPages: '3', rightPages: '5' }, t)).toContain('第 3 页 → 第 5 页');
});

describe('the way back', () => {
  const reader: Route = { kind: 'reader', id: 1 as ReportId, focus: null };

  test('another place on the same screen is no step', () => {
    expect(remember([], reader, { ...reader, focus: { span: { start: 0, end: 1 }, note: null } })).toEqual(
      [],
    );
    expect(remember([], LIBRARY, reader)).toEqual([LIBRARY]);
  });
});

describe('the Reader’s paragraphs', () => {
  test('are cut without losing a character', () => {
    const text = '一、回顾。全年增长8%。';
    const overlay = {
      ...{ notes: [], finds: [], figures: [{ start: 9, end: 11 }], focus: { start: 5, end: 7 } },
      doubtful: [{ start: 6, end: 7 }],
    };
    const pieces = cutParagraph(text, { start: 0, end: 12 }, { start: 0, end: 4 }, overlay);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter((piece) => piece.isHeading).map((piece) => piece.text)).toEqual(['一、回顾']);
    expect(pieces.filter((piece) => piece.isFigure).map((piece) => piece.text)).toEqual(['8%']);
    expect(pieces.filter((piece) => piece.isDoubtful).map((piece) => piece.text)).toEqual(['年']);
  });

  test('are found by a place in them, or in the break behind them', () => {
    const paragraphs = [
      { start: 0, end: 4, section: 0 },
      { start: 5, end: 9, section: 0 },
    ];
    expect([0, 4, 5, 8, 99].map((at) => paragraphAt(paragraphs, at))).toEqual([0, 0, 1, 1, 1]);
    expect(paragraphAt([], 0)).toBe(-1);
  });
});

test('sizes and dates are written as people write them', () => {
  expect([formatBytes(900), formatBytes(18837), formatBytes(5_000_000)]).toEqual([
    '900 B',
    '18.4 KB',
    '4.8 MB',
  ]);
  expect(formatDate('2014-02-19', 'zh-CN')).toBe('2014年2月19日');
  expect(formatDate('', 'zh-CN')).toBe('');
});

test('arrow keys stay inside the list', () => {
  expect(rove('ArrowUp', 0, 3)).toBe(0);
  expect(rove('End', 0, 3)).toBe(2);
  expect(rove('x', 0, 3)).toBeUndefined();
});

test('years that follow one another stand as a run', () => {
  expect(formatYears([2013, 2014, 2015, 2018, 2020, 2021], '、')).toBe('2013–2015、2018、2020–2021');
  expect(formatYears([], '、')).toBe('');
});

test('a report without a title is called by its file', () => {
  const head = { title: '', place: '', year: null, session: '', speaker: '', date: '' };
  expect(titleOf({ head, fileName: '青岚县.docx' })).toBe('青岚县');
  expect(titleOf({ head, fileName: '青岚县2031.1' })).toBe('青岚县2031.1');
  expect(titleOf({ head, fileName: '.txt' })).toBe('.txt');
  expect(titleOf({ head: { ...head, title: '政府工作报告' }, fileName: '青岚县.docx' })).toBe('政府工作报告');
});
