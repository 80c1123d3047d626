import { setImmediate as yieldTurn } from 'node:timers/promises';
import type { PlaceReadings } from '../../../../shared/contract/shelf-api.ts';
import { ancestorsOf, findDivision } from '../../../../shared/text/divisions/divisions.ts';
import type { Database, Reader } from '../../db/database.ts';

/** Names that are read between two turns: about 10 ms. */
const AT_ONCE = 150;

/**
 * How a name is read (see pinyin.ts). The dictionary for it is a fifth of this process's program: it is loaded when it is asked for
 * first.
 */
export async function openReadings(): Promise<(name: string) => string> {
  const { readingOf } = await import('./pinyin.ts');
  return readingOf;
}

/** The readings of all shelves' names and of the divisions above them. Costs 60 µs a name the first time; others come between. */
export async function readPlaces(db: Database): Promise<PlaceReadings> {
  const [readingOf, names] = [await openReadings(), db.read(listNames)];
  const read: [string, string][] = [];
  for (let start = 0; start < names.length; start += AT_ONCE) {
    await yieldTurn();
    for (const name of names.slice(start, start + AT_ONCE)) read.push([name, readingOf(name)]);
  }
  return Object.fromEntries(read);
}

function listNames(reader: Reader): readonly string[] {
  const names = new Set<string>();
  for (const { name, division: code } of reader.reports.listShelves()) {
    names.add(name);
    const division = code === null ? undefined : findDivision(code);
    if (division !== undefined) for (const each of [division, ...ancestorsOf(division)]) names.add(each.name);
  }
  return [...names];
}
