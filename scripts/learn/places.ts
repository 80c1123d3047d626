// The reports beside the project by place, for what is learnt over several places.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportText } from '../../shared/model/outline.ts';
import { cleanText } from '../../shared/text/clean/clean.ts';
import { readReport } from '../../shared/text/read-report.ts';

const shared = join(import.meta.dirname, '..', '..', '..', 'shared');

export type PlacedReport = { readonly place: string; readonly year: number; readonly report: ReportText };

/** 130608-清苑 and qingyuan are one place. */
const SAME_PLACE: Readonly<Record<string, string>> = { 阜平: 'fuping', 清苑: 'qingyuan', 徐水: 'xushui' };
/** A congress counts as a place of its own: the national reports of five years are one voice. */
const YEARS_OF_CONGRESS = 5;

/** The folder's place; what names no folder of a place is a place by its file. */
export function namePlace(folder: string, file: string): string {
  const name = file.replace(/(?:-newspaper)?\.txt$/u, '');
  if (/^(?:city|province)-/u.test(folder)) return name;
  const bare = folder.replace(/^\d+-/u, '');
  return SAME_PLACE[bare] ?? bare;
}

/** The voice that speaks in a report of a place: the place, or the congress of that year. */
export function nameVoice(place: string, year: number): string {
  return place === 'state-council' ? `congress ${Math.floor((year + 2) / YEARS_OF_CONGRESS)}` : place;
}

/** The reports of each place, one a year, by year. */
export function readPlaces(): readonly (readonly PlacedReport[])[] {
  if (!existsSync(shared)) throw new Error('../shared is not there; nothing to learn from');
  const places = new Map<string, Map<number, PlacedReport>>();
  for (const set of ['corpus', 'wide'])
    for (const folder of readdirSync(join(shared, set)).sort())
      for (const file of readdirSync(join(shared, set, folder)).sort()) {
        const year = Number(
          /^(?:\d{4}(?=(?:-newspaper)?\.txt$)|[a-z]+(?=\.txt$))/u.test(file)
            ? /\d{4}/u.exec(file + folder)?.[0]
            : NaN,
        );
        if (!Number.isFinite(year)) continue;
        const place = namePlace(folder, file);
        const own = places.get(place) ?? new Map<number, PlacedReport>();
        places.set(place, own);
        if (own.has(year)) continue;
        const { text } = cleanText(readFileSync(join(shared, set, folder, file), 'utf8'));
        own.set(year, { place: nameVoice(place, year), year, report: readReport(text) });
      }
  return [...places.values()].map((own) => [...own.values()].sort((a, b) => a.year - b.year));
}
