import { parentPort } from 'node:worker_threads';
import { tellBugsTo, toWireError } from '../../../../shared/base/errors.ts';
import { printPage } from '../formats/scan/print-page.ts';
import type { FromReader, ToReader } from './messages.ts';
import { readItems } from './read-items.ts';
import { surveyTable } from './survey-table.ts';
import { takeItems } from './take-items.ts';

// A thread of its own for what strangers wrote: file-reader.ts ends it where it takes too long or too much memory.

tellBugsTo((stack) => process.stderr.write(`${stack}\n`));

const END: FromReader = { kind: 'end' };
let replies: AsyncGenerator<FromReader> | undefined;

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
  if (message.kind !== 'next') replies = begin(message);
  const next = await replies?.next();
  return next === undefined || next.done === true ? END : next.value;
}

async function* begin(
  message: Extract<ToReader, { readonly kind: 'read' | 'take' }>,
): AsyncGenerator<FromReader> {
  const { name, bytes, orders } = message;
  if (message.kind === 'read')
    for await (const item of readItems(name, bytes, orders)) yield { kind: 'item', item };
  else
    for await (const item of takeItems({ name, within: message.within }, bytes, orders))
      yield { kind: 'taken', item };
}

parentPort?.on('message', (message: ToReader) => {
  void answer(message).then((reply) => {
    parentPort?.postMessage(reply);
  });
});
