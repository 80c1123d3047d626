import { childOf, elementsOf, type XmlNode } from '../xml.ts';

/** What a paragraph's style says that can be seen in the text. */
export type Styles = {
  /** The list that a paragraph of this style belongs to; `''` for the default style. */
  numberingOf(style: string): NumberingRef;
  /** True where text of this style, of a paragraph or of characters, is not printed. */
  isHidden(style: string): boolean;
};

/** A place in a list; `id` is undefined where nothing is said of it. */
export type NumberingRef = { readonly id: string | undefined; readonly level: number | undefined };

/** No style is based on more than a handful; a circle of them ends here. */
const DEEPEST = 20;

/** The styles of a `styles.xml`; none where the file has none. */
export function readStyles(root: XmlNode | undefined): Styles {
  const styles = root === undefined ? [] : elementsOf(root).filter(({ name }) => name === 'w:style');
  const byId = new Map(styles.map((style) => [style.attributes['styleId'] ?? '', style]));
  const standard = styles.find(
    ({ attributes }) => attributes['default'] === '1' && attributes['type'] === 'paragraph',
  );
  const chain = (id: string, depth = 0): readonly XmlNode[] => {
    const style = id === '' ? standard : byId.get(id);
    if (style === undefined || depth > DEEPEST) return [];
    const parent = valueOf(childOf(style, 'w:basedOn'));
    return parent === undefined ? [style] : [style, ...chain(parent, depth + 1)];
  };
  return {
    numberingOf(id) {
      const refs = chain(id).map((style) => readNumberingRef(childOf(style, 'w:pPr')));
      return {
        id: refs.find((ref) => ref.id !== undefined)?.id,
        level: refs.find((ref) => ref.level !== undefined)?.level,
      };
    },
    isHidden(id) {
      if (id === '') return false;
      const said = chain(id).map((style) => readSwitch(childOf(style, 'w:rPr'), 'w:vanish'));
      return said.find((value) => value !== undefined) ?? false;
    },
  };
}

/** The list that paragraph properties name. */
export function readNumberingRef(properties: XmlNode | undefined): NumberingRef {
  const numbering = childOf(properties, 'w:numPr');
  const level = valueOf(childOf(numbering, 'w:ilvl'));
  return {
    id: valueOf(childOf(numbering, 'w:numId')),
    level: level === undefined ? undefined : Number(level),
  };
}

/** The `w:val` of an element. */
export function valueOf(node: XmlNode | undefined): string | undefined {
  return node?.attributes['val'];
}

/** A property that is on or off; undefined where it is not named. */
export function readSwitch(properties: XmlNode | undefined, name: string): boolean | undefined {
  const node = childOf(properties, name);
  if (node === undefined) return undefined;
  return !['0', 'false', 'off'].includes(valueOf(node) ?? '1');
}
