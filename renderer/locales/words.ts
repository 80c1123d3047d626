import i18next from 'i18next';
import { createContext, useContext } from 'react';
import { isolate } from '../../shared/base/isolate.ts';
import type { zhCN } from './zh-CN/index.ts';

type PathOf<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${PathOf<T[K]>}`;
}[keyof T & string];

/** A key whose words depend on `count` is asked for without the form. */
type WithoutPlural<K extends string> = K extends `${infer Base}_other` ? Base : K;

/** The words of the interface by their paths: `library.title`. */
export type WordKey = PathOf<typeof zhCN>;

/**
 * The words for a key in the language of the interface, with `values` in their places. i18next's own type of this
 * function infers the values from the words: beyond some 1,500 keys the compiler needs minutes for it. A test holds that
 * both languages ask for the same values.
 */
export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

/** The values as they may stand within our words: a name that turns the direction turns nothing beside it. */
export function isolateValues(
  values: Readonly<Record<string, string | number>>,
): Readonly<Record<string, string | number>> {
  const entries = Object.entries(values);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? isolate(value) : value]),
  );
}

/** The words for what is no component. */
export const translate: Translate = (key, values = {}) => i18next.t(key, isolateValues(values));

/** What all components speak by: `WordsProvider` gives it anew when the language changes. */
export const WordsContext = createContext<{ readonly t: Translate }>({ t: translate });

/** The words for a component, which is drawn anew when the language changes; `t` is the same until then. */
export function useTranslation(): { readonly t: Translate } {
  return useContext(WordsContext);
}
