import { createHash } from 'node:crypto';
import type { Mutant } from './mutants.ts';
import { PLACES } from './places.ts';

/** Draws up to `count` mutants of each place, each as likely as the next; the same for the same seed and sources. */
export function drawMutants(mutants: readonly Mutant[], seed: number, count: number): readonly Mutant[] {
  const drawn = mutants
    .map((mutant) => ({ mutant, lot: drawLot(seed, mutant) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ mutant }) => mutant);
  return PLACES.flatMap(({ name }) => drawn.filter(({ place }) => place === name).slice(0, count));
}

function drawLot(seed: number, { file, start, end, replacement }: Mutant): string {
  return createHash('sha256')
    .update(JSON.stringify([seed, file, start, end, replacement]))
    .digest('hex');
}
