import { ancestorsOf, findByStem, newestOf, type Division } from './divisions.ts';
import { stemOf } from './stem.ts';

/** What a report's place can be told by, besides the name that it prints. */
export type PlaceHints = {
  /** The folders and the file that the report came from: 河北/130609-徐水/2013.txt; '' where it came from none. */
  readonly path: string;
  /** The year of the report, or null. */
  readonly year: number | null;
  /** Its text, asked for only where namesakes are left. */
  readonly text: () => string;
};

/** How often a report must name a district's city, or its province, and how much oftener than those of its namesakes. */
const LEAST_MENTIONS = 3;
const MARGIN = 3;
/** Editions lag behind: a county that became a district in spring is called so in the year of the next edition. */
const LAG = 1;
const SHORTEST_STEM = 2;
/** 黔东南州 for 黔东南苗族侗族自治州, 围场县 for 围场满族蒙古族自治县. */
const SHORT_FORM = /^(.{2,})([州县旗])$/u;

/**
 * The division that a printed place is: 呼伦贝尔市海拉尔区 and 海拉尔区 are one, 阜阳 is 安徽省阜阳市. Of several that bear the name
 * the one that the path, the year or the text points to. Undefined where none bears it or several still may be meant.
 */
export function resolvePlace(printed: string, hints: PlaceHints): Division | undefined {
  const named = candidatesOf(printed.replace(/\s/gu, ''));
  const inYear = narrow(named, (division) => isOfYear(division, hints.year));
  const inPath = narrow(inYear, (division) => isInPath(division, hints.path));
  if (inPath.length === 0) return undefined;
  return onlyPlace(inPath) ?? mostMentioned(inPath, hints.text());
}

/** Every division that a printed place may be, each under the name that it prints, best names first. */
export function candidatesOf(printed: string): readonly Division[] {
  for (let start = 0; start <= printed.length - SHORTEST_STEM; start++) {
    const found = findNamed(printed.slice(start)).filter((division) =>
      isLine(printed.slice(0, start), division),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** By its whole name, by the short form of an autonomous one (黔东南州), else by its stem where it is printed without more. */
function findNamed(name: string): readonly Division[] {
  const all = findByStem(stemOf(name));
  const whole = all.filter((division) => division.name === name);
  if (whole.length > 0) return whole;
  const short = SHORT_FORM.exec(name);
  if (short !== null)
    return findByStem(short[1] ?? '').filter((division) => division.name.endsWith(`自治${short[2]}`));
  return stemOf(name) === name ? all : [];
}

/** True for what may stand before a division's name: nothing, or its city, its province or both. */
function isLine(lead: string, division: Division): boolean {
  let rest = lead;
  for (const ancestor of [...ancestorsOf(division)].reverse()) {
    const stem = stemOf(ancestor.name);
    if (rest.startsWith(ancestor.name)) rest = rest.slice(ancestor.name.length);
    else if (rest.startsWith(stem)) rest = rest.slice(stem.length);
  }
  return rest === '';
}

/** Those that `isMeant`, or all where it is none of them. */
function narrow(all: readonly Division[], isMeant: (division: Division) => boolean): readonly Division[] {
  const meant = all.filter(isMeant);
  return meant.length > 0 ? meant : all;
}

function isInPath(division: Division, path: string): boolean {
  const codes = path.match(/(?<!\d)\d{6}(?!\d)/gu) ?? [];
  const newest = newestOf(division);
  return (
    codes.some((code) => code === division.code || code === newest.code) ||
    ancestorsOf(division).some(({ name }) => path.includes(stemOf(name)))
  );
}

function isOfYear({ from, to }: Division, year: number | null): boolean {
  if (year === null) return true;
  return (from === null || year >= from - LAG) && (to === null || year <= to + LAG);
}

function onlyPlace(found: readonly Division[]): Division | undefined {
  const places = new Set(found.map((division) => newestOf(division).code));
  return places.size === 1 ? found[0] : undefined;
}

/** Of namesakes the one whose city and province the text names, and clearly oftener than those of the others. */
function mostMentioned(found: readonly Division[], text: string): Division | undefined {
  const weighed = found
    .map((division) => ({ division, mentions: countMentions(division, text) }))
    .sort((a, b) => b.mentions - a.mentions);
  const [best, next] = weighed;
  if (best === undefined || best.mentions < LEAST_MENTIONS) return undefined;
  return best.mentions >= MARGIN * (next?.mentions ?? 0) ? best.division : undefined;
}

function countMentions(division: Division, text: string): number {
  const names = ancestorsOf(division).map(({ name }) => stemOf(name));
  return names.reduce((sum, name) => sum + text.split(name).length - 1, 0);
}
