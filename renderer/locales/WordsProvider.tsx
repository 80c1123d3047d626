import { useMemo, type ReactNode } from 'react';
import { useTranslation as useI18n } from 'react-i18next';
import { keepWords } from './keep-words.ts';
import { isolateValues, WordsContext, type Translate } from './words.ts';

/** Listens for another language on behalf of all components below: each by itself, in lists of hundreds, is slow to draw. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useI18n();
  // anew in another language, since `t` is another in another
  const words = useMemo(
    (): { readonly t: Translate } => ({ t: keepWords((key, values = {}) => t(key, isolateValues(values))) }),
    [t],
  );
  return <WordsContext value={words}>{children}</WordsContext>;
}
