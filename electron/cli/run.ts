import { assertNever } from '../../shared/base/assert-never.ts';
import type { Handlers } from '../library/handlers.ts';
import { UsageError, type Invocation } from './arguments.ts';
import { exportPair, importReports, listNotes, listReports } from './commands/library.ts';
import { comparePair, showAlignment, showComparison, type ComparedPair } from './commands/pairs.ts';
import { showFigures, showOutline, showText } from './commands/read.ts';
import { showGoals } from './commands/track.ts';
import { readInput, type Input } from './input.ts';
import { openCliLibrary } from './library-call.ts';
import type { Output } from './output.ts';

/** Runs a command, with the library open where one was named. @throws AppError, UsageError */
export async function runCommand(invocation: Invocation): Promise<Output> {
  const { library: file } = invocation.options;
  if (file === undefined) return runOn(invocation, null);
  const library = await openCliLibrary(file, invocation.command === 'import');
  try {
    return await runOn(invocation, library.handlers);
  } finally {
    library.close();
  }
}

function runOn({ command, operands, options }: Invocation, handlers: Handlers | null): Promise<Output> {
  const [first = '', second = ''] = operands;
  const one = async (show: typeof showOutline): Promise<Output> => show(await readInput(first, handlers));
  const compared = (show: typeof showAlignment): Promise<Output> =>
    readPair(first, second, handlers).then((pair) => show(...pair));
  switch (command) {
    case 'outline':
      return one(showOutline);
    case 'figures':
      return one(showFigures);
    case 'text':
      return readInput(first, handlers).then((input) => showText(input, options));
    case 'align':
      return compared(showAlignment);
    case 'compare':
      return compared(showComparison);
    case 'track':
      return track(first, second, handlers, options.language);
    case 'import':
      return importReports(given(handlers), operands, options);
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

async function track(
  first: string,
  second: string,
  handlers: Handlers | null,
  language: 'zh' | 'en',
): Promise<Output> {
  const [earlier, later] = [await readInput(first, handlers), await readInput(second, handlers)];
  return showGoals(earlier, later, handlers, language === 'zh' ? 'zh-CN' : 'en');
}

async function readPair(
  first: string,
  second: string,
  handlers: Handlers | null,
): Promise<[left: Input, right: Input, pair: ComparedPair]> {
  const left = await readInput(first, handlers);
  const right = await readInput(second, handlers);
  return [left, right, await comparePair(left, right, handlers)];
}

/** The command line was parsed: what is missing here was asked for there. */
function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new UsageError('needs-library', '');
  return value;
}
