import { expect, it } from 'vitest';
import { readClauses } from '../../../shared/facts/clauses.ts';
import { readPassages } from '../../../shared/facts/track/passages.ts';
import { readReport } from '../../../shared/text/read-report.ts';

const REPORT = readReport(
  [
    '2031年云川市政府工作报告',
    '2031年1月9日在云川市第五届人民代表大会第二次会议上',
    '各位代表：',
    '现在，我向大会作报告，请予审议。去年建成青岚大桥，今年新建松河大桥。',
    '一、2030年工作回顾',
    '今年以来，青岚茶园建成。',
    '二、2031年主要目标',
    '过去一年，茶市开业。今年要办好茶市。',
  ].join('\n'),
);
const PASSAGES = readPassages(REPORT, readClauses(REPORT), [], 2031);

it.each([
  ['2031年1月9日在云川市第五届人民代表大会第二次会议上', false],
  ['请予审议', false],
  ['去年建成青岚大桥', true],
  ['今年新建松河大桥', false],
  ['青岚茶园建成', true],
  ['茶市开业', true],
  ['今年要办好茶市', false],
])('looks back or does not, by its part and by the year that it speaks of: %s', (quote, isPast) => {
  expect(PASSAGES.find((passage) => passage.quote === quote)?.isPast).toBe(isPast);
});
