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
import { expectReadings, listReadings, readLines } from '../../helpers/expect-readings.ts';
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
  it.each([
    ['figures-in-a-review', 170],
    ['figures-in-targets', 45],
    ['goals-and-answers', 50],
  ])('is read of many lines: %s', (folder, least) => {
    const lines = listReadings(folder).flatMap(readLines);
    expect(new Set(lines).size).toBeGreaterThan(least);
  });

  it.each(listReadings('figures-in-a-review'))('that looks back: %s', async (name) => {
    expect(await expectReadings(name, (review) => readAll(makeReport({ review })))).toBeGreaterThan(1);
  });

  it.each(listReadings('figures-in-targets'))('that sets targets: %s', async (name) => {
    const count = await expectReadings(name, (goals) => [
      ...readAll(makeReport({ goals })),
      ...readDemands(goals).map((line) => `→ ${line}`),
    ]);
    expect(count).toBeGreaterThan(3);
  });

  it.each(listReadings('goals-and-answers'))('of a goal, held against the next report: %s', async (name) => {
    const count = await expectReadings(name, (line) => {
      const [goals = '', review = '', plans] = line.split(' | ');
      return follow(goals, review, plans).flatMap(writeTracked);
    });
    expect(count).toBeGreaterThan(4);
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
