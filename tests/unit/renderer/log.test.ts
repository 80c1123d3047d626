import { describe, expect, it } from 'vitest';
import type { LoggedStep } from '../../../shared/contract/history-api.ts';
import {
  aboutWords,
  dayOf,
  filterSteps,
  kindWords,
  NO_FILTER,
  type LogFilter,
} from '../../../renderer/app/log/log-words.ts';
import { wordsIn } from './words.ts';

const translate = wordsIn('zh-CN');

const STEP: LoggedStep = {
  id: 1,
  action: 'judge-goal',
  at: '2026-01-05T08:00:00.000Z',
  isUndone: false,
  changes: 1,
  reports: [{ place: '澜江市', year: 2024 }],
  path: '三、重点任务',
  words: '新建学校十二所',
  otherWords: '',
  result: '完成',
  canGo: true,
  remark: '次年报告第三部分',
  coder: '编码员 A',
};
const NOTE: LoggedStep = {
  ...STEP,
  id: 2,
  action: 'delete-notes',
  changes: 7,
  reports: [
    { place: '澜江市', year: 2024 },
    { place: '云川县', year: 2025 },
  ],
  coder: '',
};

describe('the log of decisions', () => {
  it('says what a step was about', () => {
    expect(aboutWords(STEP, translate)).toBe('澜江市 · 2024 · 编码员 A');
    expect(aboutWords(NOTE, translate)).toBe('澜江市 → 云川县 · 2024 → 2025 · 共 7 处 · 未记录何人');
    expect(kindWords(STEP)).toBe('完成 · 三、重点任务');
    expect(kindWords({ result: '', path: '' })).toBe('');
    expect(aboutWords({ ...STEP, reports: [], coder: '' }, translate)).toBe('未记录何人');
  });

  it('is narrowed by kind and by words of any of its parts', () => {
    const find = (query: string, kind: LoggedStep['action'] | null = null): readonly number[] =>
      filterSteps([NOTE, STEP], { ...NO_FILTER, query, kind }, translate).map(({ id }) => id);
    expect(find('')).toEqual([2, 1]);
    expect(find('', 'judge-goal')).toEqual([1]);
    expect(find('云川')).toEqual([2]);
    expect(find('学校 判定')).toEqual([1]);
    expect(find('编码员 a')).toEqual([1]);
    expect(find('第三部分 2025')).toEqual([2]);
    expect(find('重点任务 完成')).toEqual([2, 1]);
    expect(find('无此')).toEqual([]);
  });

  it('is narrowed by coder, and by days of which both ends are taken in', () => {
    const later = { ...NOTE, at: new Date(Date.parse(STEP.at) + 3 * 86_400_000).toISOString() };
    const find = (change: Partial<LogFilter>): readonly number[] =>
      filterSteps([later, STEP], { ...NO_FILTER, ...change }, translate).map(({ id }) => id);
    expect(find({ coder: '编码员 A' })).toEqual([1]);
    expect(find({ coder: '编码员 B' })).toEqual([]);
    expect(dayOf(STEP)).toMatch(/^2026-01-0[456]$/u);
    expect(find({ from: dayOf(STEP), to: dayOf(STEP) })).toEqual([1]);
    expect(find({ from: dayOf(later) })).toEqual([2]);
    expect(find({ to: dayOf(later) })).toEqual([2, 1]);
    expect(find({ from: dayOf(later), to: dayOf(STEP) })).toEqual([]);
  });
});
