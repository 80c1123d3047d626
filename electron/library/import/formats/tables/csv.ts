import { parse } from 'csv-parse/sync';
import { decodeBytes } from '../../decode.ts';
import { LIMITS, refuseDamaged } from '../limits.ts';
import type { Cells } from './cells.ts';

/** A table of values parted by commas, semicolons or tabs, in any encoding that a text may have. @throws AppError `unreadable-file` {reason: damaged} */
export function readCsvCells(bytes: Uint8Array): Cells {
  const { text } = decodeBytes(bytes);
  const first = text.slice(0, 4000).split('\n')[0] ?? '';
  const delimiter = [',', '\t', ';'].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
  try {
    return parseCells(text, delimiter);
  } catch (error) {
    throw refuseDamaged('a table whose quotes or rows do not end', error);
  }
}

function parseCells(text: string, delimiter: string): Cells {
  return parse(text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LIMITS.characters,
  });
}
