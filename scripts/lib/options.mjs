import { parseArgs } from 'node:util';

/**
 * @typedef {object} Words what may stand behind a script besides its options; nothing where nothing is said
 * @property {number} [least] how many at least
 * @property {number} [most] how many at most
 * @property {readonly string[]} [of] the words that there are, where not any will do
 */

/**
 * Reads what was typed behind a script. `--help` prints the usage and ends it with status 0; what it does not take ends it
 * with status 2, the reason and the usage, before anything is begun.
 * @template {NonNullable<import('node:util').ParseArgsConfig['options']>} const O
 * @param {string} usage how the script is called, with a line for each option
 * @param {O} options as `parseArgs` of Node takes them
 * @param {Words} [words]
 */
export function readOptions(usage, options, words = {}) {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const fault = findFault(positionals, words);
    return fault === null ? { values, words: positionals } : refuse(usage, fault);
  } catch (error) {
    // Node's own sentence goes on with advice about words that begin with a dash.
    return refuse(usage, error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}

/**
 * Ends a script that was called in a way that makes no sense.
 * @param {string} usage
 * @param {string} reason
 * @returns {never}
 */
function refuse(usage, reason) {
  console.error(`${reason}\n\n${usage}`);
  process.exit(2);
}

/**
 * @param {readonly string[]} given
 * @param {Words} words
 * @returns {string | null} what is wrong with them
 */
function findFault(given, { least = 0, of, most = of === undefined ? least : Infinity }) {
  const unknown = given.find((word, at) => at >= most || of?.includes(word) === false);
  if (unknown !== undefined) return `'${unknown}' is not known here`;
  return given.length < least ? 'Something is missing' : null;
}

/**
 * A whole number out of what was typed; anything else ends the script as an unknown option does.
 * @param {string} usage
 * @param {string} name what the number is, as the usage calls it
 * @param {string} word
 * @returns {number} 0 or more
 */
export function readNumber(usage, name, word) {
  if (/^\d+$/u.test(word)) return Number(word);
  return refuse(usage, `${name} is a whole number, and not '${word}'`);
}
