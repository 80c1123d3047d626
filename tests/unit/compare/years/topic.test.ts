import { describe, expect, it } from 'vitest';
import { createReportReader } from '../../../../shared/compare/features.ts';
import { countRarity } from '../../../../shared/compare/rarity.ts';
import { findTopic, type FoundTopic, type TopicColumn } from '../../../../shared/compare/years/topic.ts';
import { foldText } from '../../../../shared/text/plain/fold.ts';
import { readSample, SAMPLE_YEARS, toReport } from '../../../helpers/reports.ts';
import { layOut } from './lay-out.ts';

const samples = SAMPLE_YEARS.map(readSample);

function ask(
  reports: typeof samples,
  words: readonly string[],
  row: readonly (readonly number[])[] | null = null,
): FoundTopic {
  const features = reports.map(createReportReader());
  const columns = reports.map(({ paragraphs, outline }, index): TopicColumn => ({
    folded: features[index]!.folded,
    paragraphs,
    outline,
  }));
  return findTopic(columns, words, row, countRarity(features));
}

describe('a topic by words', () => {
  it('is every paragraph with any of them, in reading order, as a plain scan finds it', () => {
    const words = ['就业', '水'];
    const found = ask(samples, words);
    samples.forEach(({ text, paragraphs }, column) => {
      const expected = paragraphs.flatMap(({ start, end }, index) =>
        words.some((word) => foldText(text).slice(start, end).includes(word)) ? [index] : [],
      );
      expect(found.columns[column]?.map(({ paragraph }) => paragraph)).toEqual(expected);
      expect(expected.length).toBeGreaterThan(0);
    });
  });

  it('marks each place of a word once, and nothing else', () => {
    const found = ask(samples, ['乡村振兴', '乡村', '村']);
    found.columns.forEach((hits, column) => {
      const { text } = samples[column]!;
      for (const { marks } of hits) {
        expect(marks.length).toBeGreaterThan(0);
        marks.forEach(({ start, end }, at) => {
          expect(text.slice(start, end)).toContain('村');
          expect(start).toBeGreaterThanOrEqual(marks[at - 1]?.end ?? 0);
        });
      }
    });
  });

  it('is rated by rarity: a rare word says more than one of every paragraph', () => {
    const report = toReport('一、任务\n发展农业。\n发展林业。\n发展渔业，兴修水库。\n发展牧业。\n');
    const [hits] = ask([report], ['发展', '水库']).columns;
    const scores = hits?.map(({ score }) => score) ?? [];
    expect(Math.max(...scores)).toBe(1);
    expect(scores.filter((score) => score === 1)).toHaveLength(1);
    expect(scores[2]).toBe(1);
    for (const score of scores) expect(score).toBeGreaterThan(0);
  });

  it('folds width and case, and takes one character', () => {
    const report = toReport('一、任务\n扩大ＧＤＰ总量。\n修桥补路。\n');
    expect(ask([report], ['gdp']).columns[0]).toHaveLength(1);
    expect(ask([report], ['ＧＤＰ']).columns[0]).toHaveLength(1);
    expect(ask([report], ['桥']).columns[0]).toHaveLength(1);
    expect(ask([report], ['  ', '']).columns[0]).toEqual([]);
    expect(ask([report], ['船']).columns[0]).toEqual([]);
  });

  it('suggests words that go with it, none of which it has', () => {
    const { suggestions, words } = ask(samples, ['学校']);
    expect(suggestions.length).toBeGreaterThan(0);
    for (const word of suggestions) {
      expect(word.length).toBeGreaterThan(1);
      for (const other of words) expect(word.includes(other) || other.includes(word)).toBe(false);
    }
    expect(ask(samples, ['学校'])).toEqual(ask(samples, ['学校']));
  });
});

describe('a topic by a row', () => {
  const row = layOut(samples).rows.find(({ title }) => title === '办好人民满意教育')!;

  it('is the paragraphs of its sections, and those elsewhere that say the same', () => {
    const found = ask(samples, [], row.cells);
    row.cells.forEach((cell, column) => {
      for (const index of cell) {
        const { own, end } = samples[column]!.outline.sections[index]!;
        const inside = samples[column]!.paragraphs.flatMap(({ start }, at) =>
          own.start <= start && start < end ? [at] : [],
        );
        expect(found.columns[column]?.map(({ paragraph }) => paragraph)).toEqual(
          expect.arrayContaining(inside),
        );
      }
    });
    // 2021 has no such section: what it says of schools stands elsewhere.
    expect(row.cells[0]).toEqual([]);
    const hit = found.columns[0]?.[0];
    const paragraph = samples[0]!.paragraphs[hit?.paragraph ?? 0]!;
    expect(samples[0]!.text.slice(paragraph.start, paragraph.end)).toContain('中小学');
  });

  it('says by which words, and takes typed ones besides', () => {
    const alone = ask(samples, [], row.cells);
    expect(alone.words.join()).toContain('学');
    const more = ask(samples, ['水库'], row.cells);
    expect(more.words).toContain('水库');
    const count = ({ columns }: FoundTopic): number => columns.flat().length;
    expect(count(more)).toBeGreaterThan(count(alone));
  });
});
