import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  ParseSpeeds,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Bookmark } from './bookmarks.ts';
import { correctPlaces } from './true-places.ts';

export type PdfFacts = {
  readonly title: string;
  readonly language: string;
  /** ISO date and time in UTC: what is given out as its making, the same for the same document. */
  readonly date: string;
  readonly bookmarks: readonly Bookmark[];
};

/**
 * The library's own default lets the event loop turn after every 50 objects, of some 150 a page: that took two thirds of the
 * time. So many take some 50 ms.
 */
const OBJECTS_A_TURN = ParseSpeeds.Fast;

/**
 * The printed PDF with bookmarks, its title and language, and nothing of when and by which Chromium it was made: the
 * same print gives the same bytes. Electron 25 writes no bookmarks; later ones know only headings, not whose they are.
 */
export async function finishPdf(printed: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: OBJECTS_A_TURN });
  const date = new Date(facts.date);
  pdf.setTitle(facts.title, { showInWindowTitleBar: true });
  pdf.setLanguage(facts.language);
  pdf.setCreator('Duizhao');
  pdf.setProducer('Duizhao');
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  const places = readPlaces(pdf.catalog);
  correctPlaces(pdf, places);
  addBookmarks(pdf, places, facts.bookmarks);
  return pdf.save({
    ...{ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false },
    objectsPerTick: OBJECTS_A_TURN,
  });
}

/** A bookmark with those below it. */
type Node = { readonly bookmark: Bookmark; readonly ref: PDFRef; readonly below: Node[] };

function addBookmarks(
  { context, catalog }: PDFDocument,
  places: ReadonlyMap<string, PDFArray>,
  bookmarks: readonly Bookmark[],
): void {
  const root = context.nextRef();
  const tops: Node[] = [];
  const path: Node[] = [];
  for (const bookmark of bookmarks) {
    const node: Node = { bookmark, ref: context.nextRef(), below: [] };
    path.length = Math.min(path.length, bookmark.level);
    (path.at(-1)?.below ?? tops).push(node);
    path.push(node);
  }
  const write = (nodes: readonly Node[], parent: PDFRef): void => {
    nodes.forEach(({ bookmark, ref, below }, at) => {
      const place = places.get(bookmark.id);
      if (place === undefined) throw new Error(`the print has no place ${bookmark.id}`);
      const item = context.obj({ Parent: parent, Dest: place });
      item.set(PDFName.of('Title'), PDFHexString.fromText(bookmark.title));
      link(item, 'Prev', nodes[at - 1]);
      link(item, 'Next', nodes[at + 1]);
      addEnds(item, below, -countAll(below));
      context.assign(ref, item);
      write(below, ref);
    });
  };
  write(tops, root);
  const outlines = context.obj({ Type: 'Outlines' });
  addEnds(outlines, tops, tops.length);
  context.assign(root, outlines);
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function link(item: PDFDict, name: string, node: Node | undefined): void {
  if (node !== undefined) item.set(PDFName.of(name), node.ref);
}

/** `count`: how many show when it is open; below 0 where it is closed at first (ISO 32000-1, 12.3.3). */
function addEnds(item: PDFDict, below: readonly Node[], count: number): void {
  if (below.length === 0) return;
  link(item, 'First', below[0]);
  link(item, 'Last', below.at(-1));
  item.set(PDFName.of('Count'), PDFNumber.of(count));
}

function countAll(nodes: readonly Node[]): number {
  return nodes.reduce((sum, { below }) => sum + 1 + countAll(below), 0);
}

/** The named places of the print, as a dictionary (PDF 1.1) or a tree of names (1.2): Chromium has written both. */
function readPlaces(catalog: PDFDict): ReadonlyMap<string, PDFArray> {
  const places = new Map<string, PDFArray>();
  const add = (name: string, place: PDFObject | undefined): void => {
    const found = place instanceof PDFDict ? place.lookup(PDFName.of('D')) : place;
    if (found instanceof PDFArray) places.set(name, found);
  };
  const old = catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const key of old?.keys() ?? []) add(key.decodeText(), old?.lookup(key));
  const walk = (node: PDFDict): void => {
    const names = node.lookupMaybe(PDFName.of('Names'), PDFArray);
    for (let at = 0; at + 1 < (names?.size() ?? 0); at += 2) {
      const key = names?.lookup(at);
      if (key instanceof PDFString || key instanceof PDFHexString)
        add(key.decodeText(), names?.lookup(at + 1));
    }
    const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
    for (let at = 0; at < (kids?.size() ?? 0); at += 1) {
      const kid = kids?.lookup(at);
      if (kid instanceof PDFDict) walk(kid);
    }
  };
  const tree = catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookupMaybe(PDFName.of('Dests'), PDFDict);
  if (tree !== undefined) walk(tree);
  return places;
}
