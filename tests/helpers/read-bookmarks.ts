import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';

export type ReadBookmark = { readonly title: string; readonly level: number; readonly page: number };

/** The bookmarks of a PDF from the top, each with the page, from 1, that it leads to. */
export async function readBookmarks(bytes: Uint8Array): Promise<readonly ReadBookmark[]> {
  const { context, catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = (await PDFDocument.load(bytes, { updateMetadata: false }))
    .getPages()
    .map(({ ref }) => ref.toString());
  const found: ReadBookmark[] = [];
  const walk = (item: PDFDict | undefined, level: number): void => {
    if (item === undefined) return;
    const title = item.lookup(PDFName.of('Title'), PDFHexString).decodeText();
    const page = item.lookup(PDFName.of('Dest'), PDFArray).get(0);
    const number = page instanceof PDFRef ? pages.indexOf(page.toString()) + 1 : 0;
    found.push({ title, level, page: number });
    walk(item.lookupMaybe(PDFName.of('First'), PDFDict), level + 1);
    walk(item.lookupMaybe(PDFName.of('Next'), PDFDict), level);
  };
  const root = context.lookup(catalog.get(PDFName.of('Outlines')), PDFDict);
  walk(root.lookupMaybe(PDFName.of('First'), PDFDict), 0);
  return found;
}
