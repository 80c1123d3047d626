import type { PlaceReadings, PlaceShelf } from '../../../../shared/contract/shelf-api.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';
import { matchesPlace } from './place-match.ts';

/** Where a search can be kept to: a shelf, or a division with all that belongs to it. */
export type SearchPlace = {
  readonly name: string;
  /** Divisions above it, of those that the library has. */
  readonly depth: number;
  readonly reports: number;
  /** What is looked at to see whether it is meant. */
  readonly shelf: PlaceShelf;
} & (
  | { readonly kind: 'shelf'; readonly place: string }
  | { readonly kind: 'division'; readonly division: string }
);

/** The places of a library as a tree in its order: each division that has several shelves before what belongs to it. */
export function searchPlaces(shelves: readonly PlaceShelf[]): readonly SearchPlace[] {
  const named = shelves.filter(({ place }) => place !== '');
  const sums = sumByDivision(named);
  const seen = new Set<string>();
  return named.flatMap((shelf): readonly SearchPlace[] => {
    const { place, division, reports } = shelf;
    const around = division === null ? [] : [...division.above, division];
    const groups = around.filter(({ code }) => (sums.get(code)?.shelves ?? 0) > 1);
    const fresh = groups.flatMap(({ code, name }, depth): readonly SearchPlace[] => {
      if (seen.has(code)) return [];
      seen.add(code);
      const own = { ...shelf, place: name, division: groupDivision(shelf, code) };
      return [
        { kind: 'division', division: code, name, depth, reports: sums.get(code)?.reports ?? 0, shelf: own },
      ];
    });
    return [
      ...fresh,
      { kind: 'shelf', place, name: place, depth: groups.length, reports: reports.length, shelf },
    ];
  });
}

/** The division of a code among those of a shelf. */
function groupDivision({ division }: PlaceShelf, code: string): PlaceShelf['division'] {
  if (division === null || division.code === code) return division;
  const at = division.above.findIndex((each) => each.code === code);
  const own = division.above[at];
  return own === undefined ? null : { ...division, ...own, above: division.above.slice(0, at) };
}

function sumByDivision(
  shelves: readonly PlaceShelf[],
): ReadonlyMap<string, { readonly shelves: number; readonly reports: number }> {
  const sums = new Map<string, { readonly shelves: number; readonly reports: number }>();
  for (const { division, reports } of shelves)
    for (const { code } of division === null ? [] : [...division.above, division]) {
      const sum = sums.get(code) ?? { shelves: 0, reports: 0 };
      sums.set(code, { shelves: sum.shelves + 1, reports: sum.reports + reports.length });
    }
  return sums;
}

/** Names that one list shows: more are narrowed by typing. */
const MOST = 60;

/** Those that are named or read as typed, or belong to one that is; what is named so itself comes first. All where nothing is typed. */
export function findSearchPlaces(
  places: readonly SearchPlace[],
  typed: string,
  readings: PlaceReadings,
): readonly SearchPlace[] {
  const words = foldCase(typed).replaceAll(' ', '');
  const found = places.filter(({ shelf }) => matchesPlace(shelf, typed, readings));
  const isNamed = ({ name }: SearchPlace): boolean => name.startsWith(words);
  const sorted = words === '' ? found : [...found.filter(isNamed), ...found.filter((each) => !isNamed(each))];
  return sorted.slice(0, MOST);
}
