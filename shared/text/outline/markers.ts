/**
 * What kind of heading it is, from the widest to the narrowest: a family nests in those above it. `title` is an
 * unnumbered part title, `lead` a sentence whose opening its siblings share (五年来，……), `topic` an unnumbered topic
 * sentence at the head of a paragraph.
 */
export const FAMILIES = [
  'appendix', // 附件1, 名词解释
  'part', // 第一部分
  'title',
  'han', // 一、
  'han-inner', // 一、 inside 二、, as some reports number their points
  'han-bracket', // （一）
  'han-nested', // 一、 inside （二）
  'lead',
  'ordinal', // 第一，
  'arabic', // 1.
  'arabic-bracket', // （1）
  'circled', // ①
  'point', // 一是 with topics of its own between it and 二是
  'topic',
  'dash', // ——
  'item', // 一是, 一要
] as const;
export type Family = (typeof FAMILIES)[number];

/** A marker as printed, its family and its number; 0 where it has none. */
export type Marker = { readonly family: Family; readonly printed: string; readonly number: number };

const HAN = '[一二三四五六七八九十]{1,3}';
const ARABIC = '[0-9０-９]{1,2}';
const PATTERNS: readonly (readonly [Family, RegExp])[] = [
  ['part', new RegExp(`^第(${HAN}|${ARABIC})(?:部分|章|编|篇)[：:、]?`, 'u')],
  ['part', /^([Ⅰ-Ⅻ]|(?:VI{0,3}|I{1,3}|I[VX]|X)(?=[、．.]))[、．.]?[\s\u3000]*/u],
  ['han', new RegExp(`^(${HAN})[、．.](?!${HAN}、)`, 'u')],
  ['han-bracket', new RegExp(`^[（(](${HAN})[）)][、，,．.。:：·]?`, 'u')],
  ['han-bracket', /^([㈠-㈩])/u],
  ['ordinal', new RegExp(`^第(${HAN})[，,、：:]`, 'u')],
  ['ordinal', new RegExp(`^第(${HAN})(?:是|要)`, 'u')],
  ['arabic', new RegExp(`^(${ARABIC})(?:[．、]|\\.(?![0-9０-９]))`, 'u')],
  ['arabic', /^([⒈-⒛])/u],
  ['arabic', /^(0[1-9])[\s\u3000、．.]*(?=(?!年)[\p{Script=Han}“]|(?:19|20)\d\d年)/u],
  ['arabic-bracket', new RegExp(`^[（(](${ARABIC})[）)][、，,．.。:：·]?`, 'u')],
  ['arabic-bracket', /^([⑴-⒇])/u],
  ['circled', /^([①-⑳])/u],
  ['dash', /^(?:—{1,3}|－{2,3}|-{2,4}|―{1,2}|──)(?![—－―-])/u],
  ['dash', /^[●■◆▲★◇□○◎•▪][\s\u3000]*/u],
  ['item', new RegExp(`^(${HAN})(?:是(?!否)|要|则(?=是|要))[，,：:]?`, 'u')],
];

/** The marker that `words` open with, or undefined. Half-width and mixed brackets count: (一）. */
export function findMarker(words: string): Marker | undefined {
  const start = words.slice(0, 10);
  for (const [family, pattern] of PATTERNS) {
    const match = pattern.exec(start);
    if (match !== null) return { family, printed: match[0], number: parseOrdinal(match[1] ?? '') };
  }
  return undefined;
}

const HAN_DIGITS = '零一二三四五六七八九';
/** First of each run of numbered characters of Unicode. */
const ENCLOSED_FIRST = ['㈠', '⒈', '⑴', '①', 'Ⅰ'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** VI is 6; 三 is 3, 十二 is 12, 二十 is 20, １ is 1, ③ is 3; 0 where it is no number. */
export function parseOrdinal(printed: string): number {
  const arabic = Number(printed.normalize('NFKC').replace(/[.()]/gu, '') || NaN);
  if (!Number.isNaN(arabic)) return arabic;
  if (ROMAN.includes(printed)) return ROMAN.indexOf(printed) + 1;
  const first = ENCLOSED_FIRST.find(
    (char) => printed >= char && printed.charCodeAt(0) - char.charCodeAt(0) < 20,
  );
  if (printed.length === 1 && first !== undefined) return printed.charCodeAt(0) - first.charCodeAt(0) + 1;
  const [tens, ones] = printed.includes('十') ? printed.split('十') : ['', printed];
  const ten = !printed.includes('十') ? 0 : tens === '' ? 1 : HAN_DIGITS.indexOf(tens ?? '');
  return ten * 10 + Math.max(0, HAN_DIGITS.indexOf(ones === '' || ones === undefined ? '零' : ones));
}
