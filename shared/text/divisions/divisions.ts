import { DIVISION_LEVELS, type DivisionLevel } from '../../model/division.ts';
import { HEIRS } from './heirs.ts';
import { stemOf } from './stem.ts';
import { DIVISIONS } from './table.ts';

/** An administrative division under one name, as GB/T 2260 lists it. */
export type Division = {
  /** Six digits. A division that is renamed may keep its code. */
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  /** Editions of the table that hold it, inclusive; null where that is the first or the last of all. */
  readonly from: number | null;
  readonly to: number | null;
};

const ROW = /^(\d{6})(\D+?)(\d{4})?(-)?(\d{4})?$/u;

const divisions: readonly Division[] = DIVISIONS.split('|').map(readRow);
const byCode = groupUnder(divisions, ({ code }) => code);
const byStem = groupUnder(divisions, ({ name }) => stemOf(name));

function readRow(row: string): Division {
  const [, code = '', name = '', first, dash, last] = ROW.exec(row) ?? [];
  const [from, to] = dash === undefined ? [first, first] : [first, last];
  return {
    code,
    name,
    level: levelOf(code),
    from: from === undefined ? null : Number(from),
    to: to === undefined ? null : Number(to),
  };
}

function levelOf(code: string): DivisionLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

function groupUnder(all: readonly Division[], key: (division: Division) => string) {
  const groups = new Map<string, Division[]>();
  for (const division of all) {
    const group = groups.get(key(division));
    if (group === undefined) groups.set(key(division), [division]);
    else group.push(division);
  }
  return groups;
}

/** Every division whose name has this stem, in the order of their codes. 海拉尔 → 海拉尔区; 朝阳 → two districts, a city, a county. */
export function findByStem(stem: string): readonly Division[] {
  return byStem.get(stem) ?? [];
}

/**
 * The divisions of today whose name begins with the words, then those that hold them; of each kind the larger ones first,
 * then in the order of their codes.
 */
export function findNamed(words: string): readonly Division[] {
  const now = divisions.filter(({ to, name }) => to === null && name.includes(words));
  const rank = ({ name, level }: Division): number =>
    (name.startsWith(words) ? 0 : DIVISION_LEVELS.length) + DIVISION_LEVELS.indexOf(level);
  return now.toSorted((a, b) => rank(a) - rank(b));
}

/** The division of a code under its newest name; undefined for a code that no edition holds. */
export function findDivision(code: string): Division | undefined {
  const named = byCode.get(code) ?? [];
  return named.find(({ to }) => to === null) ?? named.at(-1);
}

/** The divisions above one, the nearest first, each under its newest name: of 徐水区 保定市 and 河北省. */
export function ancestorsOf({ code, level }: Division): readonly Division[] {
  const codes = level === 'province' ? [] : [`${code.slice(0, 2)}0000`];
  if (level === 'county') codes.unshift(`${code.slice(0, 4)}00`);
  return codes.flatMap((each) => findDivision(each) ?? []);
}

/** 河北省保定市徐水区; 北京市朝阳区. */
export function fullName(division: Division): string {
  return (
    [...ancestorsOf(division)]
      .reverse()
      .map(({ name }) => name)
      .join('') + division.name
  );
}

/**
 * The division as the last edition lists it: itself, or what its code or its name under the same parent became. 徐水县 is 徐水区
 * since 2015, 襄樊市 is 襄阳市. Itself where the table does not tell (split, or merged under another name).
 */
export function newestOf(division: Division): Division {
  let newest = division;
  for (let next = successorOf(newest); next !== undefined; next = successorOf(newest)) newest = next;
  return newest;
}

function successorOf(division: Division): Division | undefined {
  const { to, code } = division;
  if (to === null) return undefined;
  const isLater = (other: Division): boolean => other.to === null || other.to > to;
  return (
    byCode.get(code)?.find(isLater) ??
    findHeir(division, isLater) ??
    findByFullName(HEIRS.get(fullName(division)))
  );
}

/** The only later division of the same kind of name: under the same parent, else under another one of the province (寿县). */
function findHeir(division: Division, isLater: (other: Division) => boolean): Division | undefined {
  const later = findByStem(stemOf(division.name)).filter(
    (other) => isLater(other) && other.level === division.level,
  );
  const beside = later.filter((other) => haveOneParent(other, division));
  if (beside.length > 0) return onlyOne(beside);
  return onlyOne(
    later.filter((o) => o.name === division.name && o.code.slice(0, 2) === division.code.slice(0, 2)),
  );
}

function findByFullName(name: string | undefined): Division | undefined {
  return name === undefined ? undefined : divisions.find((division) => fullName(division) === name);
}

function onlyOne(found: readonly Division[]): Division | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function haveOneParent(a: Division, b: Division): boolean {
  const [left, right] = [ancestorsOf(a)[0], ancestorsOf(b)[0]];
  if (left === undefined || right === undefined) return left === right;
  return left.code === right.code || newestOf(left).code === newestOf(right).code;
}

/**
 * A name that no other division bears, the shortest that does: 海拉尔区, 长春市朝阳区. Of the newest name, so that a place keeps one
 * shelf through its renamings; what is no more stands behind what there is.
 */
export function uniqueName(division: Division): string {
  const newest = newestOf(division);
  const rivals = findByStem(stemOf(newest.name)).filter(
    (other) => other.name === newest.name && other !== newest && (newest.to !== null || other.to === null),
  );
  if (rivals.every((other) => newestOf(other) === newest)) return newest.name;
  const [parent] = ancestorsOf(newest);
  return parent === undefined ? newest.name : uniqueName(parent) + newest.name;
}
