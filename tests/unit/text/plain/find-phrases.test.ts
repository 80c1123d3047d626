import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldCase } from '../../../../shared/text/plain/fold.ts';
import { findPhrases, listPhrases } from '../../../../shared/text/plain/find-phrases.ts';
import { indexPhrases } from '../../../../shared/text/terms/phrase-scan.ts';

const piece = fc.constantFrom('稳', '进', '稳进', 'Ａ', 'A', 'a', '，', ',', '𠀀', '\n', '“', '"');
const text = fc.array(piece, { maxLength: 60 }).map((parts) => foldCase(parts.join('')));
const phrase = fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));

/** Every place by looking at every character: the longest phrase that stands there, then on behind it. */
function scanByHand(folded: string, phrases: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < folded.length; at++) {
    const here = phrases.filter((each) => folded.slice(at, at + each.length) === each);
    const longest = here.sort((a, b) => b.length - a.length)[0];
    if (longest === undefined) continue;
    found.push(`${at}-${at + longest.length}`);
    at += longest.length - 1;
  }
  return found;
}

it('finds what a scan of every character finds, variants counted as one', () => {
  fc.assert(
    fc.property(text, fc.array(phrase, { minLength: 1, maxLength: 4 }), (folded, phrases) => {
      const wanted = listPhrases(phrases).map(foldCase);
      const spans = findPhrases(folded, wanted).map(({ start, end }) => `${start}-${end}`);
      expect(spans).toEqual(scanByHand(folded, wanted));
    }),
    { seed: 20260107, numRuns: 2000 },
  );
});

it('one walk over the text finds for each of many phrases what a scan for it alone finds', () => {
  fc.assert(
    fc.property(text, fc.array(phrase, { minLength: 1, maxLength: 8 }), (folded, phrases) => {
      const wanted = listPhrases(phrases).map(foldCase);
      const found = wanted.map((): string[] => []);
      indexPhrases(wanted).scan(folded, (index, start, end) => found[index]?.push(`${start}-${end}`));
      expect(found).toEqual(wanted.map((each) => scanByHand(folded, [each])));
    }),
    { seed: 20260108, numRuns: 2000 },
  );
});

it('counts overlapping variants once: the first, then the longest', () => {
  const places = (folded: string, phrases: string[]): string[] =>
    findPhrases(folded, phrases).map(({ start, end }) => folded.slice(start, end));
  expect(places('打赢脱贫攻坚战，巩固脱贫成果', ['脱贫', '脱贫攻坚'])).toEqual(['脱贫攻坚', '脱贫']);
  expect(places('产业扶贫脱贫', ['产业扶贫', '扶贫脱贫'])).toEqual(['产业扶贫']);
  expect(places('稳稳稳', ['稳稳'])).toEqual(['稳稳']);
});

it('takes what says the same only once, in the first case it was typed in', () => {
  expect(listPhrases([' ５Ｇ ', '5g', '5G', '　', '桥'])).toEqual(['5G', '桥']);
});
