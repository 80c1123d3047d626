import { describe, expect, it } from 'vitest';
import { COLUMNS, type TableKind } from '../../electron/library/tables/columns.ts';
import { readTable } from '../../electron/library/tables/read-rows.ts';
import { titleOf, type ColumnKey } from '../../electron/library/tables/titles.ts';
import { findCode } from '../../electron/library/tables/words.ts';
import type { Language } from '../../shared/words/words.ts';

/** What a cell of a table that an older version wrote is read as. */
function readCell(kind: TableKind, column: ColumnKey, cell: string, language: Language): unknown {
  const columns = COLUMNS[kind];
  const titles = columns.map((key) => titleOf(key, language));
  const rows = [columns.map((key) => (key === column ? cell : null))];
  return readTable({ titles, rows })?.rows[0]?.cells[column];
}

describe('a cell that an older version wrote', () => {
  it.each([
    ['figures', 'measure', '总量', 'zh-CN', '水平'],
    ['goals', 'state', 'proposed', 'en', 'to confirm'],
    ['goals', 'strengths', '确保；以上', 'zh-CN', '确保；下限'],
    ['goals', 'absenceParts', 'review；self', 'en', 'review；conduct'],
    ['changes', 'change', 'year turned', 'en', 'year turn'],
    ['figures', 'bound', '以上', 'zh-CN', '以上'],
  ] as const)('of %s, %s “%s” (%s) is read as “%s”', (kind, column, cell, language, today) => {
    expect(readCell(kind, column, cell, language)).toBe(today);
  });

  it('leads to the code that it was written for', () => {
    expect(findCode('measure', String(readCell('figures', 'measure', '总量', 'zh-CN')))).toBe('level');
  });
});
