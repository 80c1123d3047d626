import { describe, expect, it } from 'vitest';
import { readClauses } from '../../../shared/facts/clauses.ts';
import { readFigures } from '../../../shared/facts/figures.ts';
import { readBaseGoals } from '../../../shared/facts/goals/base-goals.ts';
import { isConcrete } from '../../../shared/facts/goals/concrete.ts';
import { readStrengths } from '../../../shared/facts/goals/strengths.ts';
import { readThing } from '../../../shared/facts/thing.ts';
import { readGoals } from '../../../shared/facts/track/goals.ts';
import { readTasks } from '../../../shared/facts/track/tasks.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import { expectReadings } from '../../helpers/expect-readings.ts';
import { follow } from './following.ts';
import { makeReport } from './reading.ts';
import { writeFigure, writeThing, writeTracked } from './write-facts.ts';

/** Each figure of a report, and what it is of. */
function readAll(report: ReportText): readonly string[] {
  return readFigures(report, 2031).flatMap((figure) => {
    const sentence = report.sentences.find(({ end }) => end > figure.valueSpan.start);
    if (sentence === undefined) throw new Error('a figure outside of every sentence');
    return [writeFigure(figure), `  ${writeThing(readThing(report, sentence, figure, 2031))}`];
  });
}

function readDemands(goals: string): readonly string[] {
  const report = makeReport({ goals });
  return readGoals(report, readClauses(report), readFigures(report, 2031), 2031).map(
    ({ name, demand, core, isOfPlan, quote }) =>
      [
        name,
        demand,
        ...(core === name ? [] : [core]),
        ...(isOfPlan === true ? ['of a plan'] : []),
        quote,
      ].join(' | '),
  );
}

describe('what is read of a line', () => {
  it('that looks back', async () => {
    expect(
      await expectReadings('figures-in-a-review', (review) => readAll(makeReport({ review }))),
    ).toBeGreaterThan(130);
  });

  it('that sets targets', async () => {
    const count = await expectReadings('figures-in-targets', (goals) => [
      ...readAll(makeReport({ goals })),
      ...readDemands(goals).map((line) => `→ ${line}`),
    ]);
    expect(count).toBeGreaterThan(35);
  });

  it('of a goal, held against what the next report says', async () => {
    const count = await expectReadings('goals-and-answers', (line) => {
      const [goals = '', review = '', plans] = line.split(' | ');
      return follow(goals, review, plans).flatMap(writeTracked);
    });
    expect(count).toBeGreaterThan(50);
  });

  it('that is a task', async () => {
    const count = await expectReadings('tasks', (line) => [
      ...readTasks(line).map(({ name, start, end }) => `${name} | ${line.slice(start, end)}`),
      ...readDemands(`${line}。`).map((demand) => `→ ${demand}`),
    ]);
    expect(count).toBeGreaterThan(35);
  });

  it('that may be concrete', async () => {
    const count = await expectReadings('concrete', (line) => {
      const [quote = '', name = ''] = line.split(' | ');
      const [rarely, often] = [false, true].map((isOften) => isConcrete(quote, name, null, () => isOften));
      return [`${String(rarely)}${rarely === often ? '' : ', of the place itself not'}`];
    });
    expect(count).toBeGreaterThan(25);
  });

  it('that says when it is due', async () => {
    const count = await expectReadings('due-years', (goals) =>
      readBaseGoals({ report: makeReport({ goals }), year: 2031 }).map(
        ({ name, dueYear, strengths, isConcrete: isNamed }) =>
          `${name} ${dueYear ?? '—'} ${strengths.join(' ')}${isNamed ? ' concrete' : ''}`,
      ),
    );
    expect(count).toBeGreaterThan(20);
  });

  it('that says how firmly', async () => {
    expect(
      await expectReadings('strengths', (line) => [readStrengths(line, null).join(' ') || '—']),
    ).toBeGreaterThan(15);
  });
});
