/** A map from characters to their places as runs of neighbours: `[at, place, at, place, …]`, by rising `at`. */
export type OriginRuns = readonly number[];

/** The runs of a map. */
export function toRuns(origin: Uint32Array): OriginRuns {
  const runs: number[] = [];
  origin.forEach((place, at) => {
    if (at === 0 || place !== (origin[at - 1] ?? 0) + 1) runs.push(at, place);
  });
  return runs;
}

/** The map of `length` entries that has those runs. */
export function fromRuns(runs: OriginRuns, length: number): Uint32Array {
  const origin = new Uint32Array(length);
  for (let run = 0; run < runs.length; run += 2) {
    const [start, place] = [runs[run] ?? 0, runs[run + 1] ?? 0];
    const end = Math.min(runs[run + 2] ?? length, length);
    for (let at = start; at < end; at++) origin[at] = place + at - start;
  }
  return origin;
}
