import type { NearItem } from './near-items.ts';

type UndrawnProps = { readonly items: readonly NearItem[]; readonly at: number };

/** The room of the items that are not drawn between a drawn one and the one before it: a selection holds on to such as are far apart. */
export function Undrawn({ items, at }: UndrawnProps) {
  const [before, item] = [items[at - 1], items[at]];
  if (before === undefined || item === undefined || item.index === before.index + 1) return null;
  return <div style={{ height: item.start - before.end }} />;
}
