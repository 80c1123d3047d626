import type { Replacement } from './layer.ts';
import { findAll, mergeReplacements } from './replacements.ts';

/** \r\n written out: what a table or a JSON file was written by twice. No report has a backslash of its own. */
const BREAKS = /(?:\\r\\n|\\n|\\r|_x000D_|<br\s*\/?>|<\/(?:p|div|h[1-6]|tr|li)\s*>)(?:\n)?/giu;
/** &nbsp; and its kind, which stand for blanks, and tags of a page. */
const BLANKS =
  /&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#12288);?|<\/?(?:p|div|span|strong|b|font|section|table|tbody|tr|td|ul|li|h[1-6]|em|u|a|o:p)(?:\s[^<>\n]{0,300})?\/?>/giu;
/** \t: a blank of the layout. */
const TABS = /\\t/gu;

/** What any of them holds: a report's own text has none, and need not be looked through three times. */
const ANY = /[\\&<_]/u;

/** Signs of a file format that were left in a text: `……。\r\n&nbsp;&nbsp;二、` becomes two lines. */
export function cleanEscapes(text: string): readonly Replacement[] {
  if (!ANY.test(text)) return [];
  return mergeReplacements([
    ...findAll(text, BREAKS, '\n'),
    ...findAll(text, BLANKS, ''),
    ...findAll(text, TABS, ''),
  ]);
}
