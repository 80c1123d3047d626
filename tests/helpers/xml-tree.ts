import { SaxesParser } from 'saxes';

/** An element as it was read. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
};

/** The root of a file; one that is not well formed throws. */
export function parseXml(text: string): XmlNode {
  type Open = { name: string; attributes: Record<string, string>; children: (XmlNode | string)[] };
  const document: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [document];
  const parser = new SaxesParser({ xmlns: true });
  const top = (): Open => open.at(-1) ?? document;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const node = { name, attributes: Object.fromEntries(values), children: [] };
    top().children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (words) => void top().children.push(words));
  parser.write(text).close();
  const root = document.children.find((child) => typeof child !== 'string');
  if (root === undefined) throw new Error('no root');
  return root;
}

export function elementsOf(node: XmlNode): readonly XmlNode[] {
  return node.children.filter((child): child is XmlNode => typeof child !== 'string');
}

/** The first child of that name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node === undefined ? undefined : elementsOf(node).find((child) => child.name === name);
}

/** The element and all below it, in order. */
export function* walk(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of elementsOf(node)) yield* walk(child);
}

/** All that is written in it. */
export function textIn(node: XmlNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
