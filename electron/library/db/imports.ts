import { z } from 'zod';
import { assertNever } from '../../../shared/base/assert-never.ts';
import { ERROR_CODES, type WireError } from '../../../shared/base/errors.ts';
import { SKIP_REASONS, type SkipReason } from '../../../shared/model/extraction.ts';
import { ITEM_STATUSES, type ImportJobId, type ItemStatus } from '../../../shared/model/import-job.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { SurveyId } from '../../../shared/model/survey.ts';
import { COLUMN_ROLES, type TablePlan } from '../../../shared/model/table-columns.ts';
import type { Connection } from './connection.ts';
import { importJobIdColumn, jsonColumn, reportIdColumn, surveyIdColumn } from './rows.ts';

/** An import with how far it came. */
export type StoredImport = {
  readonly id: ImportJobId;
  readonly startedAt: string;
  /** Null while files are left and nobody stopped it. */
  readonly endedAt: string | null;
  /** Number of the process that began it or goes on with it. */
  readonly owner: number | null;
  readonly files: number;
  /** Files of which nothing more is to be read. */
  readonly done: number;
  readonly counts: Readonly<Record<ItemStatus, number>>;
  /** Name of the outermost folder, or of the file, of the first one. */
  readonly name: string;
  /** The table that it takes in, while something of that waits. */
  readonly survey: SurveyId | null;
};

/** A file that an import was given. */
export type SourceFile = {
  readonly position: number;
  readonly name: string;
  readonly within: readonly string[];
};

/** Where a file is to be read; `path` is null where nothing is to be read. */
type FileToKeep = SourceFile & {
  readonly path: string | null;
  readonly pages?: readonly string[] | undefined;
};

/** A file that is not read to its end yet. */
export type OpenFile = SourceFile & {
  readonly path: string;
  /** Paths of the pictures that it is made of, in order. */
  readonly pages?: readonly string[];
  /** How many things in it were dealt with. */
  readonly items: number;
};

/** What became of one thing in a file. */
export type StoredItem =
  | { readonly status: 'imported'; readonly name: string; readonly report: ReportId | null }
  | {
      readonly status: 'duplicate';
      readonly name: string;
      readonly report: ReportId | null;
      readonly sameBytes: boolean;
      readonly restored: boolean;
      readonly renewed: boolean;
    }
  | { readonly status: 'failed'; readonly name: string; readonly error: WireError }
  | { readonly status: 'skipped'; readonly name: string; readonly reason: SkipReason }
  /** By the reader, in the table before the import. */
  | { readonly status: 'left-out'; readonly name: string };

export type ImportReader = {
  /** The newest first. */
  loadAll(): readonly StoredImport[];
  find(id: ImportJobId): StoredImport | undefined;
  /** How its tables are read. */
  loadPlans(id: ImportJobId): readonly TablePlan[];
  loadOpenFiles(id: ImportJobId): readonly OpenFile[];
  /** In the order of the files. */
  loadItems(id: ImportJobId): readonly (StoredItem & { readonly position: number })[];
};

export type ImportWriter = {
  /** A new import. */
  insert(files: readonly FileToKeep[], plans: readonly TablePlan[], owner: number, now: string): ImportJobId;
  /** Adds those that it has not. */
  addFiles(id: ImportJobId, files: readonly FileToKeep[]): void;
  addItem(id: ImportJobId, position: number, item: StoredItem): void;
  /** Nothing more is to be read of that file. */
  closeFile(id: ImportJobId, position: number): void;
  /** Begins again, by that process. */
  reopen(id: ImportJobId, owner: number): void;
  end(id: ImportJobId, now: string): void;
  /** Ends those, not at work, of which every file that is left is among those of `id`. */
  endThoseWithin(id: ImportJobId, now: string): void;
  /** Forgets all that ended but for the newest `kept`. */
  trim(kept: number): void;
};

const importRow = z
  .object({
    id: importJobIdColumn,
    started_at: z.string(),
    ended_at: z.string().nullable(),
    owner: z.number().nullable(),
    files: z.number(),
    done: z.number(),
    imported: z.number(),
    duplicate: z.number(),
    failed: z.number(),
    skipped: z.number(),
    'left-out': z.number(),
    name: z.string().nullable(),
    survey: surveyIdColumn.nullable(),
  })
  .transform((row): StoredImport => {
    const { imported, duplicate, failed, skipped, 'left-out': leftOut } = row;
    return {
      id: row.id,
      startedAt: row.started_at,
      endedAt: row.ended_at,
      owner: row.owner,
      files: row.files,
      done: row.done,
      counts: { imported, duplicate, failed, skipped, 'left-out': leftOut },
      name: row.name ?? '',
      survey: row.survey,
    };
  });

const SELECT = `
  SELECT i.*,
    (SELECT count(*) FROM import_files f WHERE f.import_id = i.id) AS files,
    (SELECT count(*) FROM import_files f WHERE f.import_id = i.id AND f.path IS NULL) AS done,
    (SELECT coalesce(f.within ->> 0, f.name) FROM import_files f WHERE f.import_id = i.id ORDER BY f.position LIMIT 1)
      AS name,
    (SELECT max(s.id) FROM surveys s WHERE s.import_id = i.id) AS survey,
    ${ITEM_STATUSES.map((status) => `(SELECT count(*) FROM import_items t WHERE t.import_id = i.id AND t.status = '${status}') AS "${status}"`).join(', ')}
  FROM imports i`;

