import type { GrantedPath } from './grants.ts';
import type { Masks } from './views.ts';
import type { ChangeKind } from '../model/comparison.ts';
import type { ReportId } from '../model/report.ts';

/** The annotated diff of two reports, written as a file of one of several formats. */
export type ExportApi = {
  /**
   * Writes the annotated diff as one file, whole or not at all; gives its name and size in bytes. Reports `export/progress`.
   * @throws AppError `disk-full`, `unreadable-file`, `cancelled`
   */
  'export/file': (args: Exported & { readonly target: GrantedPath }) => {
    readonly fileName: string;
    readonly bytes: number;
  };
  /** What will be in the file, as HTML. */
  'export/preview': (args: Exported) => { readonly html: string };
  /** Writes a picture of a chart; `content` is the text of an SVG, or a PNG in Base64. @throws AppError as `export/file`, `invalid-input` for what is none */
  'export/picture': (args: {
    readonly target: GrantedPath;
    readonly format: 'svg' | 'png';
    readonly content: string;
  }) => { readonly fileName: string; readonly bytes: number };
  /** What was chosen last. */
  'export/remembered': (args: Record<string, never>) => ExportMemory;
  'export/remember': (args: { readonly memory: ExportMemory }) => null;
};

type Exported = {
  readonly left: ReportId;
  readonly right: ReportId;
  readonly format: ExportFormat;
  readonly options: ExportOptions;
};

/** What an export is for, in the order of the dialog. */
export const EXPORT_GROUPS = ['reading', 'editing', 'briefing', 'exchange'] as const;
export type ExportGroup = (typeof EXPORT_GROUPS)[number];

/** What can be chosen for an export. */
export type ExportChoice = Exclude<keyof ExportOptions, 'language'>;

/** Why a format has no such choice, where one would look for it. */
export type ExportRefusal = 'whole' | 'tracked';

type FormatFacts = {
  readonly group: ExportGroup;
  /** Of the file's name, without the dot. */
  readonly extension: string;
  readonly mime: string;
  /** The choices that change what is written; the others are not shown, or shown with the reason. */
  readonly takes: readonly ExportChoice[];
  /** Where its notes stand unless the reader chooses otherwise. */
  readonly notePlace?: NotePlace;
  readonly refuses?: Readonly<Partial<Record<ExportChoice, ExportRefusal>>>;
};

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SIDE_BY_SIDE = [
  ...(['section', 'rows', 'notes', 'verdicts', 'proposals', 'changeList', 'cleaning', 'masks'] as const),
] as const;
/** Of those that have a margin. */
const WITH_MARGIN = [...SIDE_BY_SIDE, 'notePlace'] as const;

/**
 * Where notes and verdicts stand. `margin`: at their words, under the row, in Word as comments beside the text; `endnotes`: by
 * number behind the texts.
 */
export const NOTE_PLACES = ['margin', 'endnotes'] as const;
export type NotePlace = (typeof NOTE_PLACES)[number];

/**
 * Every format of an export, in the order of the dialog. `html`: both texts side by side in one file.
 * `sidebyside-docx`: the same as a Word document. `pdf`: the same, printed. `docx`: the right text as a Word document, its changes against the left
 * one tracked. `md`, `txt`: what `html` says as Markdown and as plain text. `briefing`: what the overview of
 * the comparison shows, as a Word document. `jsonld`: notes and verdicts as W3C annotations. `qdpx`: both texts with the notes as a
 * REFI-QDA project. To add one: an entry here, its writer in `electron/library/handlers/export-formats.ts`, its words in
 * `renderer/locales` (`export.format-…`, `export.intro-…`, `export.name-…`) and in `electron/cli/usage.ts`.
 */
