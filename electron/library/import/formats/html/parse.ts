import { parseHTML, type DomDocument, type DomNode } from 'linkedom';
import { refuseDamaged } from '../limits.ts';

export type HtmlNode = DomNode;
export type HtmlDocument = DomDocument;

/** A page's tree, of which nothing was run or fetched. @throws AppError `unreadable-file` where there is no element */
export function parsePage(html: string): { readonly document: HtmlDocument; readonly root: HtmlNode } {
  // A part of a page, as a clipboard holds it, has none of the two, and without them only its first element is read.
  const isWhole = /<(?:html|body)\b/iu.test(html);
  const { document } = parseHTML(isWhole ? html : `<html><body>${html}</body></html>`);
  const root = document.querySelector('body') ?? document.documentElement;
  if (root === null) throw refuseDamaged('no page');
  return { document, root };
}
