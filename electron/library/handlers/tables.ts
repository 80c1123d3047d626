import { basename, extname } from 'node:path';
import type { Args } from '../../../shared/contract/methods.ts';
import { EXPORT_DEFAULTS } from '../../../shared/contract/export-api.ts';
import { gatherExport } from './gather-export.ts';
import { gatherAnnotations } from '../tables/annotations/gather.ts';
import { formatJsonLd } from '../tables/annotations/jsonld.ts';
import { formatQdpx } from '../tables/annotations/qdpx.ts';
import { formatQdc } from '../tables/codebook/codebook-file.ts';
import { createContext } from '../export/context.ts';
import { stateMethod, type Fact } from '../export/method.ts';
import { writeWholeFile } from '../export/write-file.ts';
import type { TableSource } from '../../../shared/contract/table-views.ts';
import type { HandlerContext, Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { viewGoals } from '../services/goals/view-goals.ts';
import { describeTable, namesOf } from '../tables/about.ts';
import { buildRows } from '../tables/build.ts';
import { columnsFor } from '../tables/columns.ts';
import { formatCsv } from '../tables/csv.ts';
import { writeCsvMetadata } from '../tables/csv-metadata.ts';
import { importTables } from '../tables/import-tables.ts';
import { countLeftOut } from '../tables/sources/goals.ts';
import { sheetOfLog } from '../tables/sources/log.ts';
import { sheetOfTagPassages, sheetOfTags } from '../tables/sources/tags.ts';
import type { Sheet } from '../tables/table.ts';
import { titleOf } from '../tables/titles.ts';
import { buildWide, isWide } from '../tables/wide.ts';
import { formatXlsx } from '../tables/xlsx.ts';

type TableHandlers = Pick<Handlers, Extract<keyof Handlers, `tables/${string}`>>;

export function createTableHandlers(library: Library): TableHandlers {
  return {
    'tables/export': async (args, context) => {
      const open = formatOpenly(library, args);
      if (open !== null) {
        const bytes = await writeWholeFile(args.target, open.content);
        return { fileName: basename(args.target), bytes, rows: open.rows, leftOut: 0, companion: null };
      }
      const sheet = await buildSheet(library, args, context);
      const leftOut = await countLeftOutOf(library, args.source, context);
      const method = await stateMethodOf(library, args, context);
      const { bytes, companion } = await write(library, args, sheet, leftOut, method);
      return { fileName: basename(args.target), bytes, rows: sheet.rows.length, leftOut, companion };
    },
    'tables/import': ({ files, isDry = false }, context) => importTables(library, files, { isDry }, context),
  };
}

/** Notes and codebook in an open format, by the ending of the target; null where a table is asked for. */
function formatOpenly(
  library: Library,
  { source, target, language }: Args<'tables/export'>,
): { readonly content: string | Uint8Array; readonly rows: number } | null {
  const ending = extname(target).toLowerCase();
  if (source.kind === 'codebook' && ending === '.qdc') {
    const tags = library.db.read((reader) => reader.tags.listTags());
    return { content: formatQdc(tags, library.appVersion), rows: tags.length };
  }
  if (source.kind !== 'notes' || (ending !== '.jsonld' && ending !== '.qdpx')) return null;
  const annotations = gatherAnnotations(library, source.report === null ? null : [source.report]);
  const facts = { appVersion: library.appVersion, title: namesOf('notes', language).table };
  const content = ending === '.qdpx' ? formatQdpx(annotations, facts) : formatJsonLd(annotations, [], facts);
  return { content, rows: annotations.notes.length };
}

async function buildSheet(
  library: Library,
  { source, language }: Args<'tables/export'>,
  context: HandlerContext,
): Promise<Sheet> {
  if (source.kind === 'log') return sheetOfLog(library, source.only, language);
  if (source.kind === 'tags') return sheetOfTags(library, source.place, language);
  const wide = await buildWide(library, source, language, context);
  if (wide !== null) return wide;
  const rows = await buildRows(library, source, language, context);
  const columns = columnsFor(source.kind, rows);
  return {
    titles: columns.map((key) => titleOf(key, language)),
    rows: rows.map((row) => columns.map((key) => row[key] ?? null)),
  };
}

async function countLeftOutOf(
  library: Library,
  source: TableSource,
  context: HandlerContext,
): Promise<number> {
  if (source.kind !== 'goals' || source.hasVague === true || source.only !== undefined) return 0;
  return countLeftOut(await viewGoals(library, source.report, context));
}

/** A table has all changes, whichever the screen leaves unmarked. */
const NO_MASKS = {
  ...{ 'year-turn': false, 'relative-year': false, session: false },
  ...{ width: false, punctuation: false, numbering: false },
};

/** How the comparison was made that a table is of: settings, decisions, each report's hashes and cleaning. */
async function stateMethodOf(
  library: Library,
  { source, language }: Args<'tables/export'>,
  context: HandlerContext,
): Promise<readonly Fact[]> {
  if (!('left' in source)) return [];
  const { left, right } = source;
  const options = { ...EXPORT_DEFAULTS, language, masks: NO_MASKS };
  const input = await gatherExport(library, { left, right, format: 'jsonld', options }, context);
  const { sentences, facts, sides } = stateMethod(createContext(input), '', []);
  const checked = sentences.filter((sentence) => sentence !== '').map((sentence): Fact => [sentence, '']);
  return [
    ...facts,
    ...checked,
    ...sides.flatMap((side): readonly Fact[] => [[side.name, ''], ...side.facts]),
  ];
}

/** CSV with its companion where the file's name ends so, else a workbook, whose last sheet says the same. */
async function write(
  library: Library,
  { source, target, language }: Args<'tables/export'>,
  sheet: Sheet,
  leftOut: number,
  method: readonly Fact[],
): Promise<{ readonly bytes: number; readonly companion: string | null }> {
  const { appVersion, now } = library;
  const at = now();
  const facts = { version: appVersion, at, rows: sheet.rows.length, leftOut, isWide: isWide(source) };
  const about = [...describeTable(source.kind, language, facts), ...method];
  const names = namesOf(source.kind, language);
  if (extname(target).toLowerCase() !== '.csv') {
    const more = source.kind === 'tags' ? [sheetOfTagPassages(library, source.place, language)] : [];
    const bytes = await writeWholeFile(target, formatXlsx(sheet, names, about, at, more));
    return { bytes, companion: null };
  }
  const bytes = await writeWholeFile(target, formatCsv(sheet));
  const described = { title: names.table, language, titles: sheet.titles, version: appVersion, at, about };
  return { bytes, companion: await writeCsvMetadata(target, described) };
}
