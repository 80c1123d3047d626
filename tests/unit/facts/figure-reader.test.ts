import { expect, test } from 'vitest';
import { createFigureReader, readFigures } from '../../../shared/facts/figures.ts';
import { readReport } from '../../../shared/text/read-report.ts';
import { indexTokens } from '../../../shared/text/tokens/tokens.ts';

/** Sentences that go on with the one before, or speak of the time that one before has set. */
const PARAGRAPHS = [
  '去年，青岚县茶叶产值达到9亿元。增长8%。增长率高于全市2个百分点。今年茶叶产值要达到10亿元。增长9%以上。',
  '“十五五”期间，新建水库3座。修缮渠道40公里，投资2亿元。增长5%。明年，造林1万亩。',
  '五年来，完成投资120亿元。其中工业投资60亿元，年均增长7%。进口、出口分别增长3%、下降2%。',
  '1.“双提升”：指产值提升8%、效益提升9%。其中产值达到12亿元。',
];
/** A paragraph longer than what is read back sentence by sentence. */
const LONG = `茶叶产值达到9亿元。${'增长8%。'.repeat(20_000)}`;

function readByOne(text: string, year: number): readonly string[] {
  const report = readReport(text);
  const read = createFigureReader(report, year, indexTokens(text).figures);
  const figures = report.sentences.toReversed().flatMap((sentence) => read(sentence).toReversed());
  return figures.toReversed().map((figure) => JSON.stringify(figure));
}

test('a sentence asked for alone has the figures that it has in the whole report', () => {
  const text = PARAGRAPHS.join('\n');
  const whole = readFigures(readReport(text), 2031).map((figure) => JSON.stringify(figure));
  expect(whole.length).toBe(15);
  expect(readByOne(text, 2031)).toEqual(whole);
});

test('the last sentence of a paragraph without an end is named by the first', () => {
  const report = readReport(LONG);
  const read = createFigureReader(report, 2031, indexTokens(LONG).figures);
  const last = report.sentences.at(-1);
  expect(last === undefined ? [] : read(last).map(({ name }) => name)).toEqual(['茶叶产值']);
});
