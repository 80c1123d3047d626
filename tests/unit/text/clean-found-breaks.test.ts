import { describe, expect, it } from 'vitest';
import { cleanText, restoreSource } from '../../../shared/text/clean/clean.ts';

const SENTENCE = '云川大桥建成通车，两岸居民往来更加方便，沿江道路同步改造。';
const part = (title: string, times: number): string => `${title}${SENTENCE.repeat(times)}`;
const stepsOf = (text: string): readonly string[] => cleanText(text).edits.map(({ step }) => step);

describe('a text without any line break', () => {
  const glued =
    part('各位代表：', 3) +
    part('一、2024年工作回顾', 60) +
    part('（一）综合实力', 60) +
    part('二、2025年工作安排', 60);

  it('is broken before headings and at sentence ends, and comes back as it was', () => {
    const clean = cleanText(glued);
    const lines = clean.text.split('\n');
    expect(lines.some((line) => line.startsWith('一、2024年工作回顾'))).toBe(true);
    expect(lines.some((line) => line.startsWith('（一）综合实力'))).toBe(true);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(1500);
    expect(restoreSource(clean)).toBe(glued);
    expect(cleanText(clean.text).edits).toEqual([]);
  });

  it('with blanks where the layout broke its lines has its lines again', () => {
    const line = (at: number): string =>
      `全市上下坚持稳中求进工作总基调，第${at + 100}项工程加快建设并且取得`;
    const wrapped = `${Array.from({ length: 120 }, (_, at) => line(at)).join(' ')} — 1 — ${line(130)} 明显成效。 一、2025 年工作安排 ${line(131)}成效。`;
    const lines = cleanText(wrapped).text.split('\n');
    expect(lines).toContain('一、2025年工作安排');
    expect(lines.join('')).not.toContain('— 1 —');
    expect(lines[0]).toContain(line(0) + line(1));
  });

  it('with single blanks where its line breaks were has its paragraphs again', () => {
    const paragraphs = Array.from({ length: 12 }, (_, at) => part(`${at + 1}号工程顺利完工。`, 10));
    const source = `${paragraphs.slice(0, 6).join(' ')}二、2025年工作安排 ${paragraphs.slice(6).join(' ')}段 青舒。`;
    const clean = cleanText(source);
    expect(clean.text.split('\n')).toEqual([
      ...paragraphs.slice(0, 6),
      '二、2025年工作安排',
      ...paragraphs.slice(6, 11),
      `${paragraphs[11] ?? ''}段 青舒。`,
    ]);
    expect(restoreSource(clean)).toBe(source);
  });

  it('is left alone where its paragraphs are no longer than paragraphs are', () => {
    expect(stepsOf(`${part('一、回顾', 40)}\n${part('二、安排', 40)}`)).not.toContain('found-breaks');
  });
});

it('parts that are glued behind sentences begin lines, where none does', () => {
  const text = '请审议。一、2024年工作回顾过去一年，桥已建成。\n新建公路。二、2025年工作安排今年继续。';
  expect(cleanText(text).text.split('\n')).toEqual([
    '请审议。',
    '一、2024年工作回顾过去一年，桥已建成。',
    '新建公路。',
    '二、2025年工作安排今年继续。',
  ]);
  expect(stepsOf(`一、回顾\n${text}`)).not.toContain('found-breaks');
});

describe('a text whose lines are wrapped', () => {
  const first = (at: number): string => `第${at + 10}项工程建成通车两岸居民往来更加方便沿江道路同步改造`;
  const paragraph = (at: number): readonly string[] => [
    first(at),
    ...['山', '水', '林'].map((each) => first(at).replace('工程', `${each}路`).replace(/.$/u, '，')),
    '河堤也加固了。',
  ];
  const paragraphs = Array.from({ length: 12 }, (_, at) => paragraph(at));
  const lines = paragraphs.flat();
  const whole = paragraphs.map((each) => each.join(''));

  it('is joined where a blank line stands between all, and a number of a page among them', () => {
    const marked = lines.toSpliced(21, 0, '— 3 —');
    expect(cleanText(marked.join('\n\n')).text.split('\n')).toEqual(whole);
  });

  it('is joined over a page’s number', () => {
    expect(cleanText(lines.toSpliced(21, 0, '— 18 —').join('\n')).text.split('\n')).toEqual(whole);
  });

  it('is joined behind the first line of a paragraph, whose indent is not written', () => {
    const short = first(50).slice(0, -4);
    const text = [...lines, short, '河堤也加固了。'].join('\n');
    expect(cleanText(text).text.split('\n').at(-1)).toBe(`${short}河堤也加固了。`);
    const heading = `（一）${first(51).slice(0, -7)}`;
    expect(cleanText([...lines, heading, '河堤也加固了。'].join('\n')).text).toContain(`${heading}\n河`);
  });
});

describe('what a table left in a text', () => {
  it('escapes become line breaks, blanks and tags go', () => {
    const source =
      '政府工作报告\\r\\n&nbsp;&nbsp;各位代表：\\n<p style="x">一、回顾</p><span>全年增长<b>5%</b>。</span>\\t';
    const clean = cleanText(source);
    expect(clean.text).toBe('政府工作报告\n各位代表：\n一、回顾\n全年增长5%。');
    expect(restoreSource(clean)).toBe(source);
  });

  it('the mark of a dealer goes from the middle of a sentence', () => {
    const clean = cleanText('全年增长来源：百度马 克 数据网5%左右。');
    expect(clean.text).toBe('全年增长5%左右。');
    expect(clean.edits).toMatchObject([{ step: 'watermarks', removed: '来源：百度马 克 数据网' }]);
  });
});
