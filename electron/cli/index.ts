import { toWireError } from '../../shared/base/errors.ts';
import { translateFileError } from '../library/file-errors.ts';
import { formatError } from './messages.ts';
import { EXIT, guessOptions, runProgram } from './program.ts';

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
process.exitCode = await runProgram(words, { out: process.stdout, err: process.stderr });
