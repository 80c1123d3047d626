// Finds every mutant that Stryker's mutators make of a file. Stryker itself is not used: it takes ranges of lines, not a
// uniform draw, and a range brings along the mutants nested in it.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { findPlace, PLACES } from './places.ts';

/** One change of one file; `start` and `end` are UTF-16 code units of its text, `end` exclusive. */
export type Mutant = {
  readonly id: string;
  readonly place: string;
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
};

export type Mutants = {
  readonly mutants: readonly Mutant[];
  /** Each file with a mark at every mutant that tells that it was reached, by its path. */
  readonly marked: ReadonlyMap<string, string>;
};

const silent = (): boolean => false;
const nothing = (): void => undefined;
const LOGGER = {
  ...{ isTraceEnabled: silent, isDebugEnabled: silent, isInfoEnabled: silent },
  ...{ isWarnEnabled: silent, isErrorEnabled: silent, isFatalEnabled: silent },
  ...{ trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing },
};

/** Replacements that bind more loosely than what stood there need brackets to stay one operand. */
const IN_BRACKETS = new Set(['LogicalOperator', 'ArithmeticOperator', 'EqualityOperator']);

/** The words of an error that nobody is meant to see say nothing of behaviour. */
const IS_ERROR_TEXT = { shouldIgnore: ignoreErrorText };

function ignoreErrorText(path: object): string | undefined {
  const { node } = path as { readonly node?: { readonly type: string; readonly callee?: { name?: string } } };
  const isError = node?.type === 'NewExpression' && node.callee?.name === 'Error';
  return isError ? 'the text of an error' : undefined;
}

/** @param tree the sources as they are */
export async function findMutants(tree: string): Promise<Mutants> {
  const names = listSources(tree);
  const files = names.map((name) => ({
    name,
    mutate: true,
    content: readFileSync(join(tree, name), 'utf8'),
  }));
  const options = { plugins: null, ignorers: [IS_ERROR_TEXT], excludedMutations: [], noHeader: true };
  const result = await new Instrumenter(LOGGER).instrument(files, options);
  const textOf = new Map(files.map(({ name, content }) => [name, content]));
  const mutants = result.mutants
    .filter(({ status }) => status === undefined)
    .map((found) => placeMutant(found, textOf.get(found.fileName) ?? ''));
  return { mutants, marked: new Map(result.files.map(({ name, content }) => [name, markReached(content)])) };
}

/** Stryker's counters look names up at each step and made the tests ten times slower; a byte a mutant says as much. */
function markReached(text: string): string {
  const marks = text
    .replaceAll(/stryMutAct_\w+\("\d+"\)/gu, 'false')
    .replaceAll(/stryCov_\w+\(("\d+"(?:, "\d+")*)\)/gu, (_, ids: string) => {
      const bytes = ids.split(', ').map((id) => `duizhaoReached[${JSON.parse(id)}]`);
      return `(${bytes.join(' = ')} = 1)`;
    });
  const hook = pathToFileURL(join(import.meta.dirname, 'reach-child.mjs')).href;
  return `import '${hook}';\nconst duizhaoReached = globalThis.duizhaoReached;\n${marks}`;
}

type Found = Awaited<ReturnType<Instrumenter['instrument']>>['mutants'][number];

function placeMutant(found: Found, text: string): Mutant {
  const { id, fileName: file, location, mutatorName: kind, replacement } = found;
  const starts = lineStarts(text);
  const at = ({ line, column }: Found['location']['start']): number => (starts[line] ?? 0) + column;
  const place = findPlace(file)?.name ?? '';
  const written = IN_BRACKETS.has(kind) ? `(${replacement})` : replacement;
  const [start, end] = [at(location.start), at(location.end)];
  return { id, place, file, line: location.start.line + 1, kind, start, end, replacement: written };
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
}

/** @returns the mutated files of the places, in one fixed order, with `/` between folders */
function listSources(tree: string): readonly string[] {
  const roots = PLACES.flatMap(({ paths }) => paths).map((path) => path.split('/')[0] ?? '');
  const files = [...new Set(roots)].flatMap((root) =>
    readdirSync(join(tree, root), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => relative(tree, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
  return files.filter((file) => findPlace(file) !== undefined).toSorted();
}

export function applyMutant(text: string, { start, end, replacement }: Mutant): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
