/** Words as they are compared: width folded, without blanks. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/**
 * How many characters two texts have in common, in order, as a share of the longer one: 1 where they are equal. By lines
 * of a diff over characters, which for texts that are nearly equal costs little (Myers 1986).
 */
export function shareOf(one: string, other: string, diff: (a: string, b: string) => number): number {
  const [a, b] = [squeeze(one), squeeze(other)];
  return a === b ? 1 : diff(a, b) / Math.max(a.length, b.length);
}
