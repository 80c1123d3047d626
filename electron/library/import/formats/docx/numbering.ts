import { createListCounter, type ListCounter, type ListLevel, type WordList } from '../list-counter.ts';
import { childOf, elementsOf, type XmlNode } from '../xml.ts';
import { readNumberingRef, readSwitch, valueOf, type NumberingRef, type Styles } from './styles.ts';

/** Counts the paragraphs of lists as Word does; a paragraph is to be told once, in the order of the text. */
export type Numbering = {
  /** What stands before the paragraph's words: 一、 or （三）; '' where nothing does. */
  label(properties: XmlNode | undefined, style: string): string;
  readonly counts: ListCounter['counts'];
};

type Level = ListLevel & { readonly style: string | undefined };
type List = WordList & { readonly levels: ReadonlyMap<number, Level> };

/** The lists of a `numbering.xml`. */
export function readNumbering(root: XmlNode | undefined, styles: Styles): Numbering {
  const lists = readLists(root, styles);
  const counter = createListCounter(lists);
  return {
    counts: counter.counts,
    label(properties, style) {
      const ref = findRef(properties, style, styles);
      const list = ref.id === undefined ? undefined : lists.get(ref.id);
      if (ref.id === undefined || list === undefined) return '';
      return counter.label(ref.id, ref.level ?? findStyleLevel(list, style));
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
