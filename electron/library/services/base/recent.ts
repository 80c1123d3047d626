/** What was made last, by all that went into it: nothing in it is ever out of date. */
export type Recent<T> = {
  find(key: string): T | undefined;
  keep(key: string, value: T): void;
  /** What was kept under that key, else what `make` makes, which is kept. */
  get(key: string, make: () => T): T;
};

/** Keeps the last `limit` that were asked for. */
export function createRecent<T>(limit: number): Recent<T> {
  const values = new Map<string, T>();
  const keep = (key: string, value: T): void => {
    values.delete(key);
    values.set(key, value);
    const oldest = values.keys().next();
    if (values.size > limit && oldest.done !== true) values.delete(oldest.value);
  };
  const find = (key: string): T | undefined => {
    const found = values.get(key);
    if (found !== undefined) keep(key, found);
    return found;
  };
  return {
    find,
    keep,
    get(key, make) {
      const value = find(key) ?? make();
      keep(key, value);
      return value;
    },
  };
}
