import { formatNumber } from '../format-number.ts';
import { childOf, elementsOf, type XmlNode } from '../xml.ts';
import { readNumberingRef, readSwitch, valueOf, type NumberingRef, type Styles } from './styles.ts';

/** Counts the paragraphs of lists as Word does; a paragraph is to be told once, in the order of the text. */
export type Numbering = {
  /** What stands before the paragraph's words: 一、 or （三）; '' where nothing does. */
  label(properties: XmlNode | undefined, style: string): string;
  /** Labels that were given, and those whose kind of number is written as plain digits here. */
  readonly counts: { restored: number; unknown: number };
};

type Level = {
  readonly start: number;
  readonly kind: string;
  readonly text: string;
  /** The level at whose step this one begins again: one above it, none for 0. */
  readonly restart: number | undefined;
  readonly isLegal: boolean;
  readonly style: string | undefined;
};
type List = {
  readonly key: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
};

/** The lists of a `numbering.xml`. */
export function readNumbering(root: XmlNode | undefined, styles: Styles): Numbering {
  const lists = readLists(root, styles);
  /** The lists of one pattern count on together; a list with a start of its own begins there when it is first met. */
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  const counts = { restored: 0, unknown: 0 };
  const step = (id: string, list: List, level: number): ReadonlyMap<number, number> => {
    const counter = counters.get(list.key) ?? new Map<number, number>();
    counters.set(list.key, counter);
    const override = list.starts.get(level);
    if (override !== undefined && !begun.has(`${id}/${level}`)) counter.set(level, override - 1);
    begun.add(`${id}/${level}`);
    counter.set(level, (counter.get(level) ?? (list.levels.get(level)?.start ?? 1) - 1) + 1);
    for (const deeper of [...counter.keys()].filter((each) => each > level)) {
      const restart = list.levels.get(deeper)?.restart;
      if (restart === undefined || level < restart) counter.delete(deeper);
    }
    return counter;
  };
  return {
    counts,
    label(properties, style) {
      const ref = findRef(properties, style, styles);
      const list = ref.id === undefined ? undefined : lists.get(ref.id);
      if (ref.id === undefined || list === undefined) return '';
      const level = ref.level ?? findStyleLevel(list, style);
      const shape = list.levels.get(level);
      if (shape === undefined) return '';
      const label = write(list, shape, level, step(ref.id, list, level), counts);
      if (label !== '') counts.restored += 1;
      return label;
    },
  };
}

/** The paragraph's own word comes first; `numId` 0 takes it out of the style's list. */
function findRef(properties: XmlNode | undefined, style: string, styles: Styles): NumberingRef {
  const own = readNumberingRef(properties);
  const inherited = styles.numberingOf(style);
  return { id: own.id ?? inherited.id, level: own.level ?? (own.id === undefined ? inherited.level : 0) };
}

/** A level may name its style; a style that names a list without a level means that one. */
function findStyleLevel({ levels }: List, style: string): number {
  return [...levels].find(([, level]) => level.style === style && style !== '')?.[0] ?? 0;
}

function readLists(root: XmlNode | undefined, styles: Styles): ReadonlyMap<string, List> {
  if (root === undefined) return new Map();
  const patterns = new Map(
    elementsOf(root)
      .filter(({ name }) => name === 'w:abstractNum')
      .map((node) => [node.attributes['abstractNumId'] ?? '', node]),
  );
  const nums = new Map(
    elementsOf(root)
      .filter(({ name }) => name === 'w:num')
      .map((node) => [node.attributes['numId'] ?? '', node]),
  );
  const patternOf = (num: XmlNode | undefined, depth = 0): string => {
    const key = valueOf(childOf(num, 'w:abstractNumId')) ?? '';
    // A pattern may stand for that of a list style, whose paragraph properties name the list.
    const link = valueOf(childOf(patterns.get(key), 'w:numStyleLink'));
    const linked = link === undefined || depth > 4 ? undefined : styles.numberingOf(link).id;
    return linked === undefined || !nums.has(linked) ? key : patternOf(nums.get(linked), depth + 1);
  };
  return new Map([...nums].map(([id, num]) => [id, readList(num, patternOf(num), patterns)]));
}

function readList(num: XmlNode, key: string, patterns: ReadonlyMap<string, XmlNode>): List {
  const pattern = patterns.get(key);
  const overrides = elementsOf(num).filter(({ name }) => name === 'w:lvlOverride');
  const own = overrides.flatMap((override) => elementsOf(override).filter(({ name }) => name === 'w:lvl'));
  const all = [...(pattern === undefined ? [] : elementsOf(pattern)), ...own];
  const levels = all.filter(({ name }) => name === 'w:lvl');
  const starts = overrides.flatMap((override) => {
    const start = valueOf(childOf(override, 'w:startOverride'));
    return start === undefined ? [] : [[levelOf(override), Number(start)] as const];
  });
  // A level of its own counts by itself.
  return {
    key: own.length === 0 ? key : `${key}/${num.attributes['numId'] ?? ''}`,
    levels: new Map(levels.map((node) => [levelOf(node), readLevel(node)])),
    starts: new Map(starts),
  };
}

function levelOf(node: XmlNode): number {
  return Number(node.attributes['ilvl'] ?? 0);
}

function readLevel(node: XmlNode): Level {
  const restart = valueOf(childOf(node, 'w:lvlRestart'));
  const text = childOf(node, 'w:lvlText');
  return {
    start: Number(valueOf(childOf(node, 'w:start')) ?? 1),
    kind: readKind(node),
    text: text?.attributes['null'] === '1' ? '' : (valueOf(text) ?? ''),
    restart: restart === undefined ? undefined : Number(restart),
    isLegal: readSwitch(node, 'w:isLgl') ?? false,
    style: valueOf(childOf(node, 'w:pStyle')),
  };
}

/** A kind that older programs do not know stands beside one that they do. */
function readKind(node: XmlNode): string {
  const choice = childOf(childOf(node, 'mc:AlternateContent'), 'mc:Fallback');
  return valueOf(childOf(node, 'w:numFmt') ?? childOf(choice, 'w:numFmt')) ?? 'decimal';
}

/** Signs of fonts that hold pictures in the place of letters say nothing as text. */
const PRIVATE = /\p{Co}/gu;

function write(
  list: List,
  shape: Level,
  level: number,
  counter: ReadonlyMap<number, number>,
  counts: Numbering['counts'],
): string {
  if (shape.kind === 'bullet') return shape.text.replace(PRIVATE, '•');
  return shape.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const of = list.levels.get(at);
    const value = counter.get(at) ?? of?.start ?? 1;
    const kind = shape.isLegal && at !== level ? 'decimal' : (of?.kind ?? 'decimal');
    const number = formatNumber(value, kind);
    if (number === undefined) counts.unknown += 1;
    return number ?? String(value);
  });
}
