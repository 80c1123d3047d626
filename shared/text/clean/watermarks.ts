import type { Replacement } from './layer.ts';
import { findAll } from './replacements.ts';

/** 马克数据网: the dealer's name, with blanks that keep it from being found. */
const DEALER = '马[ \\u00a0\\u3000]*[克可][ \\u00a0\\u3000]*数[ \\u00a0\\u3000]*据(?:[ \\u00a0\\u3000]*网)?';
/** One behind the other they make 百度搜索, which must not be one of them, too: each way to read a row of them is tried. */
const WAYS = ['来源[：:]', '来自', '百度', '搜索', '微信公众号', '公众号', '关注'];
/** What may stand behind one of them. Blanks twice around a colon that may be missing would be read in two ways, too. */
const BEHIND = '[ \\u00a0\\u3000]*(?:[：:][ \\u00a0\\u3000]*)?';
/** A word that may have blanks between its characters. */
const spaced = (word: string): string =>
  word.replace(/(?<=[^\\[\]：:?])(?=\p{Script=Han}|\[)/gu, '[ \\u00a0\\u3000]*');
/** What dealers in data strew into texts: 来源：百度马 克 数据网, 微信公众号马克 数据网. The name alone may be a firm's. */
const WATERMARK = new RegExp(
  `[（(]?[ \\u00a0\\u3000]*(?:数据)?(?:(?:${WAYS.map(spaced).join('|')})${BEHIND})+${DEALER}[ \\u00a0\\u3000]*[）)]?`,
  'gu',
);

const NAMED = new RegExp(DEALER, 'u');

/** The marks of those who sold the text, inside its sentences. */
export function cleanWatermarks(text: string): readonly Replacement[] {
  return NAMED.test(text) ? findAll(text, WATERMARK, '') : [];
}
