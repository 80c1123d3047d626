import type { RowChoice } from '../../../shared/contract/export-api.ts';
import type { BriefingMessages } from './briefing/messages.ts';
import type { DECISION_GROUPS, DecisionKind } from './decision-kinds.ts';
import type { CleaningStep } from '../../../shared/model/cleaning.ts';
import type { ChangeKind, LinkGrade, Relation } from '../../../shared/model/comparison.ts';
import type { NoteColour, NoteKind } from '../../../shared/model/note.ts';

/** Every word of an export that is not the reports' own. */
export type ExportMessages = {
  readonly heading: (place: string, left: string, right: string) => string;
  readonly between: (years: string) => string;
  readonly rowNumber: string;
  readonly note: string;
  readonly noteKinds: Readonly<Record<NoteKind, string>>;
  readonly noteColours: Readonly<Record<NoteColour, string>>;
  /** `{n}`: a page, or the first and the last of several. */
  readonly page: string;
  readonly orphans: string;
  /** Verdicts on goals. */
  readonly verdict: {
    readonly name: string;
    readonly judged: (goal: string, label: string) => string;
    readonly evidence: (source: string, quote: string) => string;
    readonly searched: (parts: readonly string[], words: readonly string[]) => string;
  };
  /** What a document with tracked changes says of itself. */
  readonly tracked: {
    readonly heading: (place: string, left: string, right: string) => string;
    readonly lossless: string;
    readonly losslessPart: (section: string) => string;
    readonly ambiguous: string;
    readonly unwritable: (count: number) => string;
    readonly author: string;
    readonly expectedAuthor: string;
    readonly apart: (kind: string) => string;
    /** Who wrote a note whose author was not kept. */
    readonly reader: string;
    readonly pageFoot: readonly [before: string, between: string, after: string];
    readonly comments: string;
  };
  readonly briefing: BriefingMessages;
  readonly formerWords: string;
  readonly legend: string;
  readonly marks: Readonly<
    Record<'added' | 'removed' | 'moved' | 'figure' | 'bound' | 'yearTurn' | 'punctuation' | 'note', string>
  >;
  /** What the marks of a plain text are of. */
  readonly plain: Readonly<Record<'added' | 'removed' | 'moved' | 'noted', string>>;
  /** What stands for `marks.note` where a heavy line cannot be drawn. */
  readonly noteShaded: string;
  readonly signs: string;
  readonly counts: string;
  readonly kinds: Readonly<Record<ChangeKind, string>>;
  readonly masked: string;
  /** How the sections of the two reports stand to each other. */
  readonly sections: string;
  readonly sectionColumns: readonly [row: string, relation: string, link: string];
  readonly changes: string;
  readonly changeColumns: readonly string[];
  readonly substitutions: string;
  readonly substitutionColumns: readonly string[];
  readonly phraseTurns: string;
  readonly phraseTurnColumns: readonly string[];
  readonly relations: Readonly<Record<Relation, string>>;
  /** Of two sections: how much of the left went to the right, how much of the right came from the left, and why. */
  readonly link: (goes: string, comes: string, grade: LinkGrade, terms: readonly string[]) => string;
  readonly folded: (rows: number, characters: number, chosen: RowChoice) => string;
  readonly otherEnd: string;
  readonly ambiguous: string;
  readonly decided: string;
  readonly text: string;
  readonly method: string;
  readonly lossless: string;
  readonly losslessFolded: string;
  readonly losslessPart: string;
  /** What alone goes in. `words` gives '' where that is all. */
  readonly scope: {
    readonly name: string;
    readonly all: string;
    readonly only: (words: string) => string;
    readonly words: (section: string | null, rows: RowChoice) => string;
  };
  readonly unlisted: string;
  readonly cleaning: string;
  readonly cleaningColumns: readonly string[];
  readonly cutShort: string;
  readonly program: string;
  readonly rules: string;
  readonly reference: string;
  readonly unmarked: (kind: string) => string;
  readonly withNotes: string;
  readonly withVerdicts: string;
  /** What became of the goals, in the list of contents. */
  readonly goals: string;
  readonly withChanges: string;
  readonly withCleaning: string;
  readonly yes: string;
  readonly no: string;
  /** What the reader decided: of the comparison, by correcting, of goals. */
  readonly decisions: Readonly<Record<keyof typeof DECISION_GROUPS, string>>;
  readonly decisionKinds: Readonly<Record<DecisionKind, string>>;
  /** Who made them. */
  readonly deciders: string;
  readonly unrecorded: string;
  readonly semicolon: string;
  readonly noKind: string;
  readonly comma: string;
  readonly inBrackets: (words: string) => string;
  /** Of reports whose stored files are those that were taken in. */
  readonly checked: (reports: readonly string[]) => string;
  readonly dates: string;
  readonly utc: string;
  readonly lost: string;
  readonly lostCount: (count: number) => string;
  readonly title: string;
  readonly session: string;
  readonly speaker: string;
  readonly file: string;
  readonly bytes: string;
  readonly encoding: string;
  readonly chosen: (detected: string) => string;
  readonly originalSha: string;
  /** In the place of a hash that the stored file no longer has. */
  readonly damagedSha: string;
  readonly damaged: (report: string) => string;
  readonly textSha: string;
  readonly characters: string;
  readonly steps: Readonly<Record<CleaningStep, string>>;
  readonly step: (words: string) => string;
  readonly stepOff: string;
  readonly stepCount: (edits: number, characters: number, kept: number) => string;
};
