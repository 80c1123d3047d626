import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createReportReader } from '../../../../shared/compare/features.ts';
import { countRarity } from '../../../../shared/compare/rarity.ts';
import { findTopic, type TopicColumn } from '../../../../shared/compare/years/topic.ts';
import { sliceSpan } from '../../../../shared/model/span.ts';
import { readSample, SAMPLE_YEARS } from '../../../helpers/reports.ts';
import { layOut } from './lay-out.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'written-out');
const samples = SAMPLE_YEARS.map(readSample);

async function expectWritten(name: string, lines: readonly string[]): Promise<void> {
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(FOLDER, `${name}.txt`));
}

// Read the difference; where it is meant, write the files anew: npx vitest run written-out -u
it('the samples of all years side by side are laid out as before', async () => {
  const { rows, borders, unlike } = layOut(samples);
  const titleOf = (column: number, section: number): string =>
    samples[column]?.outline.sections[section]?.title ?? '?';
  expect(rows.length).toBeGreaterThan(20);
  await expectWritten('years', [
    ...rows.map(({ key, title, otherTitles, level, isListed, cells }) => {
      const inCells = cells.map((cell, column) =>
        cell.map((section) => titleOf(column, section)).join(' + '),
      );
      return `${key} ${level}${isListed ? ' listed' : ''} ${title} (${otherTitles.join('; ')}) | ${inCells.join(' | ')}`;
    }),
    ...borders.flatMap((links, column) =>
      links.map(
        ({ left, right, relation, isDecided }) =>
          `${column}: ${titleOf(column, left)} → ${titleOf(column + 1, right)} ${relation}${isDecided ? ' decided' : ''}`,
      ),
    ),
    ...unlike.map((found) =>
      found === null ? '—' : found.characters.map((all, at) => `${found.unlike[at] ?? 0}/${all}`).join(' '),
    ),
  ]);
});

it('topics are found in the samples as before, by words and by a row of sections', async () => {
  const features = samples.map(createReportReader());
  const columns = samples.map(({ paragraphs, outline }, index): TopicColumn => ({
    folded: features[index]!.folded,
    paragraphs,
    outline,
  }));
  const { rows } = layOut(samples);
  const own = rows.filter(({ level, cells }) => level === 2 && cells.every((cell) => cell.length > 0));
  expect(own.length).toBeGreaterThan(2);
  const asked: readonly (readonly [words: readonly string[], row: readonly (readonly number[])[] | null])[] =
    [
      [['就业', '水'], null],
      [['产业园', 'ＧＤＰ', ' '], null],
      ...own.slice(0, 3).map(({ cells }) => [[], cells] as const),
      [['乡村'], own[0]?.cells ?? null],
    ];
  await expectWritten(
    'topics',
    asked.flatMap(([words, row]) => {
      const found = findTopic(columns, words, row, countRarity(features));
      return [
        `# ${words.join(' ')} | ${row === null ? 'no row' : row.map((cell) => cell.join('+')).join(' ')}`,
        found.words.join(' '),
        found.suggestions.join(' '),
        ...found.columns.map((hits, column) =>
          hits
            .map(({ paragraph, score, marks }) => {
              const marked = marks.map((mark) => sliceSpan(samples[column]!.text, mark));
              return `${paragraph} ${score} ${marked.join(' ')}`;
            })
            .join(' | '),
        ),
      ];
    }),
  );
});
