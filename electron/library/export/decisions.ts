import { NOTE_KINDS } from '../../../shared/model/note.ts';
import { DECISION_GROUPS, type DecisionKind } from './decision-kinds.ts';
import type { ExportContext } from './model.ts';

type Fact = readonly [name: string, value: string];

/** How many decisions of each kind there are, also where there are none; then those that have lost their words. */
export function listDecisions(context: ExportContext): readonly Fact[] {
  const { messages } = context;
  const counts = countAll(context);
  const groups = (['comparison', 'corrections', 'goals'] as const).map((group): Fact => {
    const told = DECISION_GROUPS[group].map((kind) => {
      const kinds = kind === 'notes' ? countKinds(context) : '';
      return `${messages.decisionKinds[kind]} ${counts[kind]}${kinds}`;
    });
    return [messages.decisions[group], told.join(messages.comma)];
  });
  const lost = countLost(context);
  const losses: readonly Fact[] = lost === 0 ? [] : [[messages.lost, messages.lostCount(lost)]];
  return [...groups, ...losses];
}

function countAll({ view, left, right, corrections, decided, verdicts }: ExportContext) {
  const undone = [left, right].reduce(
    (sum, { choice }) => sum + choice.keptSteps.length + choice.keptEdits.length,
    0,
  );
  return {
    ...decided,
    notes: view.notes.length,
    reviewed: view.reviewed.length,
    links: view.decisions.filter(({ kind }) => kind === 'link').length,
    cuts: view.decisions.filter(({ kind }) => kind === 'cut').length,
    outlines: corrections.length,
    undone,
    verdicts: verdicts.length,
  } satisfies Readonly<Record<DecisionKind, number>>;
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
