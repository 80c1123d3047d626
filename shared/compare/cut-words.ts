// Stateless in use: each call walks its own text.
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words of each of `stretches`, as each is cut by itself. All are cut in one walk, a line each: beginning anew for a
 * short stretch costs several times as much as its words.
 */
export function cutWords(stretches: readonly string[]): readonly (readonly string[])[] {
  const words = stretches.map((): string[] => []);
  let at = 0;
  let end = stretches[0]?.length ?? 0;
  for (const { index, segment } of segmenter.segment(stretches.join('\n'))) {
    if (index < end) words[at]?.push(segment);
    else {
      at += 1;
      end += 1 + (stretches[at]?.length ?? 0);
    }
  }
  return words;
}
