import { AppError, type WireError } from '../../../../shared/base/errors.ts';
import type { TableOrders } from '../../../../shared/model/table-columns.ts';
import type { SkipReason } from '../../../../shared/model/extraction.ts';
import { isPlainText } from '../formats/sniff.ts';
import type { Origin, ReadItem } from './messages.ts';
import { plainReport, type ReadReport } from '../read-file.ts';
import type { FoundFile } from '../files.ts';
import type { FileReader } from './file-reader.ts';

/** A report in a file, why something in it is none, or how far the recognising of its pages is. */
export type FoundReport =
  | { readonly kind: 'report'; readonly report: ReadReport }
  | Extract<ReadItem, { readonly kind: 'pages' }>
  | { readonly kind: 'failed'; readonly name: string; readonly error: WireError }
  | { readonly kind: 'skipped'; readonly name: string; readonly reason: SkipReason };

/**
 * The reports in a file, one at a time: of a plain text here and now, of all else from the reading thread.
 * @throws AppError `unreadable-file` {reason: empty}, and what `signal` was aborted with
 */
export async function* readReports(
  reader: FileReader,
  { name, within }: Pick<FoundFile, 'name' | 'within'>,
  bytes: Uint8Array,
  signal: AbortSignal,
  orders?: TableOrders,
): AsyncGenerator<FoundReport> {
  if (bytes.length === 0)
    throw new AppError('unreadable-file', `${name} is empty`, { name, reason: 'empty' });
  if (isPlainText(bytes, name)) {
    yield { kind: 'report', report: plainReport(name, bytes, within) };
    return;
  }
  for await (const item of reader.read(name, bytes, signal, orders)) {
    if (item.kind === 'pages') yield { ...item, within: [...within, ...item.within] };
    else if (item.kind !== 'report') yield item;
    else
      yield {
        kind: 'report',
        report: { ...item, bytes: item.bytes ?? bytes, origin: inFolders(within, item.origin) },
      };
  }
}

function inFolders(folders: readonly string[], origin: Origin): Origin {
  return { ...origin, within: [...folders, ...origin.within] };
}
