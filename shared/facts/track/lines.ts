/**
 * The lines of scores that goals are followed by, set on the labelled pairs of reports by `npm run -s lines`, which leaves
 * one place out at a time. Scores are 0 to 1.
 */
export const LINES = {
  /** Below it nothing is held to speak of the goal. */
  absent: 0.25,
  /** From here on the best passage is held to be what became of the goal. */
  reported: 0.4,
  /** From here on words alone are held to settle a goal. */
  words: 0.45,
  /** From here on a proposal is graded sure: by figures, by words. */
  sureFigure: 0.55,
  sureWords: 0.8,
  /** From here on a passage that looks back comes before one that only sets the goal again. */
  lookingBack: 0.45,
} as const;

/** Shares of proposals that are right on the labelled pairs, as the lines are set: what readers are told. */
export const MEASURED = { sure: 0.94, likely: 0.78, absent: 0.69, pairs: 9 } as const;
