export type CommandName =
  | 'outline'
  | 'figures'
  | 'text'
  | 'align'
  | 'compare'
  | 'track'
  | 'import'
  | 'list'
  | 'notes'
  | 'codes'
  | 'goals'
  | 'indicators'
  | 'years'
  | 'terms'
  | 'search'
  | 'cite'
  | 'export';

/** A command's name with what it wants. */
export type CommandShape = {
  readonly name: CommandName;
  /** Least and most operands. */
  readonly operands: readonly [number, number];
  readonly needsLibrary: boolean;
  /** The options that it takes besides those of every command. */
  readonly options: readonly string[];
};

const ONE = [1, 1] as const;
const TWO = [2, 2] as const;
const ANY = [0, Infinity] as const;
const SOME = [1, Infinity] as const;

/** What every command takes. */
export const COMMON_OPTIONS: readonly string[] = ['json', 'help', 'library', 'lang'];

const IMPORT_OPTIONS = [
  ...['columns', 'sheet', 'no-head', 'single-pictures', 'dry-run'],
  ...['merge', 'choose', 'coders-apart'],
];
const EXPORT_OPTIONS = [
  ...['out', 'format', 'table', 'all', 'section', 'only', 'without', 'notes', 'cleaning'],
  ...['mask-years', 'mask-punctuation'],
];
const YEARS = ['from', 'to', 'year'];

const COMMANDS: readonly CommandShape[] = [
  { name: 'outline', operands: ONE, needsLibrary: false, options: [] },
  { name: 'figures', operands: ONE, needsLibrary: false, options: [] },
  { name: 'text', operands: ONE, needsLibrary: false, options: [] },
  { name: 'align', operands: TWO, needsLibrary: false, options: [] },
  { name: 'compare', operands: TWO, needsLibrary: false, options: [] },
  { name: 'track', operands: TWO, needsLibrary: false, options: [] },
  { name: 'import', operands: SOME, needsLibrary: true, options: IMPORT_OPTIONS },
  { name: 'list', operands: [0, 0], needsLibrary: true, options: [] },
  { name: 'notes', operands: [0, 1], needsLibrary: true, options: [] },
  { name: 'codes', operands: [0, 0], needsLibrary: true, options: ['out'] },
  { name: 'goals', operands: [1, 2], needsLibrary: true, options: [] },
  { name: 'indicators', operands: [0, 1], needsLibrary: true, options: ['name', 'limit'] },
  { name: 'years', operands: ANY, needsLibrary: true, options: YEARS },
  { name: 'terms', operands: ANY, needsLibrary: true, options: ['place', ...YEARS, 'limit'] },
  { name: 'search', operands: ONE, needsLibrary: true, options: ['place', ...YEARS, 'role', 'limit'] },
  { name: 'cite', operands: SOME, needsLibrary: true, options: ['format'] },
  { name: 'export', operands: ANY, needsLibrary: true, options: EXPORT_OPTIONS },
];

/** The command of that name. */
export function findCommand(name: string): CommandShape | undefined {
  return COMMANDS.find((command) => command.name === name);
}
