import { parseArgs } from 'node:util';
import {
  EXPORT_FORMATS,
  NOTE_PLACES,
  type ExportFormat,
  type NotePlace,
  type RowChoice,
} from '../../shared/contract/export-api.ts';
import { BUNDLE_EXTENSION } from '../../shared/model/bundle.ts';
import { CITATION_FORMATS, type CitationFormat } from '../../shared/model/citation.ts';
import { COLUMN_ROLES, type ColumnRole } from '../../shared/model/table-columns.ts';
import {
  parseBundleOptions,
  BUNDLE_OPTIONS,
  type BundleFault,
  type BundleOptions,
} from './bundle-options.ts';
import { COMMON_OPTIONS, findCommand, type CommandName } from './command-names.ts';
import {
  parseOmissions,
  parseOnly,
  PAIR_TABLES,
  TABLE_FORMATS,
  type Omission,
  type PairTable,
  type TableFormat,
} from './export-options.ts';
import type { Language } from './language.ts';
import { parseReadOptions, READ_OPTIONS, type ReadFault, type ReadOptions } from './read-options.ts';

/** What was typed, understood. */
export type Invocation = {
  readonly command: CommandName;
  readonly operands: readonly string[];
  readonly options: CliOptions;
};

export type CliOptions = {
  readonly json: boolean;
  readonly language: Language;
  /** Path of the library file. */
  readonly library?: string;
  /** Where an export goes. */
  readonly out?: string;
  /** What an export is written as. */
  readonly format: CliFormat;
  /** Which table of a pair is written. */
  readonly table: PairTable;
  /** The title of the one section that an export has. */
  readonly section?: string;
  /** Which rows an export has. */
  readonly only: RowChoice;
  /** What an export leaves out. */
  readonly omitted: readonly Omission[];
  /** Where notes stand in an export; null: where its format has them. */
  readonly notePlace: NotePlace | null;
  /** True where an export lists what cleaning took out. */
  readonly cleaning: boolean;
  readonly maskYears: boolean;
  readonly maskPunctuation: boolean;
  /** What the columns of tables are taken as; none: as they look. */
  readonly columns: readonly NamedColumn[];
  /** The one sheet of workbooks that is read. */
  readonly sheet?: string;
  /** False where the first row of tables is a report. */
  readonly head: boolean;
  /** Numbered pictures are a report each, not the pages of one. */
  readonly singlePictures: boolean;
  /** Reads and tells, and stores nothing. */
  readonly dryRun: boolean;
  /** What is read out of a library. */
  readonly read: ReadOptions;
  readonly bundle: BundleOptions;
  /** What `cite` writes sources as. */
  readonly citation: CitationFormat;
};

/** What an export of the command line is: of a pair of reports, whole or as a table, or a project bundle. */
export type CliFormat = ExportFormat | 'bundle' | TableFormat;

/** text=正文: a role, and a column by its title, its number from 1 or its letter. */
export type NamedColumn = { readonly role: ColumnRole; readonly column: string };

export type UsageFault =
  | ReadFault
  | BundleFault
  | 'unknown-command'
  | 'unknown-language'
  | 'unknown-format'
  | 'unknown-table'
  | 'wrong-only'
  | 'wrong-without'
  | 'wrong-notes'
  | 'wrong-columns'
  | 'unknown-option'
  | 'wrong-value'
  | 'foreign-option'
  | 'wrong-operands'
  | 'needs-library'
  | 'needs-out';

/** What was typed makes no sense: exit status 2, with the usage. The message is the word it stumbled over. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly fault: UsageFault;

  constructor(fault: UsageFault, word: string, options?: ErrorOptions) {
    super(word, options);
    this.fault = fault;
  }
}

const FLAG = { type: 'boolean', default: false } as const;
const OPTIONS = {
  json: FLAG,
  help: { ...FLAG, short: 'h' },
  library: { type: 'string' },
  lang: { type: 'string', default: 'zh' },
  out: { type: 'string' },
  format: { type: 'string' },
  table: { type: 'string' },
  notes: { type: 'string' },
  section: { type: 'string' },
  only: { type: 'string' },
  without: { type: 'string' },
  cleaning: FLAG,
  'mask-years': FLAG,
  'mask-punctuation': FLAG,
  columns: { type: 'string' },
  sheet: { type: 'string' },
  'no-head': FLAG,
  'dry-run': FLAG,
  'single-pictures': FLAG,
  ...READ_OPTIONS,
  ...BUNDLE_OPTIONS,
} as const;

/** The words of the command line, or `help`. @throws UsageError */
export function parseCommandLine(words: readonly string[]): Invocation | 'help' {
  const { values, positionals, given } = split(words);
  const [name = '', ...operands] = positionals;
  if (values.help || name === 'help') return 'help';
  const { lang, library, out } = values;
  if (lang !== 'zh' && lang !== 'en' && lang !== 'zh-CN') throw new UsageError('unknown-language', lang);
  const command = findCommand(name);
  if (command === undefined) throw new UsageError('unknown-command', name);
  const [least, most] = command.operands;
  const foreign = given.find((option) => ![...COMMON_OPTIONS, ...command.options].includes(option));
  if (foreign !== undefined) throw new UsageError('foreign-option', `${name} --${foreign}`);
  if (operands.length < least || operands.length > most) throw new UsageError('wrong-operands', name);
  if (command.needsLibrary && library === undefined) throw new UsageError('needs-library', name);
  if ((values.sheet !== undefined || values['no-head']) && values.columns === undefined)
    throw new UsageError('wrong-columns', name);
  if (command.name === 'export' && out === undefined) throw new UsageError('needs-out', name);
  const options = {
    json: values.json,
    language: lang === 'en' ? lang : 'zh',
    ...(library === undefined ? {} : { library }),
    ...(out === undefined ? {} : { out }),
    ...readFormats(command.name, values.format, out),
    table: readTableName(values.table),
    ...(values.section === undefined ? {} : { section: values.section }),
    only: readOnly(values.only),
    omitted: readOmitted(values.without),
    notePlace: readNotePlace(values.notes),
    cleaning: values.cleaning,
    maskYears: values['mask-years'],
    maskPunctuation: values['mask-punctuation'],
    columns: values.columns === undefined ? [] : parseColumns(values.columns),
    ...(values.sheet === undefined ? {} : { sheet: values.sheet }),
    head: !values['no-head'],
    dryRun: values['dry-run'],
    singlePictures: values['single-pictures'],
    read: parseReadOptions(values, refuse),
    bundle: parseBundleOptions(values, refuse),
  } as const;
  if (command.name === 'export' && !isExportable(operands, options))
    throw new UsageError('wrong-operands', name);
  return { command: command.name, operands, options };
}

