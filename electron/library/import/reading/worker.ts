import { parentPort } from 'node:worker_threads';
import { toWireError } from '../../../../shared/base/errors.ts';
import { printPage } from '../formats/scan/print-page.ts';
import type { FromReader, ReadItem, ToReader } from './messages.ts';
import { readItems } from './read-items.ts';
import { surveyTable } from './survey-table.ts';

// A thread of its own for what strangers wrote: file-reader.ts ends it where it takes too long or too much memory.

const END: FromReader = { kind: 'end' };
let items: AsyncGenerator<ReadItem> | undefined;

async function showPage({
  bytes,
  format,
  page,
}: ToReader & { readonly kind: 'picture' }): Promise<FromReader> {
  try {
    return { kind: 'picture', png: await printPage(bytes, format, page) };
  } catch (error) {
    return { kind: 'failed', error: toWireError(error) };
  }
}

async function answer(message: ToReader): Promise<FromReader> {
  if (message.kind === 'survey')
    return { kind: 'table', table: await surveyTable(message.name, message.bytes, message.orders) };
  if (message.kind === 'picture') return showPage(message);
  if (message.kind === 'read') items = readItems(message.name, message.bytes, message.orders);
  const next = await items?.next();
  return next === undefined || next.done === true ? END : { kind: 'item', item: next.value };
}

parentPort?.on('message', (message: ToReader) => {
  void answer(message).then((reply) => {
    parentPort?.postMessage(reply);
  });
});
