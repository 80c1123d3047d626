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
};

const ONE = [1, 1] as const;
const TWO = [2, 2] as const;

const COMMANDS: readonly CommandShape[] = [
  { name: 'outline', operands: ONE, needsLibrary: false },
  { name: 'figures', operands: ONE, needsLibrary: false },
  { name: 'text', operands: ONE, needsLibrary: false },
  { name: 'align', operands: TWO, needsLibrary: false },
  { name: 'compare', operands: TWO, needsLibrary: false },
  { name: 'track', operands: TWO, needsLibrary: false },
  { name: 'import', operands: [1, Infinity], needsLibrary: true },
  { name: 'list', operands: [0, 0], needsLibrary: true },
  { name: 'notes', operands: [0, 1], needsLibrary: true },
  { name: 'codes', operands: [0, 0], needsLibrary: true },
  { name: 'goals', operands: [1, 2], needsLibrary: true },
  { name: 'indicators', operands: [0, 1], needsLibrary: true },
  { name: 'years', operands: [0, Infinity], needsLibrary: true },
  { name: 'terms', operands: [0, Infinity], needsLibrary: true },
  { name: 'search', operands: ONE, needsLibrary: true },
  { name: 'cite', operands: [1, Infinity], needsLibrary: true },
  { name: 'export', operands: [0, Infinity], needsLibrary: true },
];

/** The command of that name. */
export function findCommand(name: string): CommandShape | undefined {
  return COMMANDS.find((command) => command.name === name);
}
