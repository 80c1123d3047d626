/** What set-up says: one line a step, and a clear reason when it cannot go on. */

/** An expected failure of set-up, told without a stack: the reason, and what the reader can do about it. */
export class SetupError extends Error {
  /**
   * @param {string} reason
   * @param {string} [remedy]
   */
  constructor(reason, remedy) {
    super(remedy === undefined ? reason : `${reason}\n  ${remedy}`);
    this.name = 'SetupError';
  }
}

/** @param {string} line */
export function say(line) {
  console.log(line);
}

/**
 * Says one line for a step that was done or was not needed.
 * @param {string} name
 * @param {string} outcome
 */
export function sayStep(name, outcome) {
  say(`[set-up] ${name}: ${outcome}`);
}

/**
 * Says that a step began, for steps that take more than a moment.
 * @param {string} name
 * @param {string} doing
 */
export function sayBegun(name, doing) {
  say(`[set-up] ${name}: ${doing} …`);
}

/**
 * Runs a program's main function; an expected failure ends it with status 1 and its reason alone.
 * @param {() => Promise<number>} main gives the exit status
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`[set-up] failed: ${error.message}`);
    process.exitCode = 1;
  }
}
