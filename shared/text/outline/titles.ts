import { addressesHouse, type Block } from './block.ts';

const SHORTEST = 4;
const LONGEST = 40;
const APPENDIX = /^附(?:件|录|表)?[0-9０-９一二三四五六七八九十]{0,2}[：:]?$/u;
/** The report's own title, printed once more behind a page's head, holds no part. */
const REPORT_TITLE = /^(?:关于)?\S{0,24}(?:政府|管委会)工作报告(?:[（(][^）)]*[）)])?$/u;
/** 名词解释, ※名词解释※, 《政府工作报告》有关名词解释, 政府工作报告名词、术语注释. */
const GLOSSARY =
  /^[※【[（(*★—－-]*(?:附[：:])?(?:(?:《?(?:政府|管委会)?工作报告》?)?(?:中|中的)?(?:有关|相关|部分)?(?:名词|术语|用语|词语)(?:[、和及与](?:术语|名词|用语|缩略语))?(?:解释|注释|说明|释义|解读)|注释|附注|注解|名词解释和说明)[※】\]）)*★—－：:-]*$/u;

/** True for a line that begins what stands behind a report: 附件1. */
export function isAppendixTitle(block: Block): boolean {
  return !block.isHead && block.words.length <= 24 && (APPENDIX.test(block.words) || isGlossaryTitle(block));
}

/** True for the title of a list of terms, whose numbered entries are no headings: 名词解释, 注释：. */
export function isGlossaryTitle(block: Block): boolean {
  return block.words.length <= 24 && GLOSSARY.test(block.words.replace(/\s/gu, ''));
}

/** True for an unnumbered part title: a short line without closing punctuation between a paragraph and its part. */
export function isPartTitle(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  const { words } = block;
  if (block.isHead || block.marker !== undefined || addressesHouse(words)) return false;
  if (REPORT_TITLE.test(words)) return false;
  if (words.length < SHORTEST || words.length > LONGEST || after === undefined) return false;
  if (/[。！？；：，、!?;:,…]$|[。！？；]/u.test(words) || !/\p{Script=Han}{3}/u.test(words)) return false;
  if (before !== undefined && !before.isHead && !isClosed(before) && !isFirstUnder(before, words))
    return false;
  return after.marker !== undefined || (after.words.length > words.length && /[。！？：]/u.test(after.words));
}

/** The first title under a numbered one stands below it at once; of several clauses it is text that a line break cut. */
function isFirstUnder({ marker, isLine, words }: Block, title: string): boolean {
  return marker !== undefined && isLine && words.length <= LONGEST && !/[，,]/u.test(title);
}

function isClosed(block: Block): boolean {
  return /[。！？；：!?;:…][”’）)]*$/u.test(block.words) || isAppendixTitle(block);
}
