import { readFigures } from '../../../shared/facts/figures.ts';
import { compareThings, type Question } from '../../../shared/facts/same-thing.ts';
import { readThing, type Thing } from '../../../shared/facts/thing.ts';
import { makeReport } from './reading.ts';

/** In which part of which year's report the words stand. */
export type Part = 'goals' | 'review';
const REPORT_YEAR = 2031;

/** What the figure between square brackets is of: 茶叶产值达到[9亿元]. A goal of 2031, or a result of 2030. */
export function readMarked(marked: string, part: Part, year = REPORT_YEAR): Thing {
  const words = marked.replaceAll(/[[\]]/gu, '');
  const report = makeReport({ [part]: words });
  const start = report.text.indexOf(words) + marked.indexOf('[');
  const figure = readFigures(report, year).find(({ valueSpan }) => valueSpan.start === start);
  const sentence = report.sentences.find(({ end }) => end > start);
  if (figure === undefined || sentence === undefined) throw new Error(`no figure at the mark: ${marked}`);
  return readThing(report, sentence, figure, year);
}

/** `yes`, or the answer with its reason: no indicator. The goal is of the report before the result's. */
export function compareMarked(goal: string, result: string, question: Question = { years: 'same' }): string {
  const sameness = compareThings(
    readMarked(goal, 'goals', REPORT_YEAR - 1),
    readMarked(result, 'review'),
    question,
  );
  return sameness.answer === 'yes' ? 'yes' : `${sameness.answer} ${sameness.reason}`;
}
