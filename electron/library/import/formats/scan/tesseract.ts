import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { TesseractApi, TesseractCore } from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import { refuseDamaged } from '../limits.ts';
import type { GrayPicture } from '../pdf/pdfium.ts';

/** A character as it was recognised, with how sure that is, from 0 to 100. */
export type SeenSymbol = { readonly text: string; readonly confidence: number };

/** A stretch of a line, in points of the picture from its upper left corner; its characters have no places of their own. */
export type Word = { readonly left: number; readonly right: number; readonly symbols: readonly SeenSymbol[] };

export type RecognisedLine = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly words: readonly Word[];
};

/** The lines of a picture, in the order of reading, as it lies after it was turned by `angle` (radians, clockwise about its middle). */
export type Recognised = { readonly lines: readonly RecognisedLine[]; readonly angle: number };

/** Recognises the characters of a picture of `dpi` points an inch. Seconds a page, in which nothing else runs. */
export type Recogniser = (picture: GrayPicture, dpi: number) => Recognised;

let loading: Promise<Recogniser> | undefined;

/** Tesseract with its data for simplified Chinese, loaded from the installed packages and never from elsewhere. */
export function loadTesseract(): Promise<Recogniser> {
  loading ??= startTesseract();
  return loading;
}

/** tesseract.js, which is built around this module, fetches both where it is not told otherwise, and keeps a copy. */
async function startTesseract(): Promise<Recogniser> {
  const require = createRequire(import.meta.url);
  const { default: start } = await import('tesseract.js-core/tesseract-core-simd-lstm.js');
  const silent = (): void => undefined;
  const wasmBinary = readFileSync(require.resolve('tesseract.js-core/tesseract-core-simd-lstm.wasm'));
  const core = await start({ wasmBinary, print: silent, printErr: silent });
  // The best data in whole numbers: a twelfth of the size of the usual data, and better.
  core.FS.writeFile(
    'chi_sim.traineddata',
    gunzipSync(
      readFileSync(require.resolve('@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz')),
    ),
  );
  const api = new core.TessBaseAPI();
  if (api.Init(null, 'chi_sim', 1) !== 0) throw new Error('Tesseract has no data');
  api.SetVariable('debug_file', '/dev/null');
  // Columns, paragraphs and lines by itself. As one block (6) it mixes columns.
  api.SetVariable('tessedit_pageseg_mode', '3');
  return (picture, dpi) => recognise(core, api, picture, dpi);
}

/** A page that lies less askew than this (radians) is read as it lies. */
const STRAIGHT = 0.002;
/** Left as it is, a picture that lies upright. */
const UPRIGHT = 1;

function recognise(core: TesseractCore, api: TesseractApi, picture: GrayPicture, dpi: number): Recognised {
  core.FS.writeFile('/input', toPgm(picture));
  const setPicture = (angle: number): void => {
    if (api.SetImageFile(UPRIGHT, angle) !== 0) throw refuseDamaged('no picture');
    // Guessed from the height of lines it is wrong by half, and lines fall to pieces.
    api.SetVariable('user_defined_dpi', String(Math.round(dpi)));
  };
  setPicture(0);
  api.FindLines();
  const slope = api.GetGradient();
  const angle = Math.abs(slope) < STRAIGHT ? 0 : Math.atan(slope);
  if (angle !== 0) setPicture(angle);
  api.Recognize(null);
  const { blocks } = pageSchema.parse(JSON.parse(api.GetJSONText()));
  api.Clear();
  return { lines: blocks.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines)), angle };
}

/** Portable graymap, which Leptonica reads as it is. */
function toPgm({ width, height, gray }: GrayPicture): Uint8Array {
  return Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`), gray]);
}

const boxSchema = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });

const wordSchema = z
  .object({
    bbox: boxSchema,
    symbols: z.array(z.object({ text: z.string(), confidence: z.number() })),
  })
  .transform(({ bbox, symbols }): Word => ({ left: bbox.x0, right: bbox.x1, symbols }));

const lineSchema = z
  .object({ bbox: boxSchema, words: z.array(wordSchema) })
  .transform(({ bbox, words }): RecognisedLine => ({
    ...{ left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1 },
    words,
  }));

const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);

const pageSchema = z.object({
  blocks: listOf(z.object({ paragraphs: listOf(z.object({ lines: listOf(lineSchema) })) })),
});
