import { foldText } from '../../text/plain/fold.ts';

const YEAR = /[零〇○一二三四五六七八九\d]{4}年?/gu;

/** A title with its years put down to one sign: 2013年工作回顾 and 2014年工作回顾 have the same name. */
export function nameOfTitle(title: string): string {
  return foldText(title)
    .replace(/[\s，,。、；;：:"]/gu, '')
    .replace(YEAR, '年');
}
