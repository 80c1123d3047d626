import { toIndicatorKey } from './names.ts';

/** What the reader said of a name: that it belongs to `indicator`, or, where that is the name itself, to no other. */
export type Join = { readonly name: string; readonly indicator: string };

/** Sorts printed names into indicators. */
export type Grouping = {
  /** Stands for the indicator that a name belongs to; '' where it names nothing. */
  groupOf(name: string): string;
  /** What the reader calls the indicator of that group; undefined where nobody said. */
  titleOf(group: string): string | undefined;
};

/** Names by the rules of the language, with what the reader said of them over it. */
export function createGrouping(joins: readonly Join[]): Grouping {
  const own = new Map(joins.map(({ name, indicator }) => [name, indicator]));
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const key = keys.get(name) ?? toIndicatorKey(name);
    keys.set(name, key);
    return key;
  };
  const groupOf = (name: string, seen: readonly string[] = []): string => {
    const indicator = own.get(name);
    if (indicator === undefined || seen.includes(name)) return keyOf(name);
    // Apart from every name that the rules hold to be the same.
    return indicator === name ? `=${name}` : groupOf(indicator, [...seen, name]) || `=${indicator}`;
  };
  const titles = new Map(joins.map(({ indicator }) => [groupOf(indicator), indicator]));
  return { groupOf: (name) => groupOf(name), titleOf: (group) => titles.get(group) };
}
