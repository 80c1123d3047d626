/** `work`, done anew only where it is asked of something else than the time before: what neighbours share is worked out once. */
export function rememberLast<K, V>(work: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly value: V } | null = null;
  return (key) => {
    if (last === null || last.key !== key) last = { key, value: work(key) };
    return last.value;
  };
}