export const FORMATS = {
  html: {
    ...{ group: 'reading', extension: 'html', mime: 'text/html', takes: WITH_MARGIN },
    notePlace: 'margin',
  },
  'sidebyside-docx': {
    ...{ group: 'reading', extension: 'docx', mime: DOCX, takes: WITH_MARGIN },
    notePlace: 'endnotes',
  },
  md: { group: 'reading', extension: 'md', mime: 'text/markdown', takes: SIDE_BY_SIDE },
  txt: { group: 'reading', extension: 'txt', mime: 'text/plain', takes: SIDE_BY_SIDE },
  pdf: {
    ...{ group: 'reading', extension: 'pdf', mime: 'application/pdf', takes: WITH_MARGIN },
    notePlace: 'endnotes',
  },
  docx: {
    group: 'editing',
    extension: 'docx',
    mime: DOCX,
    takes: ['section', 'notes', 'verdicts', 'masks'],
    refuses: { rows: 'whole', changeList: 'tracked' },
  },
  briefing: {
    group: 'briefing',
    extension: 'docx',
    mime: DOCX,
    takes: ['briefing', 'verdicts', 'proposals', 'masks'],
  },
  jsonld: {
    group: 'exchange',
    extension: 'jsonld',
    mime: 'application/ld+json',
    takes: ['notes', 'verdicts'],
  },
  qdpx: { group: 'exchange', extension: 'qdpx', mime: 'application/zip', takes: ['notes'] },
} as const satisfies Readonly<Record<string, FormatFacts>>;

export type ExportFormat = keyof typeof FORMATS;
/** Their names, in that order. */
export const EXPORT_FORMATS = Object.keys(FORMATS) as readonly ExportFormat[];

/** What is known of a format, whichever it is. */
export function factsOf(format: ExportFormat): FormatFacts {
  return FORMATS[format];
}

/** Where notes stand in a file of that format. */
export function placeOfNotes(
  format: ExportFormat,
  { notePlace }: Pick<ExportOptions, 'notePlace'>,
): NotePlace {
  return notePlace ?? factsOf(format).notePlace ?? 'endnotes';
}

/** Parts of a briefing, in its order. */
export const BRIEFING_PARTS = [
  'structure', // what became of the sections
  'shares', // how much stayed, was edited, moved, came and went
  'targets', // of the later report
  'outcomes', // what became of the targets of the earlier one
  'turnover', // targets that only one of the two sets
  'weightiest', // the twenty weightiest changes
  'phrases', // 提法 that came, went, were exchanged
  'findings', // numbers that do not fit together
  'notes', // what the reader wrote
] as const;
export type BriefingPart = (typeof BRIEFING_PARTS)[number];

/** All rows; those with a change or a note; those with a note; or those with a change of one of these kinds. The others are folded and counted. */
export type RowChoice = 'all' | 'changed' | 'noted' | readonly ChangeKind[];

/** What goes into an export. A format reads those that it takes. */
export type ExportOptions = {
  readonly language: 'zh-CN' | 'en';
  readonly notes: boolean;
  /** Null: where the format has them by itself. */
  readonly notePlace: NotePlace | null;
  /** Goals with what became of them and the verdicts on them. */
  readonly verdicts: boolean;
  readonly changeList: boolean;
  /** What cleaning took out of either report. */
  readonly cleaning: boolean;
  /** The one section that goes in, with all below it: an index into `Comparison.sections`; null: the whole. */
  readonly section: number | null;
  readonly rows: RowChoice;
  /** Parts of a briefing that go in. */
  readonly briefing: readonly BriefingPart[];
  /** What the program proposes where the reader gave no verdict; marked as such. */
  readonly proposals: boolean;
  /** Expected changes that are left unmarked; the method statement names them. */
  readonly masks: Masks;
};

/** All there is, as it is at first. */
export const EXPORT_DEFAULTS: Omit<ExportOptions, 'language' | 'masks'> = {
  ...{ notes: true, notePlace: null, verdicts: true, changeList: true, cleaning: false },
  ...{ section: null, rows: 'all', briefing: BRIEFING_PARTS, proposals: true },
};

/** What was chosen last, for each format by itself; kept in the library. A section is of one comparison, and is not kept. */
export type ExportMemory = {
  readonly format: ExportFormat | null;
  readonly options: Readonly<Partial<Record<ExportFormat, ExportOptions>>>;
};
