import { describe, expect, test } from 'vitest';
import type { OutlineEdit, PlacedOutlineEdit } from '../../../shared/model/correction.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import { readReport } from '../../../shared/text/read-report.ts';
import { readSample } from '../../helpers/reports.ts';

const text = [
  '各位代表：',
  '一、今年的工作任务',
  '（一）兴修水利',
  '疏浚青溪河道二十公里。新建水闸三座。',
  '堤防加固要抓紧。汛期之前全部完工。',
  '（二）办好学校',
  '新建小学两所。',
  '二、加强自身建设',
  '坚持依法行政。',
].join('\n');

function place(words: string, edit: OutlineEdit): PlacedOutlineEdit {
  const start = text.indexOf(words);
  return { edit, at: { start, end: start + words.length } };
}

/** The outline as one line a heading: its level in dashes, its title, its role. */
function show(report: ReportText): readonly string[] {
  return report.outline.sections
    .slice(1)
    .map(({ level, title, role }) => `${'-'.repeat(level)}${title} ${role}`);
}

function correct(...edits: readonly PlacedOutlineEdit[]): readonly string[] {
  return show(readReport(text, edits));
}

describe('the outline after corrections', () => {
  test('is as it was read without any', () => {
    expect(correct()).toEqual([
      '-今年的工作任务 tasks',
      '--兴修水利 tasks',
      '--办好学校 tasks',
      '-加强自身建设 self',
    ]);
  });

  test.each<readonly [string, PlacedOutlineEdit, string]>([
    ['promoted', place('办好学校', { kind: 'promote' }), '-办好学校 tasks'],
    ['demoted', place('办好学校', { kind: 'demote' }), '---办好学校 tasks'],
    ['renamed', place('办好学校', { kind: 'rename', title: '优先发展教育' }), '--优先发展教育 tasks'],
    ['given a role', place('今年的工作任务', { kind: 'role', role: 'targets' }), '--办好学校 targets'],
    ['made', place('汛期之前', { kind: 'heading', level: 3 }), '---堤防加固要抓紧 tasks'],
  ])('has a heading %s', (_, edit, expected) => {
    expect(correct(edit)).toContain(expected);
  });

  test('joins a section to the one before it', () => {
    const report = readReport(text, [place('（二）办好学校', { kind: 'no-heading' })]);
    expect(show(report)).not.toContain('--办好学校 tasks');
    const section = report.outline.sections.find((each) => each.title === '兴修水利');
    expect(text.slice(section?.own.start, section?.own.end)).toContain('新建小学两所');
  });

  test('takes what stands under a heading along', () => {
    expect(correct(place('今年的工作任务', { kind: 'demote' }))).toEqual(correct());
    expect(correct(place('加强自身建设', { kind: 'demote' }))).toContain('--加强自身建设 self');
  });

  test('ignores an edit whose place is no heading', () => {
    expect(correct(place('新建水闸', { kind: 'promote' }))).toEqual(correct());
  });

  test.each([
    [{ kind: 'promote' }],
    [{ kind: 'demote' }],
    [{ kind: 'no-heading' }],
    [{ kind: 'heading', level: 4 }],
  ] as readonly (readonly [OutlineEdit])[])('keeps every promise after %j anywhere', (edit) => {
    const sample = readSample(2024);
    for (const at of [
      ...sample.outline.sections.slice(1).map((each) => each.heading),
      ...sample.paragraphs,
    ]) {
      const { outline, sentences } = readReport(sample.text, [{ edit, at }]);
      let end = 0;
      let level = 0;
      for (const section of outline.sections) {
        expect(section.own.start).toBe(end);
        expect(section.level).toBeLessThanOrEqual(level + 1);
        end = section.own.end;
        level = section.level;
      }
      expect(end).toBe(sample.text.length);
      expect(sentences.map((each) => sample.text.slice(each.start, each.end)).join('')).toBe(
        sample.text.replaceAll('\n', ''),
      );
    }
  });
});
