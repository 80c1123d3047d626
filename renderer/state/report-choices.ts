import { groupBy } from '../../shared/base/group-by.ts';
import type { PlaceShelf } from '../../shared/contract/shelf-api.ts';

/** Reports of other places that a menu shows beside those of a place: about two windows full. */
const MOST_OTHERS = 60;

/** Places of a part of the country; a name of null is of those that no table knows. */
export type Region = { readonly name: string | null; readonly shelves: readonly PlaceShelf[] };

/** The shelf of a place and all others. */
export type Choices = {
  readonly own: PlaceShelf | undefined;
  readonly others: readonly PlaceShelf[];
  /** True where the others are too many for one menu. */
  readonly areMany: boolean;
};

/** What there is to choose from, seen from one place. */
export function choicesFrom(shelves: readonly PlaceShelf[], place: string): Choices {
  const others = shelves.filter((shelf) => shelf.place !== place);
  const reports = others.reduce((sum, shelf) => sum + shelf.reports.length, 0);
  return { own: shelves.find((shelf) => shelf.place === place), others, areMany: reports > MOST_OTHERS };
}

/** Shelves by the province that they belong to, in their order. */
export function regionsOf(shelves: readonly PlaceShelf[]): readonly Region[] {
  const provinceOf = ({ division }: PlaceShelf) => division?.above[0] ?? division;
  return [...groupBy(shelves, (shelf) => provinceOf(shelf)?.code ?? null).values()].map((own) => {
    const [first] = own;
    return { name: (first === undefined ? null : provinceOf(first)?.name) ?? null, shelves: own };
  });
}
