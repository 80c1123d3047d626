import type { Attainment } from '../model/attainment.ts';
import { computeAttainment } from './attainment.ts';
import { compareThings } from './same-thing.ts';
import type { Thing } from './thing.ts';

/** Goal and result set against each other where they are of the same thing, else why not. `areNamesSettled`: a reader said that they are. */
export function attain(goal: Thing, result: Thing, areNamesSettled = false): Attainment {
  const sameness = compareThings(goal, result, { years: 'same', areNamesSettled });
  return sameness.answer === 'yes'
    ? computeAttainment(goal.reckoned, result.reckoned)
    : { kind: 'not comparable', reason: sameness.reason, isUnsure: sameness.answer === 'unsure' };
}
