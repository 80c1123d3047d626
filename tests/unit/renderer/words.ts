import i18next, { type TFunction } from 'i18next';
import { en } from '../../../renderer/locales/en.ts';
import { zhCN } from '../../../renderer/locales/zh-CN.ts';

/** The words of the interface in a language, as the page has them. */
export function wordsIn(language: 'zh-CN' | 'en'): TFunction {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance.t;
}
