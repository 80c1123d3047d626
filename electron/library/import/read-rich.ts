import { AppError } from '../../../shared/base/errors.ts';
import type { RichText } from '../../../shared/contract/import-api.ts';
import type { Library } from '../library.ts';
import type { ReadReport } from './read-file.ts';

/** RTF is bytes, which the clipboard gives as characters. */
const ENCODINGS = { html: 'utf8', rtf: 'latin1' } as const;

/**
 * A text from the clipboard as the report in a file of its kind, in the reading thread.
 * @throws AppError `unreadable-file`, `unsupported-format`, and what `signal` was aborted with
 */
export async function readRich(
  { fileReader }: Pick<Library, 'fileReader'>,
  { format, content }: RichText,
  name: string,
  signal: AbortSignal,
): Promise<ReadReport> {
  const bytes = Buffer.from(content, ENCODINGS[format]);
  for await (const item of fileReader.read(`${name}.${format}`, bytes, signal)) {
    if (item.kind === 'failed')
      throw new AppError(item.error.code, item.error.message, { ...item.error.details });
    if (item.kind === 'report') return { ...item, bytes: item.bytes ?? bytes };
  }
  throw new AppError('unreadable-file', 'the clipboard holds no report', { name, reason: 'empty' });
}
