import type { Difference, Sameness } from '../model/attainment.ts';
import { compareNames, isSaidBeside, type Named } from './same-name.ts';
import type { Thing } from './thing.ts';
import { areComparableUnits } from './units.ts';

/** What is asked besides the names. */
export type Question = {
  /** `same`: of one year, as a goal and its result; `turn`: each of its own report's year, as in neighbouring reports. */
  readonly years: 'same' | 'turn';
  /** True where a reader joined the names, or the words around them are matched: then they are not asked again. */
  readonly areNamesSettled?: boolean;
};

const YES: Sameness = { answer: 'yes' };
const no = (reason: Difference): Sameness => ({ answer: 'no', reason });
const unsure = (reason: Difference): Sameness => ({ answer: 'unsure', reason });

/** A stock that the new ones joined: 创新平台增至39个 does not say how many are new. */
const TOTAL = /(?:增至|增加到|增加至|达到?|总数|总量|共有|拥有|现有|累计|发展到|扩大到|增长到)[^，]{0,4}$/u;

/**
 * Whether two figures are of the same thing: unit, measure, period, year, indicator, scope, in this order; the first that
 * differs is the reason. Symmetric. `unsure` where the words do not settle it: nothing is reckoned with such a pair.
 */
export function compareThings(a: Thing, b: Thing, { years, areNamesSettled = false }: Question): Sameness {
  if (!areComparableUnits(a.figure.unit, b.figure.unit)) return no('unit');
  const time = compareTimes(a, b);
  if (time !== null) return time;
  if (years === 'same' && a.figure.year !== null && b.figure.year !== null && a.figure.year !== b.figure.year)
    return no('year');
  return areNamesSettled ? YES : compareWords(a, b);
}

function compareTimes(a: Thing, b: Thing): Sameness | null {
  const [one, other] = [a.figure.measure, b.figure.measure];
  if ((one === 'change') !== (other === 'change')) return no('measure');
  if ((one === 'cumulative') !== (other === 'cumulative')) return no('period');
  if ((one === 'added' && isTotal(b)) || (other === 'added' && isTotal(a))) return no('measure');
  if (a.period !== b.period) return no('period');
  return a.stage !== null && b.stage !== null && a.stage !== b.stage ? unsure('stage') : null;
}

function isTotal({ figure }: Thing): boolean {
  if (figure.measure !== 'level') return false;
  return TOTAL.test(figure.quote.slice(0, figure.valueSpan.start - figure.span.start));
}

function compareWords(a: Thing, b: Thing): Sameness {
  const names = compareNames(a.figure.name, b.figure.name);
  if (names === 'other') return no('indicator');
  if (names === 'unsure' && !isSaidBeside(toNamed(a), toNamed(b))) return unsure('name');
  return compareScopes(a.scope, b.scope);
}

/** The name may have taken in what is a scope on the other side; a part told of one side only leaves it open. */
function compareScopes(a: string, b: string): Sameness {
  if (a === b || (a !== '' && b !== '' && (a.includes(b) || b.includes(a)))) return YES;
  return a !== '' && b !== '' ? no('scope') : unsure('scope');
}

function toNamed({ figure, item }: Thing): Named {
  return { name: figure.name, item };
}
