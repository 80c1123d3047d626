import { create } from 'zustand';

/** Steps that a part of the window keeps itself, since the library remembers none of them: those of a table that is not taken in yet. */
export type OwnSteps = {
  /** What undo and redo would do next, in words; null where there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  readonly take: (direction: 'undo' | 'redo') => Promise<void>;
};

/** While a part shows its own, undo and redo are of these. */
export const useOwnSteps = create<{ readonly steps: OwnSteps | null }>()(() => ({ steps: null }));
