import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { AT } from './own-links.ts';

/** Puts every place of a row where its link to itself was drawn, and takes those links out. */
export function correctPlaces(pdf: PDFDocument, places: ReadonlyMap<string, PDFArray>): void {
  for (const page of pdf.getPages())
    for (const [name, ref, top] of listOwnLinks(page)) {
      page.node.removeAnnot(ref);
      pdf.context.delete(ref);
      const place = places.get(name);
      if (place !== undefined) movePlace(place, page.ref, top);
    }
}

type OwnLink = readonly [name: string, ref: PDFRef, top: number];

function listOwnLinks({ node }: PDFPage): readonly OwnLink[] {
  const annotations = node.Annots()?.asArray() ?? [];
  return annotations.flatMap((ref): readonly OwnLink[] => {
    if (!(ref instanceof PDFRef)) return [];
    const link = node.context.lookup(ref);
    const name = link instanceof PDFDict ? nameOf(link) : '';
    if (!(link instanceof PDFDict) || !name.startsWith(AT)) return [];
    return [[name.slice(AT.length), ref, link.lookup(PDFName.of('Rect'), PDFArray).asRectangle().y]];
  });
}

/** Where a link leads, as a name (PDF 1.1) or a string (1.2). */
function nameOf(link: PDFDict): string {
  const target = link.get(PDFName.of('Dest'));
  if (target instanceof PDFName || target instanceof PDFString || target instanceof PDFHexString)
    return target.decodeText();
  return '';
}

/** The number of a row is no higher than its line. */
const LINE = 12;

function movePlace(place: PDFArray, page: PDFRef, bottom: number): void {
  place.set(0, page);
  place.set(1, PDFName.of('XYZ'));
  place.set(3, PDFNumber.of(bottom + LINE));
}
