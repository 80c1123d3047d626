import { basename, dirname, extname } from 'node:path';
import { groupBy } from '../../../shared/base/group-by.ts';
import type { FoundFile } from './files.ts';

const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['.png', 'png'],
  ['.jpg', 'jpeg'],
  ['.jpeg', 'jpeg'],
  ['.tif', 'tiff'],
  ['.tiff', 'tiff'],
]);
/** More digits are a date, or the code of a place. */
const MOST_DIGITS = 5;
/** 2019年.png, 3月.png, 14届.png: what these count are no pages. */
const COUNTS_OTHERS = /^[年月日届次季]/u;
const YEAR = /^(?:19[5-9]|20\d)\d$/u;
/** Names that cameras and scanners give: their numbers may look like years. */
const CAMERA = /(?:^|[^a-z])(?:img|dsc[nf]?|scan)[ _-]?$/iu;

/** A picture with its name around the number: 扫描_, 012, ''. */
type Numbered = {
  readonly file: FoundFile;
  readonly before: string;
  readonly digits: string;
  readonly after: string;
  /** Same for those that may be pages of one report. */
  readonly key: string;
};

/**
 * Pictures of one folder and kind, named alike but for consecutive numbers (扫描_001.jpg, 扫描_002.jpg), as one file of
 * pages in the order of those numbers, in the place of the first; all else as it is. Two whose numbers are the same, and
 * reports named by their years, stay by themselves; so do those of the paths `apart`. Pure; nothing is opened.
 */
export function groupPictures(
  files: readonly FoundFile[],
  apart: ReadonlySet<string> = new Set(),
): readonly FoundFile[] {
  const numbered = uniqueByPath(files)
    .filter(({ path }) => !apart.has(path))
    .flatMap(readNumber);
  const groups = [...groupBy(numbered, ({ key }) => key).values()].flatMap(findRuns).map(toGroup);
  const groupOf = new Map(groups.flatMap((group) => (group.pages ?? []).map((page) => [page, group])));
  return [...new Set(files.map((file) => groupOf.get(file.path) ?? file))];
}

function uniqueByPath(files: readonly FoundFile[]): readonly FoundFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

function readNumber(file: FoundFile): readonly Numbered[] {
  const ending = extname(file.name);
  const kind = ENDINGS.get(ending.toLowerCase());
  if (kind === undefined || file.error !== undefined || file.skipped !== undefined) return [];
  const stem = basename(file.name, ending);
  const digits = stem.match(/\d+/gu)?.at(-1);
  if (digits === undefined || digits.length > MOST_DIGITS) return [];
  const at = stem.lastIndexOf(digits);
  const [before, after] = [stem.slice(0, at), stem.slice(at + digits.length)];
  if (COUNTS_OTHERS.test(after)) return [];
  return [{ file, before, digits, after, key: JSON.stringify([dirname(file.path), kind, before, after]) }];
}

function findRuns(alike: readonly Numbered[]): readonly (readonly Numbered[])[] {
  if (new Set(alike.map(({ digits }) => Number(digits))).size < alike.length || areYears(alike)) return [];
  const runs: Numbered[][] = [];
  for (const each of [...alike].sort((a, b) => Number(a.digits) - Number(b.digits))) {
    const run = runs.at(-1);
    if (run !== undefined && Number(run.at(-1)?.digits) + 1 === Number(each.digits)) run.push(each);
    else runs.push([each]);
  }
  return runs.filter((run) => run.length > 1);
}

function areYears(alike: readonly Numbered[]): boolean {
  return alike.every(({ before, digits }) => YEAR.test(digits) && !CAMERA.test(before));
}

/** Named by its first and last number; what is kept of it is an archive. */
function toGroup(run: readonly Numbered[]): FoundFile {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a run of no pictures');
  const name = `${first.before}${first.digits}-${last.digits}${first.after}.zip`;
  return { ...first.file, name, pages: run.map(({ file }) => file.path) };
}
