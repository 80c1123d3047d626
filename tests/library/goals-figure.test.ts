import { describe, expect, it } from 'vitest';
import type { GoalsView } from '../../shared/contract/goal-api.ts';
import { sliceSpan } from '../../shared/model/span.ts';
import { candidateOf, type Case, find, goalOf, markOf, open, report } from './goal-case.ts';
import { addText, failureOf, makeLibrary } from './tools.ts';

/** A goal whose passage has two figures in its unit. */
async function makeChoice(library = makeLibrary()): Promise<Case> {
  const earlier = await addText(
    library,
    '2023.txt',
    `来源：云川日报\n${report(2023, '教育稳步发展。', '建设公共充电桩300个。')}`,
  );
  const later = await addText(
    library,
    '2024.txt',
    `来源：云川日报\n${report(2024, '建设公共充电桩320个，新增停车泊位2（下转2版）70个。', '植树造林。')}`,
  );
  return { library, earlier: earlier.id, later: later.id };
}

/** Sets the value that reads so against the goal, or takes that back. */
async function choose(made: Case, words: string | null): Promise<GoalsView> {
  const view = await open(made);
  const goal = goalOf(view, '充电桩').key;
  const value = words === null ? null : find(view.later.at(-1)!.text, words);
  const args = { report: made.earlier, goal, later: view.later.at(-1)!.summary.id, value };
  return made.library.call('goals/choose-figure', args);
}

/** What stands against the goal: the result's value, whether the reader chose it, and what is proposed of it. */
function reckoned(view: GoalsView): readonly unknown[] {
  const { candidates, proposal } = goalOf(view, '充电桩').outcomes[0]!;
  const { result, isChosen } = candidates[0]!;
  return [result?.value, isChosen, proposal.verdict];
}

const [TAKEN, CHOSEN] = [
  [320, false, 'met'],
  [270, true, 'missed'],
] as const;

describe('another figure of a passage', () => {
  it('is among those that are offered, and settles what is proposed', async () => {
    const made = await makeChoice();
    const before = await open(made);
    expect(reckoned(before)).toEqual(TAKEN);
    const { figures } = candidateOf(before, '充电桩');
    expect(figures.map(({ figure }) => figure.value)).toEqual([320, 270]);
    const view = await choose(made, '270个');
    expect(reckoned(view)).toEqual(CHOSEN);
    expect(candidateOf(view, '充电桩').attainment).toMatchObject({ kind: 'comparable', ratio: 0.9 });
    expect(markOf(view, '充电桩')?.choices).toMatchObject([
      { report: made.later, anchor: { quote: '270个' } },
    ]);
    expect(reckoned(await choose(made, '320个'))).toEqual([320, true, 'met']);
    expect(markOf(await open(made), '充电桩')?.choices).toHaveLength(1);
    expect(reckoned(await choose(made, null))).toEqual(TAKEN);
  });

  it('is one step, undone and done again after a restart; the same once more is none', async () => {
    const made = await makeChoice();
    await choose(made, '270个');
    await choose(made, '270个');
    made.library.close();
    const again = { ...made, library: makeLibrary({ file: made.library.file }) };
    expect(reckoned(await open(again))).toEqual(CHOSEN);
    const { undo, redo } = await again.library.call('history/undo', {});
    expect([redo?.action, undo]).toEqual(['choose-figure', null]);
    expect(reckoned(await open(again))).toEqual(TAKEN);
    await again.library.call('history/redo', {});
    expect(reckoned(await open(again))).toEqual(CHOSEN);
  });

  it('stays where either report is cleaned otherwise', async () => {
    const made = await makeChoice();
    await choose(made, '270个');
    const raw = { keptSteps: ['turns', 'furniture', 'indents', 'blank-lines'], keptEdits: [] };
    const clean = { keptSteps: [], keptEdits: [] };
    const placed = async (): Promise<string> => {
      const [choice] = (await open(made)).marks.flatMap(({ choices }) => choices);
      const { text } = await made.library.call('report/open', { id: made.later });
      return choice?.span ? sliceSpan(text, choice.span) : 'lost';
    };
    await made.library.call('report/clean-as', { id: made.earlier, choice: raw });
    expect(reckoned(await open(made))).toEqual(CHOSEN);
    // The value itself reads otherwise.
    await made.library.call('report/clean-as', { id: made.later, choice: raw });
    expect(await placed()).toBe('2（下转2版）70个');
    await made.library.call('report/clean-as', { id: made.later, choice: clean });
    expect(await placed()).toBe('270个');
    expect(reckoned(await open(made))).toEqual(CHOSEN);
  });

  it('is in a corrected file of either report', async () => {
    const made = await makeChoice();
    await choose(made, '270个');
    const later = await addText(
      made.library,
      '2024b.txt',
      report(2024, '教育优质发展。建设公共充电桩320个，新增停车泊位270个。', '植树造林。'),
    );
    const view = await open(made);
    expect(view.later.map(({ summary }) => summary.id)).toEqual([later.id]);
    expect(reckoned(view)).toEqual(CHOSEN);
    const { id } = await addText(
      made.library,
      '2023b.txt',
      report(2023, '教育稳步发展。', '建设公共充电桩300个。植树造林。'),
    );
    expect(reckoned(await made.library.call('goals/open', { report: id }))).toEqual(CHOSEN);
    // Chosen anew in the corrected file, there is one choice, not one for each file.
    expect(reckoned(await choose(made, null))).toEqual(TAKEN);
  });

  it('is one coder’s, and of what is not there is refused', async () => {
    const made = await makeChoice();
    await choose(made, '270个');
    const coders = await made.library.call('coders/add', { name: '编码员 B' });
    await made.library.call('coders/choose', { id: coders[1]!.id });
    const view = await open(made);
    expect(reckoned(view)).toEqual(TAKEN);
    const goal = goalOf(view, '充电桩').key;
    const args = { report: made.earlier, goal, later: made.later };
    const nothing = { ...args, value: { start: 1e6, end: 1e6 + 2 } };
    expect(await failureOf(() => made.library.call('goals/choose-figure', nothing))).toMatchObject({
      code: 'invalid-input',
    });
    const nowhere = { ...args, later: 99, value: { start: 0, end: 2 } };
    expect(await failureOf(() => made.library.call('goals/choose-figure', nowhere))).toMatchObject({
      code: 'not-found',
    });
  });
});
