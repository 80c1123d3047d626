import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { AppError } from '../../../../../shared/base/errors.ts';
import type { PageBox } from '../../../../../shared/model/recognition.ts';
import { LIMITS, refuseDamaged, refuseLimit } from '../limits.ts';

/** A character where it is printed, in points, with the space that its font gives it; y grows upwards. */
export type PdfCharacter = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line that it stands on. */
  readonly baseline: number;
  /** Of its font. */
  readonly size: number;
  /** Where it was recognised in a picture, and how surely, from 0 to 100. */
  readonly seen?: { readonly confidence: number; readonly box: PageBox };
};

export type PdfPage = {
  readonly width: number;
  readonly height: number;
  /**
   * In the order of the file; blanks are left out, since the distance to the next character tells them, but for
   * full-width ones: two of them stand for a paragraph's end in texts that lost their line breaks.
   */
  readonly characters: readonly PdfCharacter[];
  /** Characters whose font does not say what they are. */
  readonly unknown: number;
  /** True where what is to be read on it is a picture. */
  readonly isPicture: boolean;
};

export const FULL_WIDTH_BLANK = '\u3000';

/** What FPDF_GetLastError gives where the file asks for a password. */
const PASSWORD = 4;
/** Bytes of the numbers that places are written as. */
const [FLOAT, DOUBLE] = [4, 8];
/** Six floats: the longest of what is read of a character. */
const MATRIX = 6 * FLOAT;
/** Turned further than this (radians) a character is a watermark or a stamp. */
const STRAIGHT = 0.1;

let loading: Promise<WrappedPdfiumModule> | undefined;

/** PDFium as WebAssembly, loaded from the installed package and never from elsewhere. */
function loadPdfium(): Promise<WrappedPdfiumModule> {
  loading ??= startPdfium();
  return loading;
}

