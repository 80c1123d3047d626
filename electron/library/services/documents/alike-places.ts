import { compareText } from '../../../../shared/base/compare-text.ts';
import { groupBy } from '../../../../shared/base/group-by.ts';
import type { AlikePlaces } from '../../../../shared/contract/shelf-api.ts';
import { stemOf } from '../../../../shared/text/divisions/stem.ts';
import type { Reader } from '../../db/database.ts';

/** A shelf by its name, with the code of its division where the table of divisions tells it. */
export type NamedShelf = {
  readonly name: string;
  readonly division: string | null;
  readonly reports: number;
};

/** What may stand before the name of a place: what it belongs to. 呼伦贝尔市|海拉尔区 */
const BELONGS_TO = /[省市州盟区县旗]$/u;
/** A name of one character says too little: 区. */
const SHORTEST = 2;

/**
 * Shelves that are most likely of one place: one's name is the other's with what it belongs to before it (呼伦贝尔市海拉尔区 and
 * 海拉尔区), or the same but for the kind of division (坪山新区 and 坪山区). Two that the table of divisions knows are two. By name.
 */
export function findAlike(shelves: readonly NamedShelf[]): readonly AlikePlaces[] {
  const named = shelves.filter(({ name }) => name.length >= SHORTEST);
  const byStem = groupBy(named, ({ name }) => stemOf(name));
  const lists = [
    ['division', [...byStem.values()].flatMap(pairsOf)],
    ['above', pairsWithin(named)],
  ] as const;
  const pairs = lists.flatMap(([kind, all]) =>
    all
      .filter(([one, other]) => one.division === null || other.division === null)
      .map(([one, other]): AlikePlaces => ({ ...order(one, other), kind })),
  );
  const once = new Map(pairs.map((pair) => [`${pair.from}\n${pair.into}`, pair]));
  return [...once.values()].sort((a, b) => compareText(a.from, b.from) || compareText(a.into, b.into));
}

type Pair = readonly [NamedShelf, NamedShelf];

function pairsOf(shelves: readonly NamedShelf[]): readonly Pair[] {
  return shelves.flatMap((one, at) => shelves.slice(at + 1).map((other): Pair => [one, other]));
}

/** Those of which one's name is the end of the other's, with what it belongs to before it. */
function pairsWithin(shelves: readonly NamedShelf[]): readonly Pair[] {
  const byName = groupBy(shelves, ({ name }) => name);
  return shelves.flatMap((long) =>
    Array.from({ length: long.name.length - SHORTEST }, (_, at) => at + 1).flatMap((start) => {
      const short = byName.get(long.name.slice(start));
      if (short === undefined || !BELONGS_TO.test(long.name.slice(0, start))) return [];
      return short.map((each): Pair => [each, long]);
    }),
  );
}

/** What the table of divisions knows is kept, then what has more reports, then the longer name. */
function order(a: NamedShelf, b: NamedShelf): Omit<AlikePlaces, 'kind'> {
  const isFirst =
    Number(a.division !== null) - Number(b.division !== null) ||
    a.reports - b.reports ||
    a.name.length - b.name.length ||
    compareText(b.name, a.name);
  const [into, from] = isFirst > 0 ? [a, b] : [b, a];
  return { from: from.name, into: into.name, counts: [from.reports, into.reports] };
}

/** The same in the library, but for those that the reader said are two places. */
export function findAlikeShelves(reader: Reader): readonly AlikePlaces[] {
  const apart = new Set(
    reader.shelving.loadApart().flatMap(({ one, other }) => [`${one}\n${other}`, `${other}\n${one}`]),
  );
  return findAlike(reader.reports.listShelves()).filter(({ from, into }) => !apart.has(`${from}\n${into}`));
}
