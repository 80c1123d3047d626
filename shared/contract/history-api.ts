import type { Action, HistoryView } from './views.ts';

type Nothing = Record<string, never>;

/** A step as the log shows it. */
export type LoggedStep = {
  readonly id: number;
  readonly action: Action;
  /** ISO date and time, UTC. */
  readonly at: string;
  /** True where it was taken back and can be done again. */
  readonly isUndone: boolean;
  /** How many things it changed. */
  readonly changes: number;
  /** The reports that the first of them is about: none, one, or both of a comparison. */
  readonly reports: readonly { readonly place: string; readonly year: number | null }[];
  /** What the first of them is about, in its own words: a passage, a name, a title; empty where it has none. */
  readonly words: string;
  /** What the reader wrote with it: a note's text, a verdict's comment. */
  readonly remark: string;
  /** Who did it; empty where that was not recorded. */
  readonly coder: string;
};

export type HistoryApi = {
  'history/get': (args: Nothing) => HistoryView;
  /** Takes the last step back; nothing happens where there is none. */
  'history/undo': (args: Nothing) => HistoryView;
  'history/redo': (args: Nothing) => HistoryView;
  /** All steps that can be undone or done again, the last first. */
  'history/list': (args: Nothing) => readonly LoggedStep[];
  /**
   * Takes back all steps from the last to this one, or does all again up to it where it was taken back.
   * @throws AppError `not-found` {step} where there is no such step any more.
   */
  'history/go-to': (args: { readonly step: number }) => HistoryView;
};
