import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Hand-made labels lie beside the project, with the real reports they quote. */
const GOLD = join(import.meta.dirname, '..', '..', '..', 'shared', 'gold');
export const hasGold = existsSync(GOLD);

/** What the label files of one kind hold, each with its name (`place/year`), in the order of the names. */
export function readGoldFiles(kind: string): readonly { readonly name: string; readonly gold: unknown }[] {
  const folder = join(GOLD, kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/u, ''),
      gold: JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown,
    }));
}

/** The year in a corpus file's name or folder: `state-council/2010.txt`, `province-2026/beijing.txt`. */
export function yearOf(file: string): number | null {
  const year = /\d{4}(?=[^/]*$)/u.exec(file)?.[0] ?? /\d{4}/u.exec(file)?.[0];
  return year === undefined ? null : Number(year);
}

export function squash(text: string | null): string {
  return (text ?? '').normalize('NFKC').replace(/\s+/gu, '');
}

/** Whether two quotes are of one passage: one holds the other, or six characters in a row are in both. */
export function overlaps(one: string, other: string): boolean {
  const [a, b] = [squash(one), squash(other)];
  if (a.includes(b) || b.includes(a)) return true;
  for (let at = 0; at + 6 <= a.length; at++) if (b.includes(a.slice(at, at + 6))) return true;
  return false;
}

/** Pairs each label with the first free reading that fits it, in reading order. */
export function pairUp<G, P>(
  gold: readonly G[],
  found: readonly P[],
  fits: (gold: G, found: P) => boolean,
): readonly (readonly [G, P | null])[] {
  const free = new Set(found.keys());
  return gold.map((label) => {
    for (const index of free) {
      const candidate = found[index];
      if (candidate === undefined || !fits(label, candidate)) continue;
      free.delete(index);
      return [label, candidate] as const;
    }
    return [label, null] as const;
  });
}

export function f1(hits: number, gold: number, found: number): number {
  return gold + found === 0 ? 1 : (2 * hits) / (gold + found);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
