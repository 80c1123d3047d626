import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { AppError } from '../../../../../shared/base/errors.ts';
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
};

export type PdfPage = {
  readonly width: number;
  readonly height: number;
  /** In the order of the file; blanks are left out, since the distance to the next character tells them. */
  readonly characters: readonly PdfCharacter[];
  /** Characters whose font does not say what they are. */
  readonly unknown: number;
};

/** What FPDF_GetLastError gives where the file asks for a password. */
const PASSWORD = 4;
/** Bytes of the numbers that places are written as. */
const [FLOAT, DOUBLE] = [4, 8];
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

/**
 * Every page with its characters.
 * @throws AppError `encrypted-file`, `unreadable-file` {reason: damaged | over-limit}
 */
export async function readPages(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const pdfium = await loadPdfium();
  const { pdfium: memory } = pdfium;
  const file = memory.wasmExports.malloc(bytes.length);
  heapOf(memory).set(bytes, file);
  const document = pdfium.FPDF_LoadMemDocument(file, bytes.length, '');
  try {
    if (document === 0) throw refuseDocument(pdfium);
    return readDocument(pdfium, document);
  } finally {
    if (document !== 0) pdfium.FPDF_CloseDocument(document);
    memory.wasmExports.free(file);
  }
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

function readDocument(pdfium: WrappedPdfiumModule, document: number): readonly PdfPage[] {
  const count = pdfium.FPDF_GetPageCount(document);
  if (count > LIMITS.pages) throw refuseLimit('pages');
  const pages: PdfPage[] = [];
  let characters = 0;
  for (let index = 0; index < count; index++) {
    const page = readPage(pdfium, document, index);
    characters += page.characters.length;
    if (characters > LIMITS.characters) throw refuseLimit('characters');
    pages.push(page);
  }
  return pages;
}

function readPage(pdfium: WrappedPdfiumModule, document: number, index: number): PdfPage {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) throw refuseDamaged(`page ${String(index + 1)} cannot be read`);
  const text = pdfium.FPDFText_LoadPage(page);
  const box = pdfium.pdfium.wasmExports.malloc(2 * DOUBLE);
  try {
    const characters: PdfCharacter[] = [];
    let unknown = 0;
    const count = text === 0 ? 0 : pdfium.FPDFText_CountChars(text);
    for (let at = 0; at < count; at++) {
      if (pdfium.FPDFText_HasUnicodeMapError(text, at) === 1) unknown += 1;
      const character = readCharacter(pdfium, text, at, box);
      if (character !== undefined) characters.push(character);
    }
    const [width, height] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
    return { width, height, characters, unknown };
  } finally {
    pdfium.pdfium.wasmExports.free(box);
    if (text !== 0) pdfium.FPDFText_ClosePage(text);
    pdfium.FPDF_ClosePage(page);
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
  const word = String.fromCodePoint(code);
  if (/^[\s\p{Cc}\p{Cf}]$/u.test(word)) return undefined;
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
  return { text: word, left, right, baseline, size: pdfium.FPDFText_GetFontSize(text, at) };
}

function numbersOf({ pdfium }: WrappedPdfiumModule): DataView {
  return new DataView(heapOf(pdfium).buffer);
}