function refuse(fault: UsageFault, word: string): never {
  throw new UsageError(fault, word);
}

/** A pair of reports; for a bundle some, or all. */
function isExportable(
  operands: readonly string[],
  { format, bundle }: Pick<CliOptions, 'format' | 'bundle'>,
): boolean {
  if (format === 'bundle') return operands.length > 0 !== bundle.all;
  return operands.length === 2 && !bundle.all;
}

/** `--format` of `cite` is that of sources. @throws UsageError */
function readFormats(
  command: CommandName,
  name: string | undefined,
  out: string | undefined,
): Pick<CliOptions, 'format' | 'citation'> {
  if (command !== 'cite') return { format: readFormat(name, out), citation: 'gbt7714' };
  const citation = CITATION_FORMATS.find((each) => each === (name ?? 'gbt7714'));
  if (citation === undefined) throw new UsageError('unknown-format', name ?? '');
  return { format: 'html', citation };
}

/** The format that was named, else the one that the file's name ends in. @throws UsageError */
function readFormat(name: string | undefined, out: string | undefined): CliFormat {
  if (name === 'bundle' || (name === undefined && out?.toLowerCase().endsWith(BUNDLE_EXTENSION) === true))
    return 'bundle';
  const ending = out?.toLowerCase().split('.').at(-1);
  const formats = [...EXPORT_FORMATS, ...TABLE_FORMATS];
  if (name === undefined) return formats.find((each) => each === ending) ?? 'html';
  const format = formats.find((each) => each === name);
  if (format === undefined) throw new UsageError('unknown-format', name);
  return format;
}

/** Changes where none is named. @throws UsageError */
function readTableName(name = 'changes'): PairTable {
  const table = PAIR_TABLES.find((each) => each === name);
  if (table === undefined) throw new UsageError('unknown-table', name);
  return table;
}

/** All rows where none are named. @throws UsageError */
function readOnly(words: string | undefined): RowChoice {
  if (words === undefined) return 'all';
  const only = parseOnly(words);
  if (only === undefined) throw new UsageError('wrong-only', words);
  return only;
}

/** @throws UsageError */
function readNotePlace(word: string | undefined): NotePlace | null {
  if (word === undefined) return null;
  const place = NOTE_PLACES.find((each) => each === word);
  if (place === undefined) throw new UsageError('wrong-notes', word);
  return place;
}

/** Nothing where nothing is named. @throws UsageError */
function readOmitted(words: string | undefined): readonly Omission[] {
  if (words === undefined) return [];
  const named = parseOmissions(words);
  if (named === undefined) throw new UsageError('wrong-without', words);
  return named;
}

/** text=正文,year=年份 @throws UsageError where a role is none, or no column is a text */
function parseColumns(words: string): readonly NamedColumn[] {
  const columns = words.split(',').map((word): NamedColumn => {
    const [name = '', ...column] = word.split('=');
    const role = COLUMN_ROLES.find((each) => each === name.trim());
    if (role === undefined || column.length === 0) throw new UsageError('wrong-columns', word);
    return { role, column: column.join('=').trim() };
  });
  if (!columns.some(({ role }) => role === 'text')) throw new UsageError('wrong-columns', words);
  return columns;
}

/** The words as options and operands, with the names of the options that stand there. @throws UsageError */
function split(words: readonly string[]) {
  try {
    const typed = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, tokens: true });
    const given = typed.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    return { values: typed.values, positionals: typed.positionals, given };
  } catch (error) {
    const [told, code] = [error instanceof Error ? error.message : String(error), codeOf(error)];
    const fault = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'unknown-option' : 'wrong-value';
    // Node says it in English alone; the option stands in quotation marks, first of all.
    throw new UsageError(fault, /'([^']+)'/u.exec(told)?.[1] ?? told, { cause: error });
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
