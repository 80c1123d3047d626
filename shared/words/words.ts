/** A language of the interface, of exports and of tables. */
export type Language = 'zh-CN' | 'en';

/** The word for each code of a closed list, in Chinese and in English; a code without one does not compile. */
export type Words<C extends string> = Readonly<Record<C, readonly [zh: string, en: string]>>;

/** The words of a list in one language. English ones begin small, as they stand in a line. */
export function wordsIn<C extends string>(words: Words<C>, language: Language): Readonly<Record<C, string>> {
  return mapWords(words, ([zh, en]) => (language === 'zh-CN' ? zh : en));
}

/** English words as they stand alone: “year turn” as “Year turn”. */
export function startUpper<C extends string>(
  words: Readonly<Record<C, string>>,
): Readonly<Record<C, string>> {
  return mapWords(words, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

function mapWords<C extends string, T>(
  words: Readonly<Record<C, T>>,
  make: (word: T) => string,
): Readonly<Record<C, string>> {
  const made = Object.entries<T>(words).map(([code, word]) => [code, make(word)] as const);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `fromEntries` forgets the keys, which are those of `words`
  return Object.fromEntries(made) as Record<C, string>;
}
