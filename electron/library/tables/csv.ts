import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { AppError } from '../../../shared/base/errors.ts';
import type { CellValue, Sheet } from './table.ts';

/**
 * A sheet as CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel takes it for another encoding. A text
 * that a spreadsheet would take for a formula, a date or a number, and alter, has an apostrophe before it.
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
 * The rows of a CSV file, or of one with tabs between the cells; every cell is text. What a spreadsheet wrote in GB18030, or in
 * UTF-16 as “Unicode text”, is read as such.
 * @throws AppError `unsupported-format` where it is none
 */
export function parseCsv(bytes: Uint8Array, name: string): Sheet {
  try {
    const text = decode(bytes);
    const records: readonly (readonly string[])[] = parse(text, {
      relax_column_count: true,
      delimiter: findDelimiter(text),
    });
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

/** No title of ours has a tab. */
function findDelimiter(text: string): ',' | '\t' {
  return /^[^\r\n]*\t/u.test(text) ? '\t' : ',';
}

/** UTF-16 by its mark, as Excel writes “Unicode text”; else UTF-8, with its mark or without; a Chinese Excel without that choice writes GB18030. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true }).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

/** Texts that a spreadsheet takes for a formula. Source: OWASP, CSV Injection. */
const FORMULA = /^[=+\-@\t\r]/u;

/** Texts that a spreadsheet turns into something else, and does not give back as they were. */
const ALTERED: readonly RegExp[] = [
  /^\d{1,4}[-/]\d{1,4}([-/]\d{1,4})?$/u, // 1-2, 3/4, 2024-01-09: a date
  /^\d{1,4}年\d{1,2}月(\d{1,2}日)?$|^\d{1,2}月\d{1,2}日$/u,
  /^\d{1,2}:\d\d(:\d\d)?$/u, // a time
  /^0\d+(\.\d+)?$/u, // 00123 becomes 123
  /^\d{12,}$/u, // shown as 1.23E+17, and cut after fifteen digits
  /^\d+(\.\d+)?e[+-]?\d+$/iu, // the hash 12e45 becomes a number
  /^\d{1,3}(,\d{3})+(\.\d+)?$/u, // 1,234
  /^\d+\.\d*0$/u, // 5.0 becomes 5
];

function isAltered(text: string): boolean {
  const trimmed = text.trim();
  return FORMULA.test(text) || ALTERED.some((pattern) => pattern.test(trimmed));
}

/** An apostrophe of the text's own before such words is doubled. */
function guard(text: string): string {
  return isAltered(text.replace(/^'+/u, '')) ? `'${text}` : text;
}

function unguard(text: string): CellValue {
  if (text === '') return null;
  return text.startsWith("'") && isAltered(text.replace(/^'+/u, '')) ? text.slice(1) : text;
}
