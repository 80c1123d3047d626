import type { Side } from '../model/comparison.ts';
import type { NoteId } from '../model/note.ts';
import type { ReportId } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { Action, HistoryView } from './views.ts';

type Nothing = Record<string, never>;
type InWords = { readonly language: 'zh-CN' | 'en' };

/** One of the things that a step was done to, in the words of a language. */
export type LoggedThing = {
  /** The reports that it is about: none, one, or both of a comparison, the earlier year first; a place where it is about that. */
  readonly reports: readonly { readonly place: string; readonly year: number | null }[];
  /** The sections that its words stand in today, outermost first; empty where they are none, or are gone. */
  readonly path: string;
  /** Its own words: a passage, of a pair that of the earlier report; else a name; empty where it has none. */
  readonly words: string;
  /** Of a pair the passage of the later report. */
  readonly otherWords: string;
  /** Of which kind it is and what became of it; empty where the name of the step says it. */
  readonly result: string;
  /** What the reader wrote with it: a note's text, a verdict's comment. */
  readonly remark: string;
  /** Who did it; empty where that was not recorded. */
  readonly coder: string;
  /** True where a screen shows it: its reports are in the library and not in the bin. */
  readonly canGo: boolean;
};

/** A step as the log shows it, with the first of the things that it was done to. */
export type LoggedStep = LoggedThing & {
  readonly id: number;
  readonly action: Action;
  /** ISO date and time, UTC. */
  readonly at: string;
  /** True where it was taken back and can be done again. */
  readonly isUndone: boolean;
  /** How many things it was done to. */
  readonly changes: number;
};

/** Where a thing stands today. `isLost`: its words are gone, and no more than its report is known. */
export type LoggedPlace =
  | {
      readonly kind: 'reader';
      readonly report: ReportId;
      readonly span: Span | null;
      readonly note: NoteId | null;
      readonly isLost: boolean;
    }
  | {
      readonly kind: 'comparison';
      readonly left: ReportId;
      readonly right: ReportId;
      readonly focus:
        | { readonly kind: 'change'; readonly key: string; readonly note: NoteId | null }
        | { readonly kind: 'span'; readonly side: Side; readonly span: Span }
        | null;
      readonly isLost: boolean;
    }
  /** `focus` is a goal's key. */
  | {
      readonly kind: 'goals';
      readonly report: ReportId;
      readonly focus: string | null;
      readonly isLost: boolean;
    }
  | { readonly kind: 'indicators'; readonly place: string; readonly focus: string; readonly isLost: boolean };

export type HistoryApi = {
  'history/get': (args: Nothing) => HistoryView;
  /** Takes the last step back; nothing happens where there is none. */
  'history/undo': (args: Nothing) => HistoryView;
  'history/redo': (args: Nothing) => HistoryView;
  /** All steps that can be undone or done again, the last first. */
  'history/list': (args: InWords) => readonly LoggedStep[];
  /** All that a step was done to; nothing where there is no such step any more. */
  'history/things': (args: InWords & { readonly step: number }) => readonly LoggedThing[];
  /**
   * Where a thing of a step stands, by its place among `history/things`; null where it has none.
   * @throws AppError `not-found` {report} where its report is gone or in the bin; `cancelled`
   */
  'history/find': (args: { readonly step: number; readonly thing: number }) => LoggedPlace | null;
  /**
   * Takes back all steps from the last to this one, or does all again up to it where it was taken back.
   * @throws AppError `not-found` {step} where there is no such step any more.
   */
  'history/go-to': (args: { readonly step: number }) => HistoryView;
};
