import type { Language as WordLanguage } from '../../shared/words/words.ts';

/** A language of the command line, as `--lang` names it. */
export type Language = 'zh' | 'en';

/** The same language as the lists of words name it. */
export function wordLanguage(language: Language): WordLanguage {
  return language === 'zh' ? 'zh-CN' : 'en';
}
