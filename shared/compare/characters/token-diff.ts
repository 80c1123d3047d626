import DiffMatchPatch from 'diff-match-patch';
import type { Token } from '../../text/tokens/tokens.ts';
import { findMiddle } from './middle.ts';

/** A run of tokens that is on both sides (`same`), or differs; either list may be empty in the latter. */
export type TokenRun = {
  readonly same: boolean;
  readonly left: readonly Token[];
  readonly right: readonly Token[];
};

/** What comparing two lists of tokens finds. The runs joined give both lists again. */
export type TokenDiff = {
  readonly runs: readonly TokenRun[];
  /** False where the lists are too large to be compared: they are one run, replaced whole. */
  readonly isComplete: boolean;
};

/** Where single-unit codes for tokens begin; the private use area and what follows is free of surrogates. */
const FIRST_CODE = 0xe000;
const LAST_CODE = 0xffff;

/**
 * The shortest edit between two lists of tokens, equal where their keys are.
 * Source: E. Myers, An O(ND) Difference Algorithm, 1986, as in diff-match-patch, each token one code unit. `codes`: those
 * that other pairs were given, which may be used again: pairs of one report have most words in common.
 */
export function diffTokens(
  left: readonly Token[],
  right: readonly Token[],
  codes: TokenCodes = new Map(),
): TokenDiff {
  if (areSame(left, right))
    return { runs: left.length === 0 ? [] : [{ same: true, left, right }], isComplete: true };
  if (codes.size + left.length + right.length > LAST_CODE - FIRST_CODE) codes.clear();
  const a = encode(left, codes);
  const b = encode(right, codes);
  if (a === null || b === null || isTooLarge(a, b))
    return { runs: [{ same: false, left, right }], isComplete: false };
  return { runs: toRuns(ENGINE.diff_main(a, b, false), left, right), isComplete: true };
}

/** The code of each token by its key. */
export type TokenCodes = Map<string, string>;

/** So are nearly all ends of sentences, which need no search. */
function areSame(left: readonly Token[], right: readonly Token[]): boolean {
  return left.length === right.length && left.every(({ key }, at) => key === right[at]?.key);
}

/** Searches where two texts part without the clock; where they share no code, the one is replaced by the other at once. */
class Engine extends DiffMatchPatch {
  override diff_bisect_(a: string, b: string, deadline: number): DiffMatchPatch.Diff[] {
    const middle = sharesCode(a, b) ? findMiddle(a, b) : null;
    if (middle === null)
      return [
        [DiffMatchPatch.DIFF_DELETE, a],
        [DiffMatchPatch.DIFF_INSERT, b],
      ];
    const { left, right } = middle;
    return [
      ...this.diff_main(a.slice(0, left), b.slice(0, right), false, deadline),
      ...this.diff_main(a.slice(left), b.slice(right), false, deadline),
    ];
  }
}

// Stateless in use.
const ENGINE = new Engine();
ENGINE.Diff_Timeout = 0; // a limit by the clock would make the result depend on the machine

/** By code whether a text has it, while two are compared. */
const marks = new Uint8Array(LAST_CODE + 1);

function sharesCode(a: string, b: string): boolean {
  for (let at = 0; at < a.length; at++) marks[a.charCodeAt(at)] = 1;
  let at = 0;
  while (at < b.length && marks[b.charCodeAt(at)] !== 1) at += 1;
  for (let next = 0; next < a.length; next++) marks[a.charCodeAt(next)] = 0;
  return at < b.length;
}

/**
 * Tokens on both sides, multiplied, beyond which a pair is shown as replaced whole: the diff takes quadratic time where
 * nothing is shared. 4,000 tokens against 4,000, ten times the longest sentence that is known, take a second.
 */
const MOST_PRODUCT = 16_000_000;

function isTooLarge(a: string, b: string): boolean {
  return a !== b && a.length * b.length > MOST_PRODUCT;
}

/** One code unit a token; null where a pair has more different tokens than there are codes. */
function encode(tokens: readonly Token[], codes: TokenCodes): string | null {
  let text = '';
  for (const token of tokens) {
    let code = codes.get(token.key);
    if (code === undefined) {
      const next = FIRST_CODE + codes.size;
      if (next > LAST_CODE) return null;
      code = String.fromCharCode(next);
      codes.set(token.key, code);
    }
    text += code;
  }
  return text;
}

function toRuns(
  diffs: readonly (readonly [number, string])[],
  left: readonly Token[],
  right: readonly Token[],
): readonly TokenRun[] {
  const runs: TokenRun[] = [];
  let i = 0;
  let j = 0;
  for (const [operation, text] of diffs) {
    const onLeft = operation <= 0 ? text.length : 0;
    const onRight = operation >= 0 ? text.length : 0;
    runs.push({
      same: operation === 0,
      left: left.slice(i, i + onLeft),
      right: right.slice(j, j + onRight),
    });
    i += onLeft;
    j += onRight;
  }
  return joinNeighbours(runs);
}

/** Neighbouring runs of the same sort made one. */
export function joinNeighbours(runs: readonly TokenRun[]): readonly TokenRun[] {
  const joined: TokenRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.same === run.same)
      joined[joined.length - 1] = {
        same: run.same,
        left: [...last.left, ...run.left],
        right: [...last.right, ...run.right],
      };
    else if (run.left.length + run.right.length > 0) joined.push(run);
  }
  return joined;
}
