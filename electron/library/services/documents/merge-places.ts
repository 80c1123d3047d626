import { setImmediate as yieldTurn } from 'node:timers/promises';
import { AppError } from '../../../../shared/base/errors.ts';
import type { PlacePair } from '../../../../shared/contract/shelf-api.ts';
import { findDivision, fullName } from '../../../../shared/text/divisions/divisions.ts';
import { makeStep, type Database, type WriteContext } from '../../db/database.ts';
import type { StoredReport } from '../../db/reports.ts';
import { pathOf } from '../../import/document.ts';
import type { Caller } from '../base/caller.ts';
import { whenFree } from '../base/patience.ts';
import { findShelf } from '../shelf/find-shelf.ts';
import { headOf } from '../shelf/summary.ts';
import { correctHeads } from './correct-heads.ts';

/** How long one piece holds the library, in milliseconds: nobody notices it. */
const PIECE = 50;

/**
 * Merges the shelves of all pairs as one step of the history, in pieces between which others are answered; gives those that could
 * not be merged. What stops it after a piece leaves what was merged, in that step. @throws AppError as `shelf/merge`
 */
export async function mergeAll(
  db: Pick<Database, 'write'>,
  pairs: readonly PlacePair[],
  { signal, emit }: Caller,
): Promise<readonly PlacePair[]> {
  const step = makeStep('merge-places');
  const left: PlacePair[] = [];
  for (let done = 0; done < pairs.length;) {
    const open = pairs.slice(done);
    const piece = await whenFree(signal, () =>
      db.write('reports', step, (write) => mergePiece(write, open, pairs.length === 1)),
    );
    left.push(...piece.left);
    done += piece.tried;
    emit({ name: 'shelf/progress', data: { done, total: pairs.length } });
    await yieldTurn();
    signal.throwIfAborted();
  }
  return left;
}

type Piece = { readonly tried: number; readonly left: readonly PlacePair[] };

/** As many of the first as one piece takes. */
function mergePiece(write: WriteContext, pairs: readonly PlacePair[], isAlone: boolean): Piece {
  const end = performance.now() + PIECE;
  const left: PlacePair[] = [];
  let tried = 0;
  for (const pair of pairs) {
    tried += 1;
    const fault = mergeShelves(write, pair);
    if (fault !== null && isAlone) throw fault;
    if (fault !== null) left.push(pair);
    if (performance.now() > end) break;
  }
  return { tried, left };
}

/**
 * Files all reports of one shelf under the name of another; what readers said of the place's indicators goes with them. Gives why
 * it can't be, and has then written nothing.
 */
function mergeShelves(write: WriteContext, { from, into }: PlacePair): AppError | null {
  const { reader, writer } = write;
  const reports = reader.reports.loadOfPlaces([from]);
  const [[first], [other]] = [reports, reader.reports.loadOfPlaces([into])];
  if (first === undefined || other === undefined || from === into)
    return new AppError('not-found', 'there is no such shelf', { place: first === undefined ? from : into });
  const division = other.division === null ? undefined : findDivision(other.division);
  const place = division === undefined ? into : fullName(division);
  if (reports.some((stored) => shelfUnder(write, stored, place) !== into))
    return new AppError('invalid-input', 'the shelf can not be told by its name', { place: into });
  const [before, after] = [reader.reports.placeKeyOf(first.id), reader.reports.placeKeyOf(other.id)];
  correctHeads(write, reports, { place });
  writer.places.moveJoins(before, after);
  return null;
}

/** The name of the shelf that a report would stand on if its place were that. */
function shelfUnder({ reader }: WriteContext, stored: StoredReport, place: string): string {
  const path = pathOf({ ...stored.source, name: stored.fileName });
  return findShelf({ ...headOf(stored), place }, path, () => reader.texts.load(stored.id)).name;
}
