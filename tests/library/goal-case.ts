import { expect } from 'vitest';
import type { GoalsView } from '../../shared/contract/goal-api.ts';
import type { GoalMark, JudgedCandidate, ReadGoal } from '../../shared/model/goal.ts';
import type { Span } from '../../shared/model/span.ts';
import { addText, makeLibrary, type TestLibrary } from './tools.ts';

/** What the earlier report sets as goals. */
export const GOALS = [
  '地区生产总值增长6%以上，新增就业3万人。',
  '建成青岚大桥、滨河隧道。启动青岚水库除险加固工程。',
  '到2026年，森林覆盖率达到40%。',
  '完善夜间公交线网。',
];
/** What the later one says of them. */
export const RESULTS =
  '地区生产总值增长6.3%，新增就业2.6万人。青岚大桥建成通车。青岚水库除险加固工程全面开工。';

/** A report of an invented place with what was done and what is to be done. */
export function report(year: number, review: string, goals: string): string {
  return [
    '政府工作报告',
    `——${year}年1月9日在云川市第三届人民代表大会第二次会议上`,
    '云川市人民政府市长\u3000沈一帆',
    '各位代表：',
    '\u3000\u3000这里，我代表市人民政府，向各位代表说说一年来的事，请评议。',
    `\u3000\u3000一、${year - 1}年工作回顾`,
    `\u3000\u3000过去一年，${review}`,
    `\u3000\u3000二、${year}年工作安排`,
    `\u3000\u3000（一）主要目标。${goals}`,
    '\u3000\u3000各位代表！让我们携手同心，把云川建设得更加美好！',
    '',
  ].join('\n');
}

/** A library with both reports. */
export type Case = { readonly library: TestLibrary; readonly earlier: number; readonly later: number };

export async function makeCase(library = makeLibrary()): Promise<Case> {
  const earlier = await addText(library, '2023.txt', report(2023, '教育稳步发展。', GOALS.join('')));
  const later = await addText(library, '2024.txt', report(2024, RESULTS, '继续推进滨河隧道建设。'));
  return { library, earlier: earlier.id, later: later.id };
}

export function goalOf(view: GoalsView, words: string): ReadGoal {
  const found = view.goals.find(({ name, quote }) => name.includes(words) || quote.includes(words));
  if (found === undefined)
    throw new Error(`no goal ${words} among ${view.goals.map(({ name }) => name).join()}`);
  return found;
}

export function markOf(view: GoalsView, words: string): GoalMark | undefined {
  return view.marks.find(({ key }) => key === goalOf(view, words).key);
}

export function candidateOf(view: GoalsView, words: string): JudgedCandidate {
  const [first] = goalOf(view, words).outcomes[0]?.candidates ?? [];
  if (first === undefined) throw new Error(`no candidate for ${words}`);
  return first;
}

export function open({ library, earlier }: Case): Promise<GoalsView> {
  return library.call('goals/open', { report: earlier });
}

/** A verdict on the goal with these words, resting on its best candidate. */
export async function judge(
  made: Case,
  words: string,
  code: string,
  rest: Partial<{ evidence: readonly object[]; absence: object | null; comment: string }> = {},
): Promise<readonly GoalMark[]> {
  const view = await open(made);
  const goal = goalOf(view, words);
  const best = goal.outcomes[0]?.candidates[0];
  const found = best === undefined ? [] : [{ kind: 'passage', report: made.later, span: best.span }];
  const verdict = { goal: goal.key, code, evidence: found, absence: null, comment: '', ...rest };
  return made.library.call('goals/judge', { report: made.earlier, verdicts: [verdict] });
}

export function decide(made: Case, keys: readonly string[], state: string): Promise<readonly GoalMark[]> {
  return made.library.call('goals/decide', { report: made.earlier, goals: keys, state });
}

export function find(text: string, words: string): Span {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

export const OUTSIDE = { kind: 'outside', source: '云川年鉴2024', quote: '新增就业2.6万人' };
