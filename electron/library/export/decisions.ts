import { compareText } from '../../../shared/base/compare-text.ts';
import { NOTE_KINDS } from '../../../shared/model/note.ts';
import { sortOfDecision, type DecisionSort } from '../../../shared/model/decision.ts';
import { DECISION_GROUPS, type Deciders, type DecisionKind } from './decision-kinds.ts';
import type { ExportContext } from './model.ts';

type Fact = readonly [name: string, value: string];

/** How many decisions of each kind there are, also where there are none; who made them; then those that have lost their words. */
export function listDecisions(context: ExportContext): readonly Fact[] {
  const { messages } = context;
  const deciders = listDeciders(context);
  const groups = (['comparison', 'corrections', 'goals'] as const).map((group): Fact => {
    const told = DECISION_GROUPS[group].map((kind) => {
      const kinds = kind === 'notes' ? countKinds(context) : '';
      return `${messages.decisionKinds[kind]} ${deciders[kind].length}${kinds}`;
    });
    return [messages.decisions[group], told.join(messages.comma)];
  });
  const lost = countLost(context);
  const losses: readonly Fact[] = lost === 0 ? [] : [[messages.lost, messages.lostCount(lost)]];
  return [...groups, ...listPeople(context, deciders), ...losses];
}

const KINDS: readonly DecisionKind[] = Object.values(DECISION_GROUPS).flat();

/** Each person with what he or she decided, those of most decisions first; last what is not recorded of whom it is. */
function listPeople({ messages }: ExportContext, deciders: Deciders): readonly Fact[] {
  const all = KINDS.flatMap((kind) => deciders[kind]);
  if (all.length === 0) return [];
  const count = (name: string, among: readonly string[]): number =>
    among.filter((each) => each === name).length;
  const people = [...new Set(all)].sort(
    (a, b) => Number(a === '') - Number(b === '') || count(b, all) - count(a, all) || compareText(a, b),
  );
  const told = people.map((name) => {
    const kinds = KINDS.flatMap((kind) => {
      const own = count(name, deciders[kind]);
      return own === 0 ? [] : [`${messages.decisionKinds[kind]} ${own}`];
    });
    return `${name === '' ? messages.unrecorded : name}${messages.inBrackets(kinds.join(messages.comma))}`;
  });
  return [[messages.deciders, told.join(messages.semicolon)]];
}

function listDeciders({ view, left, right, corrections, decided, verdicts }: ExportContext): Deciders {
  const undone = [left, right].flatMap(({ choice }) => [...choice.keptSteps, ...choice.keptEdits]);
  const settled = (...sorts: readonly DecisionSort[]): readonly string[] =>
    namesOf(view.decisions.filter((decision) => sorts.includes(sortOfDecision(decision))));
  return {
    ...decided,
    notes: namesOf(view.notes),
    links: settled('link'),
    locks: settled('lock'),
    cuts: settled('cut', 'alone'),
    outlines: namesOf(corrections),
    undone: undone.map(() => ''),
    verdicts: verdicts.map(({ coder }) => coder),
  };
}

function namesOf(decisions: readonly { readonly author: string }[]): readonly string[] {
  return decisions.map(({ author }) => author);
}

/** （疑问 2、无类别 1）: of the kinds that there are. */
function countKinds({ view, messages }: ExportContext): string {
  const told = [...NOTE_KINDS, null].flatMap((kind) => {
    const count = view.notes.filter((note) => note.kind === kind).length;
    return count === 0 ? [] : [`${kind === null ? messages.noKind : messages.noteKinds[kind]} ${count}`];
  });
  return told.length === 0 ? '' : messages.inBrackets(told.join(messages.comma));
}

/** What the reader settled on words that are no longer there: it is said, since it has no effect. */
function countLost({ view, corrections }: ExportContext): number {
  const decisions = view.decisions.filter(({ placed }) => placed === null);
  return decisions.length + corrections.filter(({ at }) => at === null).length;
}
