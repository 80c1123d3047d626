import { useMemo, type ReactNode } from 'react';
import { useTranslation as useI18n } from 'react-i18next';
import { WordsContext, type Translate } from './words.ts';

/** Listens for another language on behalf of all components below: each by itself, in lists of hundreds, is slow to draw. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useI18n();
  const words = useMemo((): { readonly t: Translate } => {
    const plain = new Map<string, string>(); // of one language, since `t` is another in another
    const speak: Translate = (key, values) => {
      if (values !== undefined) return t(key, values);
      const found = plain.get(key) ?? t(key);
      plain.set(key, found);
      return found;
    };
    return { t: speak };
  }, [t]);
  return <WordsContext value={words}>{children}</WordsContext>;
}
