import type { Brand } from '../../../../shared/base/brand.ts';

/** Written XML. Plain words become it through `words` alone, so that nothing is put in unescaped. */
export type Xml = Brand<string, 'Xml'>;

/** Values of attributes; undefined leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What XML 1.0 has no way to write (section 2.2): control characters, halves of a pair, U+FFFE and U+FFFF. */
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  // As they stand, a parser would make blanks of them in an attribute, and a line feed of a carriage return.
  ...{ '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' },
};

/** How many characters of `text` XML cannot hold; each is written as U+FFFD. */
export function countUnwritable(text: string): number {
  return text.match(UNWRITABLE)?.length ?? 0;
}

/** `text` as XML. */
export function words(text: string): Xml {
  return escape(text, /[&<>\r]/gu);
}

/** An element with its children in order. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Xml[]): Xml {
  const start = `<${name}${formatAttributes(attributes)}`;
  return asXml(children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`);
}

/** An element with these attributes before its own. */
export function withAttributes(written: Xml, attributes: Attributes): Xml {
  return asXml(written.replace(/^<[^\s/>]+/u, (start) => start + formatAttributes(attributes)));
}

function formatAttributes(attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escape(String(value), /[&<>"\t\n\r]/gu)}"`,
  );
  return written.join('');
}

/** Pieces one after the other. */
export function join(pieces: readonly Xml[]): Xml {
  return asXml(pieces.join(''));
}

/** A whole file with that root. */
export function xmlFile(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

function escape(text: string, special: RegExp): Xml {
  return asXml(text.replace(UNWRITABLE, '\uFFFD').replace(special, (char) => ESCAPES[char] ?? char));
}

/** The one place where a string becomes XML. */
function asXml(written: string): Xml {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- escaped above, or made of pieces that are XML
  return written as Xml;
}
