import type { Indicator } from '../../../../shared/model/indicator.ts';

/** A name that an indicator has had, with the years of the reports that use it. */
export type NameUse = { readonly name: string; readonly years: readonly number[] };

/** The names of an indicator, the most frequent first, each with its years ascending. */
export function nameUses({ names, series }: Indicator): readonly NameUse[] {
  const points = series.flatMap((each) => each.points);
  return names.map((name) => {
    const years = points.filter(({ figure }) => figure.name === name).map(({ reportYear }) => reportYear);
    return { name, years: [...new Set(years)].sort((a, b) => a - b) };
  });
}

/** 1998、2001–2004: years that follow one another as a range. */
export function formatYears(years: readonly number[], separator: string): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run?.[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(separator);
}
