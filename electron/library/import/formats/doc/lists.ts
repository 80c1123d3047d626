import type { ListLevel, WordList } from '../list-counter.ts';

/** Where the table of lists is told, and that of the lists' uses ([MS-DOC] 2.5.6, fcPlfLst and fcPlfLfo). */
const LISTS_AT = 0x02e2;
const USES_AT = 0x02ea;
const LIST = 28;
const USE = 16;
const LEVEL = 28;
const LEVELS = 9;

/** Kinds of numbers in the order of [MS-OSHARED] 2.2.1.3, MSONFC, by their names in OOXML; undefined where it is none of those. */
const KINDS = [
  ...[
    'decimal',
    'upperRoman',
    'lowerRoman',
    'upperLetter',
    'lowerLetter',
    'ordinal',
    undefined,
    undefined,
    undefined,
    undefined,
  ],
  ...[
    'ideographDigital',
    'japaneseCounting',
    undefined,
    undefined,
    'decimalFullWidth',
    'decimalHalfWidth',
    undefined,
  ],
  ...[
    'japaneseDigitalTenThousand',
    'decimalEnclosedCircle',
    'decimalFullWidth2',
    undefined,
    undefined,
    'decimalZero',
  ],
  ...[
    'bullet',
    undefined,
    undefined,
    'decimalEnclosedFullstop',
    'decimalEnclosedParen',
    'decimalEnclosedCircleChinese',
  ],
  ...['ideographEnclosedCircle', 'ideographTraditional', 'ideographZodiac', undefined, 'taiwaneseCounting'],
  ...['ideographLegalTraditional', 'taiwaneseCountingThousand', 'taiwaneseDigital', 'chineseCounting'],
  ...['chineseLegalSimplified', 'chineseCountingThousand'],
] as const;
const OTHER_KINDS: Readonly<Record<number, string>> = { 0x39: 'numberInDash', 0xff: 'none' };

/** The lists by what paragraphs call them: the places of their uses, from 1 ([MS-DOC] 2.9.131, LFO). */
export function readWordLists(main: Buffer, table: Buffer): ReadonlyMap<string, WordList> {
  const patterns = readPatterns(main, table);
  const at = main.readUInt32LE(USES_AT);
  if (main.readUInt32LE(USES_AT + 4) === 0) return new Map();
  const count = table.readUInt32LE(at);
  const lists = new Map<string, WordList>();
  let data = at + 4 + count * USE;
  for (let use = 1; use <= count; use += 1) {
    const head = at + 4 + (use - 1) * USE;
    const id = table.readInt32LE(head);
    const own = readOverrides(table, data, table.readUInt8(head + 12));
    data = own.end;
    lists.set(String(use), {
      // A level of its own counts by itself.
      key: own.levels.size === 0 ? String(id) : `${id}/${use}`,
      levels: new Map([...(patterns.get(id) ?? []), ...own.levels]),
      starts: own.starts,
    });
  }
  return lists;
}

type Levels = ReadonlyMap<number, ListLevel>;

/** The levels of every list: the lists' heads come first, their levels behind all of them ([MS-DOC] 2.9.182, PlfLst). */
function readPatterns(main: Buffer, table: Buffer): ReadonlyMap<number, Levels> {
  const at = main.readUInt32LE(LISTS_AT);
  if (main.readUInt32LE(LISTS_AT + 4) === 0) return new Map();
  const count = table.readUInt16LE(at);
  const patterns = new Map<number, Levels>();
  let data = at + 2 + count * LIST;
  for (let each = 0; each < count; each += 1) {
    const head = at + 2 + each * LIST;
    const levels = new Map<number, ListLevel>();
    const isSimple = (table.readUInt8(head + 26) & 1) !== 0;
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level += 1) {
      const read = readLevel(table, data);
      levels.set(level, read.level);
      data = read.end;
    }
    patterns.set(table.readInt32LE(head), levels);
  }
  return patterns;
}

/** What a use has otherwise than its list ([MS-DOC] 2.9.133, LFOLVL): a start, or a whole level. */
function readOverrides(
  table: Buffer,
  at: number,
  count: number,
): { readonly levels: Levels; readonly starts: ReadonlyMap<number, number>; readonly end: number } {
  const [levels, starts] = [new Map<number, ListLevel>(), new Map<number, number>()];
  let end = at + 4;
  for (let each = 0; each < count; each += 1) {
    const [start, flags] = [table.readInt32LE(end), table.readUInt32LE(end + 4)];
    const [level, hasStart, hasLevel] = [flags & 0xf, (flags & 0x10) !== 0, (flags & 0x20) !== 0];
    end += 8;
    if (hasLevel) {
      const read = readLevel(table, end);
      levels.set(level, read.level);
      end = read.end;
      if (hasStart) starts.set(level, read.level.start);
    } else if (hasStart) starts.set(level, start);
  }
  return { levels, starts, end };
}

/** A level ([MS-DOC] 2.9.150, LVL): a fixed part, properties of paragraph and signs, and what is printed. */
function readLevel(table: Buffer, at: number): { readonly level: ListLevel; readonly end: number } {
  const kind = table.readUInt8(at + 4);
  const flags = table.readUInt8(at + 5);
  const words = at + LEVEL + table.readUInt8(at + 24) + table.readUInt8(at + 25);
  const end = words + 2 + table.readUInt16LE(words) * 2;
  const text = table.subarray(words + 2, end).toString('utf16le');
  const level = {
    start: table.readInt32LE(at),
    kind: KINDS[kind] ?? OTHER_KINDS[kind] ?? 'unknown',
    // The number of a level stands there as its place, a sign from 0 to 8.
    text: Array.from(text, (sign) => (sign < '\t' ? `%${(sign.codePointAt(0) ?? 0) + 1}` : sign)).join(''),
    restart: (flags & 8) === 0 ? undefined : table.readUInt8(at + 26),
    isLegal: (flags & 4) !== 0,
  };
  return { level, end };
}
