import { AppError, toWireError } from '../../shared/base/errors.ts';
import { parseCommandLine, UsageError, type CliOptions } from './arguments.ts';
import type { Language } from './language.ts';
import { formatError } from './messages.ts';
import type { Output } from './output.ts';
import { runCommand } from './run.ts';
import { toLines } from './lines.ts';
import { createProgressLine } from './tell.ts';
import { formatUsage, formatUsageError } from './usage.ts';

export const EXIT = { done: 0, usage: 2, error: 3, bug: 70 } as const;

type Stream = { readonly isTTY?: boolean; write(text: string): unknown };

/** Where a program writes: results, and what went wrong. */
export type Streams = { readonly out: Stream; readonly err: Stream };

/** What is shown of how, where the command line itself could not be read. */
export function guessOptions(words: readonly string[]): {
  readonly json: boolean;
  readonly language: Language;
} {
  const at = words.indexOf('--lang');
  const isEnglish = words.includes('--lang=en') || (at >= 0 && words[at + 1] === 'en');
  return { json: words.includes('--json'), language: isEnglish ? 'en' : 'zh' };
}

/** Runs the whole program on the words of its command line. @returns the exit status */
export async function runProgram(words: readonly string[], streams: Streams): Promise<number> {
  const line = createProgressLine(streams.err);
  try {
    const invocation = parseCommandLine(words);
    if (invocation === 'help') {
      streams.out.write(formatUsage(guessOptions(words).language));
      return EXIT.done;
    }
    const tell = (words: string): void => void streams.err.write(toLines([words], streams.err));
    const output = await runCommand(invocation, { tell, progress: line.show });
    line.wipe();
    return show(output, invocation.options, streams);
  } catch (error) {
    line.wipe();
    return fail(error, words, streams);
  }
}

function show(
  { json, lines, remarks = [], failures = [] }: Output,
  options: CliOptions,
  { out, err }: Streams,
): number {
  out.write(options.json ? `${JSON.stringify(json)}\n` : toLines(lines, out));
  if (!options.json) err.write(toLines([...remarks, ...failures], err));
  return failures.length === 0 ? EXIT.done : EXIT.error;
}

function fail(error: unknown, words: readonly string[], { out, err }: Streams): number {
  const { json, language } = guessOptions(words);
  if (error instanceof UsageError) {
    err.write(formatUsageError(error, language));
    return EXIT.usage;
  }
  const wire = toWireError(error);
  if (json) out.write(`${JSON.stringify({ error: wire })}\n`);
  const isExpected = error instanceof AppError && error.code !== 'bug';
  if (!isExpected) err.write(`${stackOf(error)}\n`);
  else if (!json) err.write(toLines([formatError(wire.code, wire.details ?? {}, language)], err));
  return isExpected ? EXIT.error : EXIT.bug;
}

/** In a terminal of his own nobody is told too much. */
function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
