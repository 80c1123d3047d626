import { existsSync } from 'node:fs';
import { assertNever } from '../../shared/base/assert-never.ts';
import type { Handlers } from '../library/handlers.ts';
import { UsageError, type Invocation } from './arguments.ts';
import { exportPair, importReports, listNotes, listReports } from './commands/library.ts';
import { comparePair, showAlignment, showComparison, type ComparedPair } from './commands/pairs.ts';
import { showFigures, showOutline, showText } from './commands/read.ts';
import { surveyReports } from './commands/survey.ts';
import { showGoals } from './commands/track.ts';
import { readInput, type Input } from './input.ts';
import { openCliLibrary } from './library-call.ts';
import type { Output } from './output.ts';
import type { Tell } from './tell.ts';

/** Runs a command, with the library open where one was named. @throws AppError, UsageError */
export async function runCommand(invocation: Invocation, tell: Tell): Promise<Output> {
  const { library: file } = invocation.options;
  if (file === undefined) return runOn(invocation, null, tell);
  const { command, options } = invocation;
  const isOld = existsSync(file);
  const library = await openCliLibrary(file, command === 'import', options.dryRun);
  try {
    const output = await runOn(invocation, library.handlers, tell);
    if (isOld && !options.dryRun) await library.backUp();
    return output;
  } finally {
    library.close();
  }
}

function runOn(
  { command, operands, options }: Invocation,
  handlers: Handlers | null,
  tell: Tell,
): Promise<Output> {
  const [first = '', second = ''] = operands;
  const read = (operand: string): Promise<Input> => readInput(operand, handlers, options, tell);
  const one = async (show: typeof showOutline): Promise<Output> => show(await read(first));
  const compared = (show: typeof showAlignment): Promise<Output> =>
    readPair(first, second, handlers, read).then((pair) => show(...pair));
  switch (command) {
    case 'outline':
      return one(showOutline);
    case 'figures':
      return one(showFigures);
    case 'text':
      return read(first).then((input) => showText(input, options));
    case 'align':
      return compared(showAlignment);
    case 'compare':
      return compared(showComparison);
    case 'track':
      return track(first, second, handlers, options.language, read);
    case 'import':
      return (options.dryRun ? surveyReports : importReports)(given(handlers), operands, options, tell);
    case 'list':
      return listReports(given(handlers));
    case 'notes':
      return listNotes(given(handlers), operands[0]);
    case 'export':
      return exportPair(given(handlers), operands, { ...options, out: given(options.out) });
    default:
      return assertNever(command);
  }
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
  return showGoals(earlier, later, handlers, language === 'zh' ? 'zh-CN' : 'en');
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
