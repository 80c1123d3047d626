import { expect, test } from 'vitest';
import { listPartRoles } from '../../../../shared/text/plain/part-roles.ts';
import { readReport } from '../../../../shared/text/read-report.ts';
import { BODY, lines } from '../outline/outline-lines.ts';

function rolesOf(...part: readonly string[]): readonly string[] {
  const { outline, text } = readReport(lines('一、2030年工作回顾', BODY, '二、2031年工作安排', ...part));
  return outline.sections.slice(1).map((each) => listPartRoles(outline.sections, each, text).join('+'));
}

test('a part says all that its paragraphs and its sections set', () => {
  const required = '今年工作的总体要求是：守山护水，把日子过好。';
  const aims = '主要预期目标是：茶园3万亩，鱼塘2万亩。';
  expect(rolesOf(required, aims, '（一）修路', BODY)).toEqual([
    'review',
    'tasks+requirements+targets',
    'tasks',
  ]);
  expect(rolesOf('（一）主要目标', aims, '（二）修路', BODY)).toEqual([
    'review',
    'tasks+targets',
    'targets',
    'tasks',
  ]);
});

test('a part of one kind says that alone, and so does a section', () => {
  expect(rolesOf(BODY, '（一）修路', '今年工作的总体要求是：守山护水。')).toEqual([
    'review',
    'tasks',
    'tasks',
  ]);
});
