import { assertNever } from '../../../../shared/base/assert-never.ts';
import type { Change, ChangedFigure } from '../../../../shared/model/comparison.ts';
import type { Bound } from '../../../../shared/model/figure.ts';
import type { Translate } from '../../../locales/words.ts';

const POWERS: { readonly [prefix: string]: number } = {
  万亿: 1e12,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
  千: 1e3,
  百: 1e2,
};

/** A unit without its power of ten: 亿元 is 10⁸ 元. */
export function splitUnit(unit: string): { readonly factor: number; readonly base: string } {
  const power = Object.keys(POWERS).find((prefix) => unit.startsWith(prefix));
  if (power === undefined) return { factor: 1, base: unit };
  return { factor: POWERS[power] ?? 1, base: unit.slice(power.length) };
}

/** How a pair of figures goes: up, down, the same, or not to be compared. */
export type Direction = 'up' | 'down' | 'level' | 'incomparable';

export function directionOf(left: ChangedFigure, right: ChangedFigure): Direction {
  if (left.value === null || right.value === null) return 'incomparable';
  const from = splitUnit(left.unit);
  const to = splitUnit(right.unit);
  if (from.base !== to.base) return 'incomparable';
  const difference = right.value * to.factor - left.value * from.factor;
  return difference > 0 ? 'up' : difference < 0 ? 'down' : 'level';
}

/** Whether a new bound leaves more or less room than the old one, or is another demand altogether. */
export type BoundTurn = 'looser' | 'tighter' | 'other';

/** 以上 or 以内 is a firm limit, 左右 leaves room, a bare number names one value. */
const ROOM: { readonly [B in Bound]: number } = { exact: 0, at_least: 1, at_most: 1, about: 2 };

export function boundTurn(left: Bound, right: Bound): BoundTurn {
  if (left === 'exact' || right === 'exact')
    return right === 'about' ? 'looser' : left === 'about' ? 'tighter' : 'other';
  const difference = ROOM[right] - ROOM[left];
  return difference > 0 ? 'looser' : difference < 0 ? 'tighter' : 'other';
}

/** The direction of a changed figure in words; several where value and bound both changed, none of a change without figures. */
export function figureWords({ figures }: Pick<Change, 'figures'>, t: Translate): readonly string[] {
  if (figures === null) return [];
  const { left, right } = figures;
  if (left === null || right === null) return [t(left === null ? 'figures.new' : 'figures.gone')];
  const words: string[] = [];
  if (left.bound !== right.bound) words.push(boundWords(left.bound, right.bound, t));
  const direction = directionOf(left, right);
  if (direction !== 'level' || words.length === 0) words.push(directionWords(direction, left, right, t));
  return words;
}

function directionWords(
  direction: Direction,
  left: ChangedFigure,
  right: ChangedFigure,
  t: Translate,
): string {
  switch (direction) {
    case 'up':
    case 'down':
      return t(`figures.${direction}`, { amount: differenceText(left, right, t) });
    case 'level':
      return t('figures.level');
    case 'incomparable':
      return t('figures.incomparable');
    default:
      return assertNever(direction);
  }
}

/** The difference in the unit of the newer figure; percentages differ by percentage points. */
function differenceText(left: ChangedFigure, right: ChangedFigure, t: Translate): string {
  const to = splitUnit(right.unit);
  const from = splitUnit(left.unit);
  const difference = Math.abs((right.value ?? 0) - ((left.value ?? 0) * from.factor) / to.factor);
  // Printed figures have few decimals: rounding takes away what binary fractions add.
  const rounded = String(Number(difference.toPrecision(10)));
  return `${rounded}${right.unit === '%' ? t('figures.points') : right.unit}`;
}

function boundWords(left: Bound, right: Bound, t: Translate): string {
  const turn = boundTurn(left, right);
  const values = { from: t(`bound.${left}`), to: t(`bound.${right}`) };
  return turn === 'other' ? t('figures.bound-turn', values) : t(`figures.bound-${turn}`, values);
}
