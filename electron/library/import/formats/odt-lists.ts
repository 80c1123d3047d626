import { formatNumber } from './format-number.ts';
import { descendantsOf, elementsOf, type XmlNode } from './xml.ts';

type Level = {
  /** Undefined for a bullet. */
  readonly kind: string | undefined;
  readonly prefix: string;
  readonly suffix: string;
  readonly shown: number;
  readonly start: number;
  readonly bullet: string;
};
export type ListStyles = ReadonlyMap<string, ReadonlyMap<number, Level>>;

/** The outline of the document's headings has no name. */
const OUTLINE = '';

/** Kinds of numbers that LibreOffice writes by their first members, as OOXML calls them. */
const KINDS: Readonly<Record<string, string>> = {
  ...{ '1': 'decimal', a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' },
  ...{ '一, 二, 三, ...': 'chineseCounting', '①, ②, ③, ...': 'decimalEnclosedCircle' },
  ...{ '壹, 贰, 叁, ...': 'chineseLegalSimplified', '甲, 乙, 丙, ...': 'ideographTraditional' },
  ...{ '子, 丑, 寅, ...': 'ideographZodiac', '１, ２, ３, ...': 'decimalFullWidth', '': 'none' },
};

/** All list styles of the files, with their levels from 1. */
export function readListStyles(roots: readonly XmlNode[]): ListStyles {
  const found = roots.flatMap((root) => [
    ...descendantsOf(root, 'text:list-style').map((node) => [node.attributes['name'] ?? '', node] as const),
    ...descendantsOf(root, 'text:outline-style').map((node) => [OUTLINE, node] as const),
  ]);
  return new Map(found.map(([name, node]) => [name, readLevels(node)]));
}

function readLevels(style: XmlNode): ReadonlyMap<number, Level> {
  return new Map(
    elementsOf(style).map((node) => {
      const { attributes } = node;
      const isBullet = node.name.endsWith('bullet');
      const kind = attributes['num-format'] ?? '';
      const level = {
        kind: isBullet ? undefined : (KINDS[kind] ?? kind),
        prefix: attributes['num-prefix'] ?? '',
        suffix: attributes['num-suffix'] ?? '',
        shown: Number(attributes['display-levels'] ?? 1),
        start: Number(attributes['start-value'] ?? 1),
        bullet: (attributes['bullet-char'] ?? '').replace(/\p{Co}/gu, '•'),
      };
      return [Number(attributes['level'] ?? 1), level] as const;
    }),
  );
}

/** One list on the page, from the first of its items to the last. */
export type OdtList = { readonly style: string; readonly counters: number[] };

/** Counts the items of lists as LibreOffice does. */
export type OdtLists = {
  /** Begins a list, or goes on with one that it continues. */
  open(node: XmlNode, outer: OdtList | undefined): OdtList;
  /** The label of the next item of that level, from 1; `restart` where the item has a number of its own. */
  label(list: OdtList, level: number, restart?: number): string;
  readonly outline: OdtList;
  readonly counts: { restored: number; unknown: number };
};

export function createOdtLists(styles: ListStyles): OdtLists {
  const byId = new Map<string, OdtList>();
  const byStyle = new Map<string, OdtList>();
  const counts = { restored: 0, unknown: 0 };
  return {
    counts,
    outline: { style: OUTLINE, counters: [] },
    open({ attributes }, outer) {
      // A list in an item counts with it.
      if (outer !== undefined && attributes['style-name'] === undefined) return outer;
      const style = attributes['style-name'] ?? '';
      const before =
        byId.get(attributes['continue-list'] ?? '') ??
        (attributes['continue-numbering'] === 'true' ? byStyle.get(style) : undefined);
      const list = before ?? { style, counters: [] };
      byStyle.set(style, list);
      if (attributes['id'] !== undefined) byId.set(attributes['id'], list);
      return list;
    },
    label({ style, counters }, level, restart) {
      const levels = styles.get(style);
      const own = levels?.get(level);
      if (levels === undefined || own === undefined) return '';
      counters.length = Math.min(counters.length, level);
      const at = (each: number): number => counters[each - 1] ?? levels.get(each)?.start ?? 1;
      for (let each = 1; each < level; each++) counters[each - 1] ??= at(each);
      counters[level - 1] = restart ?? (counters[level - 1] ?? own.start - 1) + 1;
      if (own.kind === undefined) return own.bullet;
      const first = Math.max(1, level - own.shown + 1);
      const numbers: string[] = [];
      for (let each = first; each <= level; each++) {
        const number = formatNumber(at(each), levels.get(each)?.kind ?? 'decimal');
        if (number === undefined) counts.unknown += 1;
        numbers.push(number ?? String(at(each)));
      }
      const shown = numbers.filter((number) => number !== '').join('.');
      if (shown === '') return '';
      counts.restored += 1;
      return own.prefix + shown + own.suffix;
    },
  };
}
