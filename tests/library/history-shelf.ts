import Sqlite from 'better-sqlite3';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import type { GoalsView } from '../../shared/contract/goal-api.ts';
import type { ReadGoal } from '../../shared/model/goal.ts';
import { pickBelow, seededRandom } from '../helpers/random.ts';
import { addText, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

export const BODY = '　　新增公园绿地（下转3版）四十公顷。完善夜间公交线网。举办龙舟邀请赛。';

type Random = { below(limit: number): number; pick<T>(list: readonly T[]): T };

export function createRandom(seed: number): Random {
  const random = seededRandom(seed);
  const below = (limit: number): number => pickBelow(random, limit);
  return {
    below,
    pick(list) {
      if (list.length === 0) throw new Error('nothing to do it to');
      return list[below(list.length)]!;
    },
  };
}

/** What the actions are done to. */
export type Shelf = {
  readonly library: TestLibrary;
  readonly reports: readonly number[];
  readonly random: Random;
};

export async function makeShelf(random: Random): Promise<Shelf> {
  let time = Date.UTC(2026, 0, 5);
  const library = makeLibrary({ now: () => new Date((time += 60_000)) });
  const reports: number[] = [];
  for (const year of [2022, 2023, 2024])
    reports.push((await addText(library, `${year}.txt`, `来源：云川日报\n${inventReport(year, BODY)}`)).id);
  for (const report of reports) markAsScan(library.file, report);
  return { library, reports, random };
}

export async function pickReport({ library, random }: Shelf): Promise<number> {
  const shelves = await library.call('library/list', {});
  return random.pick(shelves.flatMap(({ reports }) => reports.map(({ id }) => id)));
}

export async function pickPair({ library, random }: Shelf): Promise<{ left: number; right: number }> {
  const ids = (await library.call('library/list', {})).flatMap(({ reports }) => reports.map(({ id }) => id));
  const left = random.pick(ids);
  return { left, right: random.pick(ids.filter((id) => id !== left)) };
}

export async function pickNote({ library, random }: Shelf): Promise<number> {
  return random.pick(await library.call('notes/list', { report: null })).id;
}

export async function pickTag({ library, random }: Shelf): Promise<number> {
  return random.pick(await library.call('tags/list', {})).id;
}

export async function addNote(shelf: Shelf): Promise<void> {
  const report = await pickReport(shelf);
  const { text } = await shelf.library.call('report/open', { id: report });
  const start = shelf.random.below(text.length - 12);
  const anchor = createAnchor(text, { start, end: start + 8 });
  // A quotation mark, a NUL and a character of two units: all must come back as they were.
  const words = `记'“\0𠀀${shelf.random.below(99)}`;
  const target = { kind: 'text', report, anchor };
  await shelf.library.call('notes/add', { target, text: words, tags: ['桥'] });
}

export async function pickPlace({ library, random }: Shelf): Promise<string> {
  return random.pick(await library.call('library/list', {})).place;
}

/** Two indicators of a place, by their names. */
export async function pickNames(shelf: Shelf): Promise<{ place: string; names: readonly string[] }> {
  const place = await pickPlace(shelf);
  const { indicators } = await shelf.library.call('indicators/open', { place });
  const [one, other] = [shelf.random.pick(indicators), shelf.random.pick(indicators)];
  return { place, names: [one.name, other.name] };
}

/** A goal of some report, with all that is known of the report's. */
export async function pickGoal(shelf: Shelf): Promise<{ report: number; goal: ReadGoal; view: GoalsView }> {
  const report = await pickReport(shelf);
  const view = await shelf.library.call('goals/open', { report });
  return { report, goal: shelf.random.pick(view.goals), view };
}

/** Lets a report be one whose page is a picture, of which nothing is doubtful. */
function markAsScan(file: string, report: number): void {
  const connection = new Sqlite(file);
  connection.prepare(`INSERT INTO recognitions VALUES (?, '[]', '[]')`).run(report);
  connection.close();
}
