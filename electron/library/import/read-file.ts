import { AppError } from '../../../shared/base/errors.ts';
import { CLEAN_EVERYTHING } from '../../../shared/model/cleaning.ts';
import { decodeBytes } from './decode.ts';
import { hashBytes, readDocument, type ImportedFile } from './document.ts';

/**
 * A file's bytes as a report, everything cleaned.
 * @throws AppError `unreadable-file`, `unsupported-format`, `encrypted-file`, each with the file's name.
 */
export function readFileBytes(name: string, bytes: Uint8Array): ImportedFile {
  try {
    const { encoding, text } = decodeBytes(bytes);
    const document = readDocument(text, name, CLEAN_EVERYTHING);
    if (document.clean.text.trim() === '')
      throw new AppError('unreadable-file', 'nothing is left of the text', { reason: 'empty' });
    return { name, bytes, sha256: hashBytes(bytes), encoding, document };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, `${name}: ${error.message}`, { ...error.details, name }, { cause: error });
  }
}
