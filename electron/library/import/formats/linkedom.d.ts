/**
 * The part of linkedom 0.18.15 that is used. Its own types are those of a browser's document, which this program, having
 * no browser there, does not load.
 */
declare module 'linkedom' {
  export type DomNode = {
    readonly nodeType: number;
    readonly localName?: string;
    readonly textContent: string | null;
    readonly childNodes: Iterable<DomNode>;
    getAttribute?(name: string): string | null;
    remove?(): void;
  };
  type DomElement = DomNode & { getAttribute(name: string): string | null; readonly textContent: string };
  export type DomDocument = {
    readonly title: string;
    readonly documentElement: DomElement | null;
    querySelector(selector: string): DomElement | null;
    querySelectorAll(selector: string): Iterable<DomElement>;
  };
  export function parseHTML(html: string): { readonly document: DomDocument };
}