async function startPdfium(): Promise<WrappedPdfiumModule> {
  const file = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  // Asked for only where there is a PDF: it takes ten megabytes of the thread.
  const { init } = await import('@embedpdf/pdfium');
  const wasmBinary = new Uint8Array(file).buffer;
  const pdfium = await init({ wasmBinary });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** A picture of one byte a point, 0 black and 255 white, row after row from the top. */
export type GrayPicture = { readonly width: number; readonly height: number; readonly gray: Uint8Array };

/** A PDF that lies in PDFium's memory until it is closed. Pages count from 0. */
export type OpenPdf = {
  readonly count: number;
  /** @throws AppError `unreadable-file` {reason: damaged} */
  sizeOf(index: number): { readonly width: number; readonly height: number };
  /** @throws AppError `unreadable-file` {reason: damaged} */
  readPage(index: number): PdfPage;
  /** The page as it is printed, so many points wide and high. @throws AppError `unreadable-file` {reason: damaged} */
  renderPage(index: number, width: number, height: number): GrayPicture;
  close(): void;
};

/** @throws AppError `encrypted-file`, `unreadable-file` {reason: damaged | over-limit} */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const pdfium = await loadPdfium();
  const { pdfium: memory } = pdfium;
  const file = memory.wasmExports.malloc(bytes.length);
  heapOf(memory).set(bytes, file);
  const document = pdfium.FPDF_LoadMemDocument(file, bytes.length, '');
  const close = (): void => {
    if (document !== 0) pdfium.FPDF_CloseDocument(document);
    memory.wasmExports.free(file);
  };
  try {
    if (document === 0) throw refuseDocument(pdfium);
    const count = pdfium.FPDF_GetPageCount(document);
    if (count > LIMITS.pages) throw refuseLimit('pages');
    const withPage = <T>(index: number, work: (page: number) => T): T =>
      openPage(pdfium, document, index, work);
    return {
      ...{ count, close },
      sizeOf: (index) => withPage(index, (page) => measurePage(pdfium, page)),
      readPage: (index) => withPage(index, (page) => readPage(pdfium, page)),
      renderPage: (index, width, height) =>
        withPage(index, (page) => ({ width, height, gray: renderPage(pdfium, page, width, height) })),
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Every page of an open PDF with its characters. @throws AppError `unreadable-file` {reason: damaged | over-limit} */
export function readPages(pdf: OpenPdf): readonly PdfPage[] {
  const pages: PdfPage[] = [];
  let characters = 0;
  for (let index = 0; index < pdf.count; index++) {
    const page = pdf.readPage(index);
    characters += page.characters.length;
    if (characters > LIMITS.characters) throw refuseLimit('characters');
    pages.push(page);
  }
  return pages;
}

/** The module's memory as bytes, which its types leave out; a new view after each growth, so never kept. */
function heapOf(memory: WrappedPdfiumModule['pdfium']): Uint8Array {
  const heap: unknown = Reflect.get(memory, 'HEAPU8');
  if (!(heap instanceof Uint8Array)) throw new Error('PDFium has no memory');
  return heap;
}

function refuseDocument(pdfium: WrappedPdfiumModule): AppError {
  if (pdfium.FPDF_GetLastError() === PASSWORD)
    return new AppError('encrypted-file', 'the PDF asks for a password', { format: 'pdf' });
  return refuseDamaged('no PDF');
}

function openPage<T>(
  pdfium: WrappedPdfiumModule,
  document: number,
  index: number,
  work: (page: number) => T,
): T {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) throw refuseDamaged(`page ${String(index + 1)} cannot be read`);
  try {
    return work(page);
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

function measurePage(pdfium: WrappedPdfiumModule, page: number) {
  return { width: pdfium.FPDF_GetPageWidthF(page), height: pdfium.FPDF_GetPageHeightF(page) };
}

function readPage(pdfium: WrappedPdfiumModule, page: number): PdfPage {
  const text = pdfium.FPDFText_LoadPage(page);
  const box = pdfium.pdfium.wasmExports.malloc(MATRIX);
  try {
    const characters: PdfCharacter[] = [];
    let unknown = 0;
    const count = text === 0 ? 0 : pdfium.FPDFText_CountChars(text);
    for (let at = 0; at < count; at++) {
      if (pdfium.FPDFText_HasUnicodeMapError(text, at) === 1) unknown += 1;
      const character = readCharacter(pdfium, text, at, box);
      if (character !== undefined) characters.push(character);
    }
    const isPicture = isPictured(pdfium, page, characters.length);
    return { ...measurePage(pdfium, page), characters, unknown, isPicture };
  } finally {
    pdfium.pdfium.wasmExports.free(box);
    if (text !== 0) pdfium.FPDFText_ClosePage(text);
  }
}

/** A scanner's programs may print a page number or a stamp over the picture. */
const FEW = 30;
/** FPDF_PAGEOBJ_IMAGE */
const IMAGE = 3;
/** Of the page, that a picture of it covers. */
const MOST = 0.5;

/** A page of drawn outlines is a picture; so is one that is covered by one, whatever few words are printed over it. */
function isPictured(pdfium: WrappedPdfiumModule, page: number, characters: number): boolean {
  if (characters >= FEW) return false;
  const count = pdfium.FPDFPage_CountObjects(page);
  if (characters === 0) return count > 0;
  const { width, height } = measurePage(pdfium, page);
  const box = pdfium.pdfium.wasmExports.malloc(4 * FLOAT);
  try {
    return Array.from({ length: count }, (_, at) => pdfium.FPDFPage_GetObject(page, at)).some((object) => {
      if (pdfium.FPDFPageObj_GetType(object) !== IMAGE) return false;
      if (!pdfium.FPDFPageObj_GetBounds(object, box, box + FLOAT, box + 2 * FLOAT, box + 3 * FLOAT))
        return false;
      const numbers = numbersOf(pdfium);
      const [left = 0, bottom = 0, right = 0, top = 0] = [0, 1, 2, 3].map((at) =>
        numbers.getFloat32(box + at * FLOAT, true),
      );
      return (right - left) * (top - bottom) > MOST * width * height;
    });
  } finally {
    pdfium.pdfium.wasmExports.free(box);
  }
}

/** PDFium's numbers for a bitmap of one byte a point, for white, and for what annotations and stamps print. */
const [GRAY, WHITE, WITH_ANNOTATIONS] = [1, 0xffffffff, 1];

function renderPage(pdfium: WrappedPdfiumModule, page: number, width: number, height: number): Uint8Array {
  const memory = pdfium.pdfium.wasmExports;
  const points = memory.malloc(width * height);
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, GRAY, points, width);
  try {
    if (bitmap === 0) throw refuseDamaged('a page has no picture');
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS);
    return heapOf(pdfium.pdfium).slice(points, points + width * height);
  } finally {
    if (bitmap !== 0) pdfium.FPDFBitmap_Destroy(bitmap);
    memory.free(points);
  }
}

/** Undefined for a blank, for what PDFium adds of its own, and for what is printed askew. */
function readCharacter(
  pdfium: WrappedPdfiumModule,
  text: number,
  at: number,
  box: number,
): PdfCharacter | undefined {
  const code = pdfium.FPDFText_GetUnicode(text, at);
  if (code === 0 || code > 0x10ffff || pdfium.FPDFText_IsGenerated(text, at) === 1) return undefined;
  // PDFium takes a hyphen at a line's end for one that parts a word; in reports it stands in 阜平-史家寨 and 5G-A.
  const word = pdfium.FPDFText_IsHyphen(text, at) === 1 ? '-' : String.fromCodePoint(code);
  if (word !== FULL_WIDTH_BLANK && /^[\s\p{Cc}\p{Cf}]$/u.test(word)) return undefined;
  const angle = pdfium.FPDFText_GetCharAngle(text, at);
  if (angle > STRAIGHT && angle < 2 * Math.PI - STRAIGHT) return undefined;
  if (!pdfium.FPDFText_GetLooseCharBox(text, at, box)) return undefined;
  // FS_RECTF: left, top, right, bottom
  const [left, right] = [
    numbersOf(pdfium).getFloat32(box, true),
    numbersOf(pdfium).getFloat32(box + 2 * FLOAT, true),
  ];
  if (!pdfium.FPDFText_GetCharOrigin(text, at, box, box + DOUBLE)) return undefined;
  const baseline = numbersOf(pdfium).getFloat64(box + DOUBLE, true);
  return { text: word, left, right, baseline, size: readSize(pdfium, text, at, box) };
}

/** As it is printed: programs write letters of 960 points and scale them to 48. */
function readSize(pdfium: WrappedPdfiumModule, text: number, at: number, box: number): number {
  const size = pdfium.FPDFText_GetFontSize(text, at);
  if (!pdfium.FPDFText_GetMatrix(text, at, box)) return size;
  const [c, d] = [2, 3].map((index) => numbersOf(pdfium).getFloat32(box + index * FLOAT, true));
  return size * Math.hypot(c ?? 0, d ?? 1);
}

function numbersOf({ pdfium }: WrappedPdfiumModule): DataView {
  return new DataView(heapOf(pdfium).buffer);
}
