/** What a reader can decide of a comparison and its two reports, as a method statement counts it, by what it is about. */
export const DECISION_GROUPS = {
  comparison: ['notes', 'reviewed', 'links', 'cuts'],
  corrections: ['heads', 'outlines', 'figures', 'characters', 'undone'],
  goals: [
    ...(['verdicts', 'confirmed', 'rejected', 'added', 'edited'] as const),
    ...(['passages', 'outside', 'choices', 'joins'] as const),
  ],
} as const;

type DecisionGroup = keyof typeof DECISION_GROUPS;
export type DecisionKind = (typeof DECISION_GROUPS)[DecisionGroup][number];

/** How often the reader decided what an export does not show by itself. */
export type DecisionCounts = Readonly<
  Record<
    Exclude<DecisionKind, 'notes' | 'reviewed' | 'links' | 'cuts' | 'outlines' | 'undone' | 'verdicts'>,
    number
  >
>;
