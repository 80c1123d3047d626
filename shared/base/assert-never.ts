/** Ends a switch over a closed union: a new member does not compile, an unparsed one throws. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
