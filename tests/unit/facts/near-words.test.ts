import { expect, it } from 'vitest';
import { readFigures } from '../../../shared/facts/figures.ts';
import { withNearWords } from '../../../shared/facts/near-words.ts';
import { sliceSpan } from '../../../shared/model/span.ts';
import { readReport } from '../../../shared/text/read-report.ts';

/** One clause of `count` figures, with a character beside each that two code units make. */
const read = (count: number) => {
  const report = readReport(`一、工作回顾\n${'𬬻场新增3万人、'.repeat(count)}全部完成。\n`);
  return { text: report.text, figures: readFigures(report, 2024) };
};

it('a figure keeps its clause, and of an endless one the words beside it, never half a character', () => {
  const short = read(5);
  expect(short.figures.map(withNearWords)).toEqual(short.figures);
  const { text, figures } = read(2000);
  expect(figures.length).toBeGreaterThan(1500);
  for (const figure of figures.map(withNearWords)) {
    const { quote, span, valueSpan } = figure;
    expect(sliceSpan(text, span)).toBe(quote);
    expect(quote).not.toMatch(/\p{Surrogate}/u);
    expect(quote.length).toBeLessThan(420);
    expect(quote).toContain(sliceSpan(text, valueSpan));
  }
  const { span, valueSpan } = withNearWords(figures[900]!);
  expect([valueSpan.start - span.start, span.end - valueSpan.end].every((beside) => beside > 190)).toBe(true);
});
