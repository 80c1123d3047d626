import { z } from 'zod';
import type { Mutant } from './mutants.ts';
import { PLACES } from './places.ts';

/** What came of a mutant, and how many tests were run on it. A test without an end has killed it. */
export const FINDING = z.object({
  id: z.string(),
  result: z.enum(['killed', 'survived', 'not reached']),
  by: z.number(),
});
export type Finding = z.infer<typeof FINDING>;

/** A line a place and one for all: the score is the share of killed among all that were drawn. */
export function formatFindings(
  mutants: readonly Mutant[],
  findings: readonly Finding[],
  isEach: boolean,
): string {
  const results = new Map(findings.map(({ id, result }) => [id, result]));
  const line = (name: string, own: readonly Mutant[]): string => {
    const count = (wanted: Finding['result']): number =>
      own.filter(({ id }) => results.get(id) === wanted).length;
    const killed = count('killed');
    const score = own.length === 0 ? '–' : (killed / own.length).toFixed(2);
    return `${name.padEnd(18)} ${killed} killed, ${count('survived')} survived, ${count('not reached')} not reached: ${score}`;
  };
  const places = PLACES.map(({ name }) =>
    line(
      name,
      mutants.filter(({ place }) => place === name),
    ),
  );
  const alive = mutants.filter(({ id }) => results.get(id) !== 'killed').map(formatMutant);
  return [...(isEach ? alive : []), ...places, line('all', mutants)].join('\n');
}

const formatMutant = ({ id, file, line, kind, replacement }: Mutant): string =>
  `${id} ${file}:${line} ${kind} → ${replacement.replaceAll(/\s+/gu, ' ').slice(0, 100)}`;
