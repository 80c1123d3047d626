import type { TagColumn } from '../../../../shared/contract/note-api.ts';
import type { Language } from '../../../../shared/words/words.ts';
import type { Library } from '../../library.ts';
import { tabulateTags } from '../../services/coding/tag-table.ts';
import type { Sheet } from '../table.ts';
import { titleOf } from '../titles.ts';

const TOTAL = { 'zh-CN': '合计', en: 'Total' } as const;
const NO_YEAR = { 'zh-CN': '无年份', en: 'No year' } as const;

/** Tags against years as a sheet: a row a tag of the codebook, a column a report or a year, counts in the cells. */
export function sheetOfTags({ db }: Library, place: string | null, language: Language): Sheet {
  const { columns, rows, passages } = db.read((reader) => tabulateTags(reader, place));
  const named = columns.map((column) => nameColumn(column, language));
  return {
    titles: [titleOf('tag', language), ...named, TOTAL[language]],
    rows: rows.map(({ path, cells }) => {
      const notes = new Set(cells.flat().map((number) => passages[number]?.note));
      return [path, ...cells.map((cell) => cell.length), notes.size];
    }),
  };
}

function nameColumn({ place, year }: TagColumn, language: Language): string {
  const named = year === null ? NO_YEAR[language] : String(year);
  return place === '' ? named : `${place} ${named}`;
}
