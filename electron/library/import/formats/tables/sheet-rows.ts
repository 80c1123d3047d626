import { SaxesParser } from 'saxes';
import { LIMITS, refuseDamaged, refuseLimit } from '../limits.ts';
import { decodeXml } from '../xml.ts';

/** A cell as the file has it. */
export type RawCell = {
  /** Counted from 0. */
  readonly column: number;
  /** `t` of the cell (ECMA-376 18.18.11): `s` is a shared string, whose words stand in `text` already. */
  readonly type: string;
  readonly text: string;
};

/** No sheet is wider (Excel specifications and limits). */
const LAST_COLUMN = 16_383;

/** Characters that are handed to the parser at once. */
const SLICE = 1 << 16;

/**
 * The rows of a sheet in its order, one after the other: no tree of it is ever built. What is no cell (checks of what
 * may be entered, merged ranges, which a few bytes spread over a million cells) is passed over.
 * @throws AppError `unreadable-file` {reason: damaged | over-limit}
 */
export function* readRows(sheet: Uint8Array, shared: readonly string[]): Generator<readonly RawCell[]> {
  let rows: RawCell[][] = [];
  let row: RawCell[] = [];
  let cell = { column: 0, type: '', value: '', words: '' };
  let cells = 0;
  const parser = createParser((path, attributes) => {
    const name = path.at(-1);
    if (name === 'row') row = [];
    if (name !== 'c') return;
    cells += 1;
    if (cells > LIMITS.cells) throw refuseLimit('cells');
    const column = columnOf(attributes['r']) ?? (row.at(-1)?.column ?? -1) + 1;
    cell = { column, type: attributes['t'] ?? '', value: '', words: '' };
  });
  parser.onText((path, text) => {
    const name = path.at(-1);
    if (name === 'v' && path.at(-2) === 'c') cell.value += text;
    if (name === 't' && isOfWords(path)) cell.words += text;
  });
  parser.onClose((name) => {
    if (name === 'row') rows.push(row);
    if (name !== 'c' || cell.column > LAST_COLUMN) return;
    const { column, type, value, words } = cell;
    const text = type === 's' ? (shared[Number(value)] ?? '') : unescapeWords(words || value);
    row.push({ column, type, text });
  });
  for (const _ of parser.parse(sheet)) {
    yield* rows;
    rows = [];
  }
}

/** The strings that cells name by number. @throws as `readRows` */
export function readSharedStrings(file: Uint8Array): readonly string[] {
  const strings: string[] = [];
  let words = '';
  const parser = createParser((path) => {
    if (path.at(-1) === 'si') words = '';
  });
  parser.onText((path, text) => {
    if (path.at(-1) === 't' && isOfWords(path)) words += text;
  });
  parser.onClose((name) => {
    if (name === 'si') strings.push(unescapeWords(words));
    if (strings.length > LIMITS.cells) throw refuseLimit('cells');
  });
  for (const _ of parser.parse(file)); // all of it is wanted before any cell
  return strings;
}

/** Runs of text, without the readings that stand above Japanese (`rPh`). */
function isOfWords(path: readonly string[]): boolean {
  return !path.includes('rPh');
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
function unescapeWords(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** B12 is column 1. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

type OnOpen = (path: readonly string[], attributes: Readonly<Record<string, string>>) => void;

/** Names are without their prefixes: a sheet has no two elements of one name that mean different things to us. */
function createParser(onOpen: OnOpen) {
  const path: string[] = [];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw refuseDamaged('XML with a DOCTYPE');
  });
  parser.on('error', (error) => {
    throw refuseDamaged('damaged XML', error);
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    if (elements > LIMITS.sheetElements) throw refuseLimit('sheetElements');
    if (path.length > LIMITS.xmlDepth) throw refuseLimit('xmlDepth');
    path.push(withoutPrefix(name));
    onOpen(path, attributes);
  });
  return {
    onText(listener: (path: readonly string[], text: string) => void): void {
      const tell = (text: string): void => {
        listener(path, text);
      };
      parser.on('text', tell);
      parser.on('cdata', tell);
    },
    onClose(listener: (name: string) => void): void {
      parser.on('closetag', () => {
        listener(path.pop() ?? '');
      });
    },
    /** Gives a turn after each slice. */
    *parse(bytes: Uint8Array): Generator<void> {
      const xml = decodeXml(bytes);
      for (let at = 0; at < xml.length; at += SLICE) {
        parser.write(xml.slice(at, at + SLICE));
        yield;
      }
      parser.close();
      yield;
    },
  };
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
