/** What `make` makes, made when it is asked for first: what takes long to lay out keeps no start waiting. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
