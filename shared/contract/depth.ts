/** Deeper than any argument of the contract is nested; a clone of thousands of levels ends a process. */
const MOST_LEVELS = 32;

/** True where objects and arrays stand in one another beyond every argument of the contract. */
export function isTooDeep(args: unknown): boolean {
  // A set: what stands in a level twice, as a clone may have it, is gone into once.
  let level: ReadonlySet<object> = new Set(isNested(args) ? [args] : []);
  for (let depth = 1; level.size > 0; depth += 1) {
    if (depth > MOST_LEVELS) return true;
    level = new Set([...level].flatMap((each) => Object.values(each).filter(isNested)));
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
