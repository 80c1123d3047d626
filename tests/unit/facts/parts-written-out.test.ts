import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFigures } from '../../../shared/facts/figures.ts';
import { readBaseGoals } from '../../../shared/facts/goals/base-goals.ts';
import { readParts } from '../../../shared/facts/parts.ts';
import { readThing } from '../../../shared/facts/thing.ts';
import { toReport } from '../../helpers/reports.ts';
import { writeFigure, writeThing } from './write-facts.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');
const report = toReport(readFileSync(join(FIXTURES, 'pairs', 'parts', 'left.txt'), 'utf8'));

// Read the difference; where it is meant, write the file anew: npx vitest run written-out -u
it.each([2031, 2032, null])(
  'what the parts of a report say of their figures in %j is as before',
  async (year) => {
    const parts = readParts(report, year).map(({ frame, role }, index) => {
      const { marker, title } = report.outline.sections[index]!;
      return `${marker}${title} ${role} ${frame === null ? '—' : `${frame.kind} ${frame.year ?? '—'} ${frame.years}`}`;
    });
    const figures = readFigures(report, year).flatMap((figure) => {
      const sentence = report.sentences.find(({ end }) => end > figure.valueSpan.start)!;
      return [writeFigure(figure), `  ${writeThing(readThing(report, sentence, figure, year))}`];
    });
    const goals = readBaseGoals({ report, year }).map(
      ({ name, section, dueYear, strengths, isConcrete, quote }) =>
        `${name} ${section} ${dueYear ?? '—'} ${strengths.join(' ')}${isConcrete ? ' concrete' : ''} in ${quote}`,
    );
    expect([parts.length > 10, figures.length > 60, goals.length > 10]).toEqual([true, true, true]);
    await expect(`${[...parts, ...figures, ...goals].join('\n')}\n`).toMatchFileSnapshot(
      join(FIXTURES, 'written-out', `parts-${year ?? 'undated'}.txt`),
    );
  },
);