const openRow = z
  .object({
    position: z.number(),
    name: z.string(),
    within: jsonColumn(z.array(z.string())),
    path: z.string(),
    pages: jsonColumn(z.array(z.string())).nullable(),
    items: z.number(),
  })
  .transform(({ pages, ...row }): OpenFile => ({ ...row, ...(pages === null ? {} : { pages }) }));

const plansColumn: z.ZodType<readonly TablePlan[]> = jsonColumn(
  z.array(
    z.object({
      key: z.string(),
      sheets: z.array(
        z.object({
          sheet: z.string(),
          hasHead: z.boolean(),
          head: z.array(z.string()),
          roles: z.array(z.enum(COLUMN_ROLES).nullable()),
        }),
      ),
    }),
  ),
);

const errorSchema: z.ZodType<WireError> = z.object({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
});

const position = z.number();
const name = z.string();
const report = reportIdColumn.nullable();
const itemSchema = z.discriminatedUnion('status', [
  z.object({ position, name, status: z.literal('imported'), report }),
  z.object({
    ...{ position, name, status: z.literal('duplicate'), report },
    ...{ sameBytes: z.boolean(), restored: z.boolean(), renewed: z.boolean() },
  }),
  z.object({ position, name, status: z.literal('failed'), error: errorSchema }),
  z.object({ position, name, status: z.literal('skipped'), reason: z.enum(SKIP_REASONS) }),
  z.object({ position, name, status: z.literal('left-out') }),
]);
const itemRow = z
  .looseObject({ detail: jsonColumn(z.record(z.string(), z.unknown())) })
  .transform(({ detail, ...row }) => ({ ...row, ...detail }))
  .pipe(itemSchema);

export function createImportReader(connection: Connection): ImportReader {
  const all = connection.prepare(`${SELECT} ORDER BY i.id DESC`);
  const byId = connection.prepare(`${SELECT} WHERE i.id = ?`);
  const open = connection.prepare(`
    SELECT f.position, f.name, f.within, f.path, f.pages,
      (SELECT count(*) FROM import_items t WHERE t.import_id = f.import_id AND t.position = f.position) AS items
    FROM import_files f WHERE f.import_id = ? AND f.path IS NOT NULL ORDER BY f.position`);
  const plans = connection.prepare('SELECT plans FROM imports WHERE id = ?').pluck();
  const items = connection.prepare(
    'SELECT position, name, status, report_id AS report, detail FROM import_items WHERE import_id = ? ORDER BY position, id',
  );
  return {
    loadAll: () => z.array(importRow).parse(all.all()),
    find: (id) => importRow.optional().parse(byId.get(id)),
    loadPlans: (id) => plansColumn.parse(plans.get(id)),
    loadOpenFiles: (id) => z.array(openRow).parse(open.all(id)),
    loadItems: (id) => z.array(itemRow).parse(items.all(id)),
  };
}

export function createImportWriter(connection: Connection): ImportWriter {
  const insert = connection
    .prepare('INSERT INTO imports (started_at, owner, plans) VALUES (?, ?, ?) RETURNING id')
    .pluck();
  const insertFile = connection.prepare(
    'INSERT OR IGNORE INTO import_files (import_id, position, name, within, path, pages) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const addItem = connection.prepare(
    'INSERT INTO import_items (import_id, position, name, status, report_id, detail) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const closeFile = connection.prepare(
    'UPDATE import_files SET path = NULL WHERE import_id = ? AND position = ?',
  );
  const reopen = connection.prepare('UPDATE imports SET ended_at = NULL, owner = ? WHERE id = ?');
  const end = connection.prepare('UPDATE imports SET ended_at = ?, owner = NULL WHERE id = ?');
  const endWithin = connection.prepare(`
    UPDATE imports SET ended_at = @now, owner = NULL WHERE ended_at IS NULL AND id <> @id AND NOT EXISTS (
      SELECT 1 FROM import_files f WHERE f.import_id = imports.id AND f.path IS NOT NULL
        AND f.path NOT IN (SELECT path FROM import_files g WHERE g.import_id = @id AND path IS NOT NULL))`);
  const trim = connection.prepare(`
    DELETE FROM imports WHERE ended_at IS NOT NULL
      AND id <= (SELECT id FROM imports WHERE ended_at IS NOT NULL ORDER BY id DESC LIMIT 1 OFFSET ?)`);
  const addFiles: ImportWriter['addFiles'] = (id, files) => {
    for (const { position, name, within, path, pages } of files)
      insertFile.run(id, position, name, JSON.stringify(within), path, pages ? JSON.stringify(pages) : null);
  };
  return {
    insert(files, plans, owner, now) {
      const id = importJobIdColumn.parse(insert.get(now, owner, JSON.stringify(plans)));
      addFiles(id, files);
      return id;
    },
    addFiles,
    addItem(id, position, item) {
      const report = 'report' in item ? item.report : null;
      addItem.run(id, position, item.name, item.status, report, JSON.stringify(detailOf(item)));
    },
    closeFile: (id, position) => void closeFile.run(id, position),
    reopen: (id, owner) => void reopen.run(owner, id),
    end: (id, now) => void end.run(now, id),
    endThoseWithin: (id, now) => void endWithin.run({ now, id }),
    trim: (kept) => void trim.run(kept),
  };
}

function detailOf(item: StoredItem): object {
  switch (item.status) {
    case 'failed':
      return { error: item.error };
    case 'skipped':
      return { reason: item.reason };
    case 'duplicate':
      return { sameBytes: item.sameBytes, restored: item.restored, renewed: item.renewed };
    case 'imported':
    case 'left-out':
      return {};
    default:
      return assertNever(item);
  }
}
