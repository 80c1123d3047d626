/** The list of a paragraph, by its place in the table of lists, from 1; 0 takes it out of its style's list. */
export type ListRef = { readonly list?: number; readonly level?: number };

/** Names of properties ([MS-DOC] 2.6.2, sprmPIlvl and sprmPIlfo). */
const LEVEL = 0x260a;
const LIST = 0x460b;
/** Bytes of an operand by the highest three bits of the name; 6 tells its length itself. */
const OPERANDS = [1, 1, 2, 4, 2, 2, undefined, 3] as const;
/** The table's own, whose length takes two bytes. */
const TABLE = 0xd608;
/** From here on the list is turned off, and kept but for that. */
const TURNED_OFF = 0xf801;

/** What a list of properties ([MS-DOC] 2.6.1, grpprl) says of the list. */
export function readListRef(properties: Buffer): ListRef {
  let found: ListRef = {};
  for (let at = 0; at + 2 < properties.length;) {
    const name = properties.readUInt16LE(at);
    at += 2;
    if (name === LEVEL) found = { ...found, level: properties.readUInt8(at) };
    if (name === LIST && at + 2 <= properties.length) {
      const list = properties.readUInt16LE(at);
      found = { ...found, list: list >= TURNED_OFF ? 0 : list };
    }
    if (name === TABLE) at += at + 2 <= properties.length ? properties.readUInt16LE(at) + 1 : 2;
    else at += OPERANDS[name >> 13] ?? properties.readUInt8(at) + 1;
  }
  return found;
}

/** Paragraphs from a byte of the main stream on up to another, with their style and own properties. */
export type ParagraphRun = {
  readonly start: number;
  readonly end: number;
  readonly style: number;
  readonly list: ListRef;
};

/** Where the table of pages of paragraphs is told, and how long it is ([MS-DOC] 2.5.6, fcPlcfBtePapx). */
const PAGES_AT = 0x0102;
const PAGE = 512;
/** Bytes that a page has for each paragraph: where its properties stand, and twelve that are not read. */
const PLACE = 13;

/** The properties of all paragraphs, in the order of the stream ([MS-DOC] 2.8.25, PlcBtePapx, and 2.9.174, PapxFkp). */
export function readParagraphRuns(main: Buffer, table: Buffer): readonly ParagraphRun[] {
  const [at, length] = [main.readUInt32LE(PAGES_AT), main.readUInt32LE(PAGES_AT + 4)];
  const pages = table.subarray(at, at + length);
  const count = Math.max(0, (pages.length - 4) / 8);
  const runs: ParagraphRun[] = [];
  for (let each = 0; each < count; each += 1) {
    // Its number has 22 bits.
    const page = (pages.readUInt32LE((count + 1) * 4 + each * 4) & 0x3fffff) * PAGE;
    runs.push(...readPage(main.subarray(page, page + PAGE)));
  }
  return runs.sort((a, b) => a.start - b.start);
}

function readPage(page: Buffer): readonly ParagraphRun[] {
  const count = page.readUInt8(PAGE - 1);
  return Array.from({ length: count }, (_, each) => {
    const place = page.readUInt8((count + 1) * 4 + each * PLACE) * 2;
    const [start, end] = [page.readUInt32LE(each * 4), page.readUInt32LE(each * 4 + 4)];
    return { start, end, ...(place === 0 ? { style: 0, list: {} } : readProperties(page, place)) };
  });
}

/** A length in pairs of bytes, or 0 and then the length; the style; the properties. */
function readProperties(page: Buffer, at: number): Pick<ParagraphRun, 'style' | 'list'> {
  const pairs = page.readUInt8(at);
  const [from, length] = pairs === 0 ? [at + 2, page.readUInt8(at + 1) * 2] : [at + 1, pairs * 2 - 1];
  return {
    style: page.readUInt16LE(from),
    list: readListRef(page.subarray(from + 2, from + length)),
  };
}
