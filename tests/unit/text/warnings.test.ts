import { expect, it } from 'vitest';
import { readHead } from '../../../shared/text/head.ts';
import { readReport } from '../../../shared/text/read-report.ts';
import { readWarnings } from '../../../shared/text/warnings.ts';

const WHOLE =
  '松河市政府工作报告\n各位代表：\n现在，我向大会报告工作。\n一、工作回顾\n道路通了。\n二、工作任务\n再修桥。';

function warningsOf(text: string): readonly string[] {
  return readWarnings(text, readHead(text), readReport(text, []).outline);
}

it.each([
  [WHOLE, []],
  [`${WHOLE}\n谢谢大家`, []],
  [`${WHOLE}全市`, ['ends-in-the-middle']],
  ['道路通了，桥也通了。', ['no-outline', 'begins-in-the-middle']],
  [WHOLE.replace('道路', '道\ufffd'), ['replacement-characters']],
])('%j is odd in %j', (text, warnings) => {
  expect(warningsOf(text)).toEqual(warnings);
});

it('begins in the middle whatever the page around it is called', () => {
  const text = '道路通了，桥也通了。';
  const head = readHead(text, '', { title: '2031年政府工作报告', issuer: '' });
  expect(readWarnings(text, head, readReport(text, []).outline)).toContain('begins-in-the-middle');
});

it.each([
  [200, ['crowded']],
  [199, []],
])('a clause with one figure more than %i is told: %j', (count, warnings) => {
  expect(warningsOf(WHOLE.replace('道路通了', `各镇产量${'3.5、'.repeat(count)}4万吨`))).toEqual(warnings);
});
