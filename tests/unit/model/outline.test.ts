import { expect, it } from 'vitest';
import { findSectionAt } from '../../../shared/model/outline.ts';
import { readReport } from '../../../shared/text/read-report.ts';

it('a place belongs to the section whose own words it is among, not to the one around that', () => {
  const text = '松河市\n一、工作回顾\n（一）交通\n大桥通车。\n二、工作任务\n再修路。';
  const { sections } = readReport(text, []).outline;
  const titleAt = (words: string) => findSectionAt(sections, text.indexOf(words))?.title;
  expect(['松河市', '一、', '大桥', '二、', '修路'].map(titleAt)).toEqual([
    ...['', '工作回顾', '交通', '工作任务', '工作任务'],
  ]);
  expect(findSectionAt(sections, text.length)?.title).toBe('工作任务');
  expect(findSectionAt([], 0)).toBeUndefined();
});
