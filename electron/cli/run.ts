import { existsSync } from 'node:fs';
import { assertNever } from '../../shared/base/assert-never.ts';
import type { Handlers } from '../library/handlers.ts';
import { UsageError, type Invocation } from './arguments.ts';
import { listCodes } from './commands/annotations.ts';
import { exportBundle } from './commands/bundle.ts';
import { citeReports } from './commands/cite.ts';
import { exportPair, exportPairTable } from './commands/export.ts';
import { importAll } from './commands/import-all.ts';
import { listNotes, listReports } from './commands/library.ts';
import { showGoalsOf } from './commands/goals.ts';
import { showIndicators } from './commands/indicators.ts';
import { comparePair, showAlignment, showComparison, type ComparedPair } from './commands/pairs.ts';
import { showFigures, showOutline, showText } from './commands/read.ts';
import { searchReports } from './commands/search.ts';
import { showTerms } from './commands/terms.ts';
import { showGoals } from './commands/track.ts';
import { showYears } from './commands/years.ts';
import { isTableFormat } from './export-options.ts';
import { readInput, type Input } from './input.ts';
import { openCliLibrary } from './library-call.ts';
import { wordLanguage } from './language.ts';
import type { Output } from './output.ts';
import type { Progress, Voice } from './tell.ts';

/** Runs a command, with the library open where one was named. @throws AppError, UsageError */
export async function runCommand(invocation: Invocation, voice: Voice): Promise<Output> {
  const { library: file } = invocation.options;
  if (file === undefined) return runOn(invocation, null, voice);
  const { command, options } = invocation;
  const isOld = existsSync(file);
  const library = await openCliLibrary(file, command === 'import', options.dryRun);
  try {
    const output = await runOn(invocation, library.handlers, voice);
    if (isOld && !options.dryRun) await library.backUp();
    return output;
  } finally {
    library.close();
  }
}

function runOn(
  { command, operands, options }: Invocation,
  handlers: Handlers | null,
  { tell, progress }: Voice,
): Promise<Output> {
  const [first = '', second = ''] = operands;
  const read = (operand: string): Promise<Input> => readInput(operand, handlers, options, tell);
  const one = async (show: typeof showOutline): Promise<Output> => show(await read(first), options);
  const compared = (show: typeof showAlignment): Promise<Output> =>
    readPair(first, second, handlers, read).then((pair) => show(...pair, wordLanguage(options.language)));
  switch (command) {
    case 'outline':
      return one(showOutline);
    case 'figures':
      return one(showFigures);
    case 'text':
      return one(showText);
    case 'align':
      return compared(showAlignment);
    case 'compare':
      return compared(showComparison);
    case 'track':
      return track(first, second, handlers, options.language, read);
    case 'import':
      return importAll(given(handlers), operands, options, { tell, progress });
    case 'list':
      return listReports(given(handlers), options);
    case 'notes':
      return listNotes(given(handlers), operands[0]);
    case 'codes':
      return listCodes(given(handlers), options);
    case 'goals':
      return showGoalsOf(given(handlers), operands, options, progress);
    case 'indicators':
      return showIndicators(given(handlers), operands[0], options, progress);
    case 'years':
      return showYears(given(handlers), operands, options, progress);
    case 'terms':
      return showTerms(given(handlers), operands, options, progress);
    case 'search':
      return searchReports(given(handlers), first, options);
    case 'cite':
      return citeReports(given(handlers), operands, options);
    case 'export':
      return exportAs(given(handlers), operands, { ...options, out: given(options.out) }, progress);
    default:
      return assertNever(command);
  }
}

function exportAs(
  handlers: Handlers,
  operands: readonly string[],
  options: Invocation['options'] & { readonly out: string },
  progress: Progress,
): Promise<Output> {
  const { format } = options;
  if (format === 'bundle') return exportBundle(handlers, operands, options, progress);
  if (isTableFormat(format)) return exportPairTable(handlers, operands, { ...options, format });
  return exportPair(handlers, operands, { ...options, format });
}

type Read = (operand: string) => Promise<Input>;

async function track(
  first: string,
  second: string,
  handlers: Handlers | null,
  language: 'zh' | 'en',
  read: Read,
): Promise<Output> {
  const [earlier, later] = [await read(first), await read(second)];
  return showGoals(earlier, later, handlers, wordLanguage(language));
}

async function readPair(
  first: string,
  second: string,
  handlers: Handlers | null,
  read: Read,
): Promise<[left: Input, right: Input, pair: ComparedPair]> {
  const left = await read(first);
  const right = await read(second);
  return [left, right, await comparePair(left, right, handlers)];
}

/** The command line was parsed: what is missing here was asked for there. */
function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new UsageError('needs-library', '');
  return value;
}
