/** What a generator gives at its end. */
export async function finish<T>(generator: AsyncGenerator<unknown, T>): Promise<T> {
  let step = await generator.next();
  while (step.done !== true) step = await generator.next();
  return step.value;
}
