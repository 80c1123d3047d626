import type { Doubt, Finding, LeftOut } from '../../../../shared/model/extraction.ts';

/** A quote is long enough to know the words again. */
const QUOTE = 40;

/** Gathers what a reader leaves out and doubts, each kind once with how often and the first words. */
export type Findings = {
  /** `quote`: the words in question, at any length. Nothing is noted where `count` is 0. */
  note(kind: LeftOut | Doubt, quote?: string, count?: number): void;
  /** Those of the given kinds, in the order of the list. */
  list<K extends LeftOut | Doubt>(kinds: readonly K[]): readonly Finding<K>[];
};

export function createFindings(): Findings {
  const found = new Map<string, { count: number; quote: string }>();
  return {
    note(kind, quote = '', count = 1) {
      if (count === 0) return;
      const words = quote.replace(/\s+/gu, ' ').trim();
      const before = found.get(kind);
      found.set(kind, {
        count: (before?.count ?? 0) + count,
        quote: before === undefined || before.quote === '' ? shorten(words) : before.quote,
      });
    },
    list: (kinds) =>
      kinds.flatMap((kind) => {
        const one = found.get(kind);
        return one === undefined ? [] : [{ kind, ...one }];
      }),
  };
}

function shorten(words: string): string {
  const characters = Array.from(words);
  return characters.length <= QUOTE ? words : `${characters.slice(0, QUOTE - 1).join('')}…`;
}
