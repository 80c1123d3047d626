/** The ends of a range, both included; null leaves an end open. */
type Ends<V> = { readonly from: V | null; readonly to: V | null };

/** A range with one end chosen anew: the other goes along where the range would end before it begins. */
export function chooseEnd<V extends number | string>(
  { from, to }: Ends<V>,
  end: keyof Ends<V>,
  value: V | null,
): Ends<V> {
  const chosen: Ends<V> = end === 'from' ? { from: value, to } : { from, to: value };
  const isTurned = chosen.from !== null && chosen.to !== null && chosen.from > chosen.to;
  return isTurned ? { from: value, to: value } : chosen;
}
