import DiffMatchPatch from 'diff-match-patch';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMiddle } from '../../../shared/compare/characters/middle.ts';
import { diffTokens } from '../../../shared/compare/characters/token-diff.ts';
import type { Token } from '../../../shared/text/tokens/tokens.ts';

/** Few letters make many ways to the same text, of which one has to be chosen alike. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'), maxLength: 90 }),
);

function toTokens(letters: string): readonly Token[] {
  return Array.from(letters, (key, start) => ({ kind: 'word', start, end: start + 1, key, figure: null }));
}

function write(tokens: readonly Token[]): string {
  return tokens.map(({ key }) => key).join('');
}

/** What the library finds by itself; as ours, without two runs of one sort beside each other. */
function diffByLibrary(left: string, right: string): readonly string[] {
  const engine = new DiffMatchPatch();
  engine.Diff_Timeout = 0;
  const runs: string[] = [];
  let changed: [string, string] = ['', ''];
  for (const [operation, part] of [...engine.diff_main(left, right, false), [0, ''] as const]) {
    if (operation < 0) changed = [changed[0] + part, changed[1]];
    else if (operation > 0) changed = [changed[0], changed[1] + part];
    else {
      if (changed.join('') !== '') runs.push(changed.join(' → '));
      if (part !== '') runs.push(part);
      changed = ['', ''];
    }
  }
  return runs;
}

test('two lists of tokens are parted where the library parts them', () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      const { runs } = diffTokens(toTokens(left), toTokens(right));
      expect(
        runs.map((run) => (run.same ? write(run.left) : `${write(run.left)} → ${write(run.right)}`)),
      ).toStrictEqual(diffByLibrary(left, right));
    }),
    { seed: 44, numRuns: 6000 },
  );
});

test('what one search leaves behind is no matter to the next, shorter or longer', () => {
  const long = findMiddle('xabcabba'.repeat(20), 'ycbabac'.repeat(20));
  expect(findMiddle('abcabba', 'cbabac')).toStrictEqual({ left: 5, right: 4 });
  expect(findMiddle('xabcabba'.repeat(20), 'ycbabac'.repeat(20))).toStrictEqual(long);
  expect(findMiddle('ab', 'cd')).toBeNull();
});

test('codes of pairs before change nothing, nor that they run out', () => {
  const codes = new Map<string, string>();
  const many = Array.from({ length: 5000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
  for (const [left, right] of [
    ['甲乙丙', '甲丁丙'],
    ['丁甲', '甲丁'],
    [many, '甲乙'],
    [`甲${many.slice(0, 3000)}`, many.slice(10, 3000)],
    ['甲乙丙', '甲丁丙'],
  ] as const)
    expect(diffTokens(toTokens(left), toTokens(right), codes)).toStrictEqual(
      diffTokens(toTokens(left), toTokens(right)),
    );
  expect(codes.size).toBeLessThan(0x2000);
});
