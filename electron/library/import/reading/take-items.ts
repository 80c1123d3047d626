import { toWireError } from '../../../../shared/base/errors.ts';
import type { TableOrders } from '../../../../shared/model/table-columns.ts';
import { importReport } from '../read-file.ts';
import { readyFile } from '../ready.ts';
import type { ReportItem, TakenItem } from './messages.ts';
import { readItems } from './read-items.ts';

/** All reports in a file as the library keeps them, one at a time, as `readItems` finds them. Never throws. */
export async function* takeItems(
  { name, within }: { readonly name: string; readonly within: readonly string[] },
  bytes: Uint8Array,
  orders: TableOrders,
): AsyncGenerator<TakenItem> {
  for await (const item of readItems(name, bytes, orders))
    yield item.kind === 'report' ? takeReport(item, within, bytes) : item;
}

function takeReport(item: ReportItem, within: readonly string[], whole: Uint8Array): TakenItem {
  const origin = { ...item.origin, within: [...within, ...item.origin.within] };
  try {
    const file = readyFile(importReport({ ...item, origin, bytes: item.bytes ?? whole }));
    return { kind: 'report', file: { ...file, bytes: item.bytes } };
  } catch (error) {
    return { kind: 'failed', name: item.name, error: toWireError(error) };
  }
}
