import DiffMatchPatch from 'diff-match-patch';

/** Words as they are compared: width folded, without blanks. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** How many characters two texts have in common, in order, as a share of the longer one: 1 where they are equal. */
export function shareOf(one: string, other: string): number {
  const [a, b] = [squeeze(one), squeeze(other)];
  if (a === b) return 1;
  const differ = new DiffMatchPatch();
  differ.Diff_Timeout = 0;
  const same = differ
    .diff_main(a, b)
    .reduce((sum, [kind, words]) => sum + (kind === 0 ? words.length : 0), 0);
  return same / Math.max(a.length, b.length);
}
