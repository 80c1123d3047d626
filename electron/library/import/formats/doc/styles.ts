import { readListRef, type ListRef } from './properties.ts';

/** Where the style sheet is told, and how long it is ([MS-DOC] 2.5.6, fcStshf). */
const SHEET_AT = 0x00a2;
/** The kind of a style of paragraphs. */
const PARAGRAPHS = 1;
/** The style of no number, upon which nothing is based. */
const NONE = 0xfff;

/** The lists that styles of paragraphs name, by the number of the style ([MS-DOC] 2.9.271, STSH). */
export function readStyleLists(main: Buffer, table: Buffer): (style: number) => ListRef {
  const [at, length] = [main.readUInt32LE(SHEET_AT), main.readUInt32LE(SHEET_AT + 4)];
  const styles = readStyles(table.subarray(at, at + length));
  const listOf = (style: number, depth = 0): ListRef => {
    const found = styles[style];
    if (found === undefined || depth > styles.length) return {};
    return { ...listOf(found.base, depth + 1), ...found.list };
  };
  return listOf;
}

type Style = { readonly base: number; readonly list: ListRef };

function readStyles(sheet: Buffer): readonly (Style | undefined)[] {
  if (sheet.length < 6) return [];
  const [count, fixed] = [sheet.readUInt16LE(2), sheet.readUInt16LE(4)];
  const styles: (Style | undefined)[] = [];
  let at = 2 + sheet.readUInt16LE(0);
  while (styles.length < count && at + 2 <= sheet.length) {
    const length = sheet.readUInt16LE(at);
    styles.push(length === 0 ? undefined : readStyle(sheet.subarray(at + 2, at + 2 + length), fixed));
    at += 2 + length + (length % 2);
  }
  return styles;
}

/** A part of a fixed length, the name with a zero behind it, then the properties of the paragraph with the style's number. */
function readStyle(style: Buffer, fixed: number): Style {
  const [kind, base] = [style.readUInt16LE(2) & 0xf, style.readUInt16LE(2) >> 4];
  const name = style.readUInt16LE(fixed);
  const at = fixed + 2 + name * 2 + 2;
  const hasProperties = kind === PARAGRAPHS && at + 4 <= style.length;
  const length = hasProperties ? style.readUInt16LE(at) : 0;
  return {
    base: base === NONE ? -1 : base,
    list: length > 2 ? readListRef(style.subarray(at + 4, at + 2 + length)) : {},
  };
}
