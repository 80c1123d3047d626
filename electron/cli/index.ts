import { AppError, toWireError } from '../../shared/base/errors.ts';
import { translateFileError } from '../library/file-errors.ts';
import { parseCommandLine, UsageError, type CliOptions } from './arguments.ts';
import { formatError, type Language } from './messages.ts';
import type { Output } from './output.ts';
import { runCommand } from './run.ts';
import { formatUsage, formatUsageError } from './usage.ts';

const EXIT = { done: 0, usage: 2, error: 3, bug: 70 } as const;

/** What is shown of how, where the command line itself could not be read. */
function guessOptions(words: readonly string[]): { readonly json: boolean; readonly language: Language } {
  const at = words.indexOf('--lang');
  const isEnglish = words.includes('--lang=en') || (at >= 0 && words[at + 1] === 'en');
  return { json: words.includes('--json'), language: isEnglish ? 'en' : 'zh' };
}

async function main(words: readonly string[]): Promise<number> {
  const guessed = guessOptions(words);
  try {
    const invocation = parseCommandLine(words);
    if (invocation === 'help') {
      process.stdout.write(formatUsage(guessed.language));
      return EXIT.done;
    }
    return show(await runCommand(invocation), invocation.options);
  } catch (error) {
    return fail(error, guessed.json, guessed.language);
  }
}

function show({ json, lines, failures = [] }: Output, { json: asJson }: CliOptions): number {
  process.stdout.write(asJson ? `${JSON.stringify(json)}\n` : lines.map((line) => `${line}\n`).join(''));
  if (!asJson) process.stderr.write(failures.map((line) => `${line}\n`).join(''));
  return failures.length === 0 ? EXIT.done : EXIT.error;
}

function fail(error: unknown, asJson: boolean, language: Language): number {
  if (error instanceof UsageError) {
    process.stderr.write(formatUsageError(error, language));
    return EXIT.usage;
  }
  const wire = toWireError(error);
  if (asJson) process.stdout.write(`${JSON.stringify({ error: wire })}\n`);
  const isExpected = error instanceof AppError && error.code !== 'bug';
  if (!isExpected) process.stderr.write(`${wire.message}\n`);
  else if (!asJson) process.stderr.write(`${formatError(wire.code, wire.details ?? {}, language)}\n`);
  return isExpected ? EXIT.error : EXIT.bug;
}

/** A reader that closes early (`| head`) wants no more, which is no error; output lost in any other way is one. */
function endOutput(error: Error, words: readonly string[]): void {
  if ('code' in error && error.code === 'EPIPE') process.exit(EXIT.done);
  const { code, message, details = {} } = toWireError(translateFileError(error, 'stdout', 'write'));
  const line = code === 'bug' ? message : formatError(code, details, guessOptions(words).language);
  process.stderr.write(`${line}\n`, () => process.exit(EXIT.error));
}

const words = process.argv.slice(2);
process.stdout.on('error', (error: Error) => {
  endOutput(error, words);
});
// Set, not called: what was written still has to reach a pipe.
process.exitCode = await main(words);
