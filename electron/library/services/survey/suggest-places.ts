import { compareText } from '../../../../shared/base/compare-text.ts';
import type { PlaceChoice } from '../../../../shared/contract/survey-api.ts';
import {
  findDivision,
  findNamed,
  fullName,
  uniqueName,
  type Division,
} from '../../../../shared/text/divisions/divisions.ts';
import type { Database } from '../../db/database.ts';
import { isReadSo } from '../../../../shared/text/plain/reading.ts';
import { openReadings } from '../shelf/readings.ts';

/** Names in a list of suggestions. */
const MOST = 12;

/**
 * Places that begin with what is typed, then those that hold it or are read so (hle, hailaer): the library's own first, then
 * those of the table of divisions.
 */
export async function suggestPlaces(db: Database, typed: string): Promise<readonly PlaceChoice[]> {
  const words = typed.trim();
  const isAsked = await openAsked(words);
  const known = db
    .read((reader) => reader.reports.listShelves())
    .map(({ name, division: code, reports }): PlaceChoice => {
      const division = code === null ? undefined : findDivision(code);
      return { name, fullName: division === undefined ? '' : fullName(division), reports };
    })
    .filter(({ name, fullName: full }) => name !== '' && (isAsked(name) || full.includes(words)))
    .sort((a, b) => byStart(words)(a.name, b.name) || b.reports - a.reports || compareText(a.name, b.name));
  const names = new Set(known.map(({ name }) => name));
  const others = words === '' ? [] : findDivisions(words, isAsked).map(toChoice);
  return [...known, ...others.filter(({ name }) => !names.has(name))].slice(0, MOST);
}

const LETTERS = /^[a-z\s']+$/iu;

/** True of a name that holds the words, or is read so where they are letters. */
async function openAsked(words: string): Promise<(name: string) => boolean> {
  if (!LETTERS.test(words)) return (name) => name.includes(words);
  const letters = words.replace(/[\s']/gu, '').toLowerCase();
  const readingOf = await openReadings();
  return (name) => isReadSo(readingOf(name), letters);
}

function findDivisions(words: string, isAsked: (name: string) => boolean): readonly Division[] {
  if (!LETTERS.test(words)) return findNamed(words);
  return findNamed('').filter(({ name }) => isAsked(name));
}

function toChoice(division: Parameters<typeof uniqueName>[0]): PlaceChoice {
  return { name: uniqueName(division), fullName: fullName(division), reports: 0 };
}

/** What begins with the words comes before what holds them. */
function byStart(words: string): (a: string, b: string) => number {
  return (a, b) => Number(b.startsWith(words)) - Number(a.startsWith(words));
}
