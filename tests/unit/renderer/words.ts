import i18next from 'i18next';
import { en } from '../../../renderer/locales/en/index.ts';
import type { Translate } from '../../../renderer/locales/words.ts';
import { zhCN } from '../../../renderer/locales/zh-CN/index.ts';

/** The words of the interface in a language, as the page has them. */
export function wordsIn(language: 'zh-CN' | 'en'): Translate {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return (key, values = {}) => instance.t(key, values);
}
