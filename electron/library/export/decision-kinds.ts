/** What a reader can decide of a comparison and its two reports, as a method statement counts it, by what it is about. */
export const DECISION_GROUPS = {
  comparison: ['notes', 'reviewed', 'links', 'locks', 'cuts'],
  corrections: ['heads', 'outlines', 'figures', 'characters', 'undone'],
  goals: [
    ...(['verdicts', 'confirmed', 'rejected', 'added', 'edited'] as const),
    ...(['passages', 'outside', 'choices', 'joins'] as const),
  ],
} as const;

type DecisionGroup = keyof typeof DECISION_GROUPS;
export type DecisionKind = (typeof DECISION_GROUPS)[DecisionGroup][number];

/** Who decided, for each decision of a kind once; empty where that was not recorded. */
export type Deciders<K extends DecisionKind = DecisionKind> = Readonly<Record<K, readonly string[]>>;

/** Who decided what an export does not show by itself. */
export type OtherDeciders = Deciders<
  Exclude<DecisionKind, 'notes' | 'links' | 'locks' | 'cuts' | 'outlines' | 'undone' | 'verdicts'>
>;
