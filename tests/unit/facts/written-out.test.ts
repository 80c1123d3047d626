import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readClauses } from '../../../shared/facts/clauses.ts';
import { readFigures } from '../../../shared/facts/figures.ts';
import { readBaseGoals } from '../../../shared/facts/goals/base-goals.ts';
import { judgeOutcome, readSearched } from '../../../shared/facts/goals/outcomes.ts';
import { findIndicators } from '../../../shared/facts/indicators/indicators.ts';
import { readReadings } from '../../../shared/facts/indicators/readings.ts';
import { readThing } from '../../../shared/facts/thing.ts';
import { trackGoals, type DatedReport } from '../../../shared/facts/track.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { sliceSpan } from '../../../shared/model/span.ts';
import { readSample, SAMPLE_YEARS } from '../../helpers/reports.ts';
import {
  writeAttainment,
  writeFigure,
  writeFinding,
  writeIndicator,
  writeThing,
  writeTracked,
} from './write-facts.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'written-out');
/** What stands further down is found by the same rules. */
const MOST_CANDIDATES = 3;

async function expectWritten(name: string, lines: readonly string[]): Promise<void> {
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(FOLDER, `${name}.txt`));
}

const readDated = (year: number): DatedReport => ({ report: readSample(year), year });

// Read the difference; where it is meant, write the files anew: npx vitest run written-out -u
describe('what is read of the samples, all of it written out, is as before:', () => {
  it.each([2021, 2025])('the figures of %d', async (year) => {
    const report = readSample(year);
    const lines = readFigures(report, year).flatMap((figure) => {
      const sentence = report.sentences.find(({ end }) => end > figure.valueSpan.start)!;
      return [writeFigure(figure), `  ${writeThing(readThing(report, sentence, figure, year))}`];
    });
    expect(lines.length).toBeGreaterThan(100);
    await expectWritten(`figures-${year}`, lines);
  });

  it('the goals of 2024 and what 2025 says of them', async () => {
    const lines = trackGoals(readDated(2024), readDated(2025)).flatMap((goal) =>
      writeTracked(goal).slice(0, 1 + MOST_CANDIDATES),
    );
    expect(lines.length).toBeGreaterThan(100);
    await expectWritten('goals-2024-2025', lines);
  });

  it('the goals of 2021 as a reader is given them', async () => {
    const [earlier, later] = [readDated(2021), readDated(2022)];
    const searched = readSearched(2 as ReportId, later);
    const tracked = trackGoals(earlier, later);
    const lines = readBaseGoals(earlier).flatMap((goal, index) => {
      const { key: _, quote, name, section, dueYear, strengths, isConcrete } = goal;
      const {
        proposal,
        candidates,
        searched: went,
      } = judgeOutcome(earlier, goal, dueYear, searched, tracked[index]!);
      return [
        `${name} ${section} ${dueYear ?? '—'} ${strengths.join(' ')}${isConcrete ? ' concrete' : ''} in ${quote}`,
        `  ${proposal.verdict} ${proposal.grade} ${proposal.ground}; looked for ${went.words.join(' ')} in ${went.parts.join(' ')}`,
        ...candidates.slice(0, MOST_CANDIDATES).map(({ reasons, goalMarks, marks, figures, attainment }) => {
          const words = (spans: typeof marks, text: string): string =>
            spans.map((span) => sliceSpan(text, span)).join(' ');
          const judged = figures.map(
            ({ figure, attainment: each }) => `${figure.value}${figure.unit} ${writeAttainment(each)}`,
          );
          return `  ${reasons.join(' ')} | ${words(goalMarks, earlier.report.text)} | ${words(marks, later.report.text)} | ${[writeAttainment(attainment), ...judged].join(' | ')}`;
        }),
      ];
    });
    expect(lines.length).toBeGreaterThan(100);
    await expectWritten('goals-of-2021', lines);
  });

  it('the indicators of all years', async () => {
    const readings = SAMPLE_YEARS.flatMap((year) => {
      const report = readSample(year);
      return readReadings(report, readFigures(report, year), year as ReportId, year);
    });
    const { indicators, findings } = findIndicators(readings, []);
    expect(indicators.length).toBeGreaterThan(100);
    await expectWritten('indicators', [
      ...indicators.flatMap(writeIndicator),
      ...findings.map(writeFinding),
      ...readings.map(({ figure, halfDigit, isReal, isRebased }) =>
        [figure.quote, halfDigit, ...(isReal ? ['real'] : []), ...(isRebased ? ['rebased'] : [])].join(' '),
      ),
    ]);
  });

  it('the clauses of 2023', async () => {
    const report = readSample(2023);
    const lines = readClauses(report).map((clause) => {
      const tokens = clause.tokens.map(({ start, end, kind }) => `${kind} ${report.text.slice(start, end)}`);
      return [sliceSpan(report.text, clause), ...tokens].join(' | ');
    });
    expect(lines.length).toBeGreaterThan(300);
    await expectWritten('clauses-2023', lines);
  });
});
