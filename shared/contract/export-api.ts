import type { GrantedPath } from './grants.ts';
import type { Masks } from './views.ts';
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
export const EXPORT_GROUPS = ['reading', 'editing'] as const;
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
  readonly refuses?: Readonly<Partial<Record<ExportChoice, ExportRefusal>>>;
};

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SIDE_BY_SIDE = ['notes', 'verdicts', 'changeList', 'unchanged', 'masks'] as const;

/**
 * Every format of an export, in the order of the dialog. `html`: both texts side by side in one file.
 * `sidebyside-docx`: the same as a Word document. `pdf`: the same, printed. `docx`: the right text as a Word document, its changes against the left
 * one tracked. `md`, `txt`: what `html` says as Markdown and as plain text. To add one: an entry here, its writer in `electron/library/export/formats.ts`, its words in
 * `renderer/locales` (`export.format-…`, `export.intro-…`, `export.name-…`) and in `electron/cli/usage.ts`.
 */
export const FORMATS = {
  html: { group: 'reading', extension: 'html', mime: 'text/html', takes: SIDE_BY_SIDE },
  'sidebyside-docx': { group: 'reading', extension: 'docx', mime: DOCX, takes: SIDE_BY_SIDE },
  md: { group: 'reading', extension: 'md', mime: 'text/markdown', takes: SIDE_BY_SIDE },
  txt: { group: 'reading', extension: 'txt', mime: 'text/plain', takes: SIDE_BY_SIDE },
  pdf: { group: 'reading', extension: 'pdf', mime: 'application/pdf', takes: SIDE_BY_SIDE },
  docx: {
    group: 'editing',
    extension: 'docx',
    mime: DOCX,
    takes: ['notes', 'verdicts', 'masks'],
    refuses: { unchanged: 'whole', changeList: 'tracked' },
  },
} as const satisfies Readonly<Record<string, FormatFacts>>;

export type ExportFormat = keyof typeof FORMATS;
/** Their names, in that order. */
export const EXPORT_FORMATS = Object.keys(FORMATS) as readonly ExportFormat[];

/** What is known of a format, whichever it is. */
export function factsOf(format: ExportFormat): FormatFacts {
  return FORMATS[format];
}

/** What goes into an export. A format reads those that it takes. */
export type ExportOptions = {
  readonly language: 'zh-CN' | 'en';
  readonly notes: boolean;
  /** Verdicts on goals. */
  readonly verdicts: boolean;
  readonly changeList: boolean;
  /** False folds rows without a change away, saying how many. */
  readonly unchanged: boolean;
  /** Expected changes that are left unmarked; the method statement names them. */
  readonly masks: Masks;
};

/** What was chosen last, for each format by itself; kept in the library. */
export type ExportMemory = {
  readonly format: ExportFormat | null;
  readonly options: Readonly<Partial<Record<ExportFormat, ExportOptions>>>;
};
