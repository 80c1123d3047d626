import { strToU8, zipSync } from 'fflate';
import { AppError } from '../../../../../shared/base/errors.ts';
import { LIMITS, refuseDamaged, refuseLimit } from '../limits.ts';
import { openZip } from '../zip.ts';
import type { Pages } from './pages.ts';

/** What an archive of the pictures of one report says that it is, in its first entry, as EPUB and ODT say it. */
export const PICTURES_MIME = 'application/vnd.duizhao.pictures';
const MIME_ENTRY = 'mimetype';

export type NamedPicture = { readonly name: string; readonly bytes: Uint8Array };

/** Pictures as the archive that is kept of them, in order and not packed; the same ones under the same names give the same bytes. */
export function packPictures(pictures: readonly NamedPicture[]): Uint8Array {
  const entries = pictures.map(({ name, bytes }) => [name, bytes] as const);
  // ZIP tells the time of day where it was written; the first day that it knows is the same everywhere.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries([[MIME_ENTRY, strToU8(PICTURES_MIME)], ...entries]), {
    level: 0,
    mtime,
  });
}

type Place = {
  readonly name: string;
  readonly index: number;
  readonly width: number;
  readonly height: number;
};

/** Among many pictures the one that can't be read is named in the details, as `picture`. */
async function named<T>(picture: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, message, details } =
      error instanceof AppError
        ? error
        : refuseDamaged(error instanceof Error ? error.message : 'no picture');
    throw new AppError(code, `${picture}: ${message}`, { ...details, picture }, { cause: error });
  }
}

/**
 * An archive of pictures with the pages of all of them, in its order; one picture at a time is open, by `open`.
 * @throws AppError `unreadable-file` {reason: damaged | over-limit, picture}
 */
export async function openPictures(
  bytes: Uint8Array,
  open: (bytes: Uint8Array) => Promise<Pages>,
): Promise<Pages> {
  const zip = await openZip(bytes);
  const places: Place[] = [];
  for (const name of zip.names.filter((each) => each !== MIME_ENTRY)) {
    const picture = await named(name, async () => open(await zip.read(name)));
    for (let index = 0; index < picture.count; index++)
      places.push({ name, index, ...picture.sizeOf(index) });
    picture.close();
    if (places.length > LIMITS.pages) throw refuseLimit('pages');
  }
  const placeOf = (index: number): Place => {
    const place = places[index];
    if (place === undefined) throw refuseDamaged(`there is no page ${index + 1}`);
    return place;
  };
  if (places.length === 0) throw refuseDamaged('an archive without a picture');
  return {
    count: places.length,
    sizeOf(index) {
      const { width, height } = placeOf(index);
      return { width, height };
    },
    async renderPage(index, width, height) {
      const { name, index: own } = placeOf(index);
      return named(name, async () => {
        const picture = await open(await zip.read(name));
        try {
          return await picture.renderPage(own, width, height);
        } finally {
          picture.close();
        }
      });
    },
    close: () => undefined,
  };
}
