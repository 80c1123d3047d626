import type { TagColumn } from '../../../../shared/contract/note-api.ts';
import type { Language } from '../../../../shared/words/words.ts';
import type { Library } from '../../library.ts';
import { loadNotes } from '../../notes/load.ts';
import { isDamaged } from '../../services/documents/originals.ts';
import { tabulateTags } from '../../services/coding/tag-table.ts';
import { headOf } from '../../services/shelf/summary.ts';
import { joinList } from '../list.ts';
import { STEP } from '../places.ts';
import type { CellValue, Sheet } from '../table.ts';
import { titleOf, type ColumnKey } from '../titles.ts';
import type { NamedSheet } from '../xlsx.ts';

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

const PASSAGES = { 'zh-CN': '各处原文', en: 'Passages' } as const;
const PASSAGE_COLUMNS = [
  ...(['tag', 'place', 'year', 'reportTitle', 'path', 'quote', 'note', 'tags', 'author'] as const),
  ...(['start', 'end', 'sha256'] as const),
] as const satisfies readonly ColumnKey[];

/** The passages of each cell of the table, in the order of the window: a passage stands under each tag that it counts for. */
export function sheetOfTagPassages({ db }: Library, place: string | null, language: Language): NamedSheet {
  return db.read((reader) => {
    const { rows, passages } = tabulateTags(reader, place);
    const notes = new Map(loadNotes(reader, null).map((note) => [note.id, note]));
    const reports = new Map(reader.reports.loadAll().map((stored) => [stored.id, stored]));
    const listed = rows.flatMap(({ path: tag, cells }) =>
      cells.flat().flatMap((number): readonly (readonly CellValue[])[] => {
        const passage = passages[number];
        if (passage === undefined) return [];
        const { year, path, quote, tags, at } = passage;
        const stored = reports.get(passage.report);
        const note = notes.get(passage.note);
        const values: Readonly<Record<(typeof PASSAGE_COLUMNS)[number], CellValue>> = {
          ...{ tag, place: passage.place, year, path: path.join(STEP), quote, tags: joinList(tags) },
          reportTitle: stored === undefined ? null : headOf(stored).title,
          note: note?.text ?? null,
          author: note?.author ?? null,
          start: at?.start ?? null,
          end: at?.end ?? null,
          sha256: stored === undefined || isDamaged(stored) ? null : stored.sha256,
        };
        return [PASSAGE_COLUMNS.map((key) => values[key])];
      }),
    );
    const titles = PASSAGE_COLUMNS.map((key) => titleOf(key, language));
    return { name: PASSAGES[language], sheet: { titles, rows: listed } };
  });
}

function nameColumn({ place, year }: TagColumn, language: Language): string {
  const named = year === null ? NO_YEAR[language] : String(year);
  return place === '' ? named : `${place} ${named}`;
}
