/** The lines at the top and at the bottom of the window, told by the table and read by key presses. */
let shown = { first: 0, last: 0 };
/** The goal that the window has shown since it is the current one; until then a jump to it is under way. */
let reached: string | null = null;

/** Told whenever the window shows other lines, or another goal is the current one. */
export function followGoal(
  listed: readonly string[],
  current: string | null,
  first: number,
  last: number,
): void {
  shown = { first, last };
  if (current !== null && isShown(listed.indexOf(current))) reached = current;
}

/** The line from which a step goes on where the reader scrolled away from the current goal: the next is what is seen; else null. */
export function seenBeside(listed: readonly string[], current: string | null, by: number): string | null {
  const at = current === null ? -1 : listed.indexOf(current);
  if (at < 0 || reached !== current || isShown(at)) return null;
  return listed[by > 0 ? shown.first : Math.min(shown.last, listed.length - 1)] ?? null;
}

function isShown(line: number): boolean {
  return shown.first <= line && line <= shown.last;
}
