import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { AppError } from '../../../shared/base/errors.ts';
import type { CellValue, Sheet } from './table.ts';

/**
 * A sheet as CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel takes it for another encoding. A text
 * that a spreadsheet would take for a formula has an apostrophe before it.
 */
export function formatCsv({ titles, rows }: Sheet): Uint8Array {
  const guarded = rows.map((row) => row.map((value) => (typeof value === 'string' ? guard(value) : value)));
  const text = stringify([titles, ...guarded], {
    bom: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/u,
  });
  return Buffer.from(text, 'utf8');
}

/**
 * The rows of a CSV file; every cell is text. Written by a spreadsheet in GB18030 it is read as such.
 * @throws AppError `unsupported-format` where it is none
 */
export function parseCsv(bytes: Uint8Array, name: string): Sheet {
  try {
    const records: readonly (readonly string[])[] = parse(decode(bytes), { relax_column_count: true });
    const [titles = [], ...rows] = records;
    return { titles, rows: rows.map((row) => row.map(unguard)) };
  } catch (error) {
    throw new AppError(
      'unsupported-format',
      `${name} is no table`,
      { name, format: 'foreign-table' },
      { cause: error },
    );
  }
}

/** UTF-8, with its mark or without; a Chinese Excel without that choice writes GB18030. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

/** Source: OWASP, CSV Injection. An apostrophe of the text's own before such a sign is doubled. */
function guard(text: string): string {
  return /^'*[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}

function unguard(text: string): CellValue {
  if (text === '') return null;
  return /^'+[=+\-@\t\r]/u.test(text) ? text.slice(1) : text;
}
