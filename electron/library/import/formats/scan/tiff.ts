import UTIF from 'utif2';
import { LIMITS, refuseDamaged, refuseLimit } from '../limits.ts';
import type { Pages } from './pages.ts';
import { checkSize, guessDpi, scaleRgba } from './scale.ts';

/** Tags of TIFF 6.0. */
const [WIDTH, HEIGHT, RESOLUTION, UNIT] = ['t256', 't257', 't282', 't296'] as const;
const CENTIMETRE = 3;

type Ifd = UTIF.IFD;

/** A TIFF with all its pages; each is unpacked when it is asked for. @throws AppError `unreadable-file` {reason: damaged | over-limit} */
export function openTiff(bytes: Uint8Array): Pages {
  const file = new Uint8Array(bytes).buffer;
  const pages = UTIF.decode(file).filter((page) => numberOf(page, WIDTH) > 0 && numberOf(page, HEIGHT) > 0);
  if (pages.length === 0) throw refuseDamaged('a TIFF without a picture');
  if (pages.length > LIMITS.pages) throw refuseLimit('pages');
  const sizeOf = (index: number) => ({
    width: numberOf(pages[index], WIDTH),
    height: numberOf(pages[index], HEIGHT),
  });
  for (const [index] of pages.entries()) {
    const { width, height } = sizeOf(index);
    checkSize(width, height);
  }
  return {
    count: pages.length,
    sizeOf(index) {
      const { width, height } = sizeOf(index);
      const dpi = guessDpi(width, height, readDpi(pages[index]));
      return { width: (width * 72) / dpi, height: (height * 72) / dpi };
    },
    renderPage: (index, width, height) =>
      scaleRgba(unpack(file, pages[index]), sizeOf(index), { width, height }),
    close: () => undefined,
  };
}

/** Four bytes a point. What is unpacked is not kept with the page. */
function unpack(file: ArrayBuffer, page: Ifd | undefined): Uint8Array {
  if (page === undefined) throw refuseDamaged('a page is missing');
  const copy = { ...page };
  UTIF.decodeImage(file, copy);
  return UTIF.toRGBA8(copy);
}

function readDpi(page: Ifd | undefined): number {
  const said = numberOf(page, RESOLUTION);
  return Math.round(numberOf(page, UNIT) === CENTIMETRE ? said * 2.54 : said);
}

function numberOf(page: Ifd | undefined, tag: string): number {
  const values: unknown = page?.[tag];
  const first: unknown = Array.isArray(values) ? values[0] : undefined;
  return typeof first === 'number' ? first : 0;
}
