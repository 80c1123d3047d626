/** Steps that a piece of work may still take. Counted, never timed: the same input stops at the same place on any machine. */
export type Budget = {
  /** Takes `steps` and says whether they were still there. Once false, it stays false. */
  spend(steps: number): boolean;
  /** True once a step was refused: the result is cut short and says so. */
  readonly isSpent: boolean;
};

/** A budget of `steps` steps. */
export function createBudget(steps: number): Budget {
  let left = steps;
  return {
    spend(wanted) {
      left -= wanted;
      return left >= 0;
    },
    get isSpent() {
      return left < 0;
    },
  };
}
