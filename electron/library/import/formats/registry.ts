import type { Extraction, FileFormat } from '../../../../shared/model/extraction.ts';
import { readDocx } from './docx/docx.ts';

/**
 * Reads one report out of a file of its format. Pure: the same bytes give the same text.
 * @throws AppError `unreadable-file` {reason}, `encrypted-file`, `unsupported-format`; whatever else it throws means
 * that the file is damaged.
 */
export type ReadFormat = (bytes: Uint8Array, name: string) => Extraction | Promise<Extraction>;

export type FormatReader = { readonly format: FileFormat; readonly read: ReadFormat };

/** The formats that are read, but for those whose bytes are the text. A new reader is one file and one line here. */
const READERS: readonly FormatReader[] = [{ format: 'docx', read: readDocx }];

/** The reader of a format that was sniffed. */
export function findReader(format: string): FormatReader | undefined {
  return READERS.find((reader) => reader.format === format);
}
