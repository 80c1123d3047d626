import { z } from 'zod';
import { ERROR_CODES, type WireError } from '../../../shared/base/errors.ts';
import type { RowProblem } from '../../../shared/contract/survey-api.ts';
import {
  FILE_FORMATS,
  SKIP_REASONS,
  type FileFormat,
  type Finding,
} from '../../../shared/model/extraction.ts';
import {
  HEAD_ORIGINS,
  type Encoding,
  type HeadOrigins,
  type ReportHead,
  type ReportId,
  type ReportWarning,
} from '../../../shared/model/report.ts';
import type { ImportJobId } from '../../../shared/model/import-job.ts';
import type { SurveyId, SurveyRowId } from '../../../shared/model/survey.ts';
import type { Connection } from './connection.ts';
import { TEXT_WARNINGS } from './listed-reports.ts';
import {
  encodingColumn,
  flagColumn,
  headSchema,
  importJobIdColumn,
  jsonColumn,
  reportIdColumn,
  surveyIdColumn,
} from './rows.ts';
import { findingsSchema } from './sources.ts';

export type StoredSurvey = {
  readonly id: SurveyId;
  readonly createdAt: string;
  /** The files and folders that were named. */
  readonly paths: readonly string[];
  /** Numbered pictures that the reader took apart. */
  readonly apart: readonly string[];
  readonly isRead: boolean;
  /** The import that its rows go into; null before any did. */
  readonly job: ImportJobId | null;
};

/** What was read out of a row, as the table shows it. */
export type RowFacts = {
  readonly head: ReportHead;
  readonly origins: HeadOrigins;
  /** The shelf of the place as it was read. */
  readonly shelf: string;
  readonly division: string | null;
  readonly characters: number;
  readonly bytes: number;
  readonly format: FileFormat;
  readonly encoding: Encoding;
  readonly warnings: readonly ReportWarning[];
  readonly findings: readonly Finding[];
};

/** What the reader wrote over it; `place` '' and `year` null where he says that there is none. */
export type StoredChange = {
  readonly place?: string | undefined;
  readonly year?: number | null | undefined;
  readonly session?: string | undefined;
  readonly edition?: string | undefined;
};

/** A row without what it becomes a report from. */
export type StoredRow = {
  readonly id: SurveyRowId;
  /** The file on the disk that it was found in. */
  readonly path: string;
  readonly name: string;
  readonly within: readonly string[];
  readonly row: number | null;
  /** Paths of the pictures that it is made of, in order; null for a file by itself. */
  readonly pages: readonly string[] | null;
  readonly change: StoredChange;
  /** Null where the reader said neither. */
  readonly isOut: boolean | null;
} & (
  | { readonly problem: RowProblem; readonly report: null }
  | {
      readonly problem: null;
      readonly report: RowFacts & { readonly sha256: string; readonly textSha256: string };
    }
);

export type NewRow = Pick<StoredRow, 'path' | 'name' | 'within' | 'row' | 'pages' | 'problem' | 'report'> & {
  readonly content: RowContent | null;
};

/** What a row becomes a report from. */
export type RowContent = {
  /** Null where they are those of the file at the row's path. */
  readonly bytes: Uint8Array | null;
  /** JSON of what was read out of them. */
  readonly reading: string;
  readonly signature: Uint8Array;
};

/** A text that has much of another one; one of `row` and `report` is null. */
export type StoredLike = {
  readonly of: SurveyRowId;
  readonly row: SurveyRowId | null;
  readonly report: ReportId | null;
  readonly ofLonger: number;
  readonly ofShorter: number;
};

export type SurveyReader = {
  /** The table that waits, the newest of them; never a dry run. */
  findOpen(): StoredSurvey | undefined;
  find(id: SurveyId): StoredSurvey | undefined;
  /** In the order they were read. */
  loadRows(id: SurveyId): readonly StoredRow[];
  countRows(id: SurveyId): number;
  /** The files that have rows, in the order they were read. */
  loadPaths(id: SurveyId): readonly string[];
  findContent(row: SurveyRowId): RowContent | undefined;
  /** Rows with what they are told by. */
  loadSignatures(id: SurveyId): readonly { readonly id: SurveyRowId; readonly signature: Uint8Array }[];
  loadLikes(id: SurveyId): readonly StoredLike[];
};

export type SurveyWriter = {
  insert(survey: { readonly paths: readonly string[]; readonly isDry: boolean }, now: string): SurveyId;
  savePaths(id: SurveyId, paths: readonly string[]): void;
  saveApart(id: SurveyId, apart: readonly string[]): void;
  saveRead(id: SurveyId, isRead: boolean): void;
  saveJob(id: SurveyId, job: ImportJobId): void;
  insertRow(id: SurveyId, row: NewRow): SurveyRowId;
  /** Forgets what was read of a file. */
  removeFile(id: SurveyId, path: string): void;
  saveChange(row: SurveyRowId, change: StoredChange): void;
  saveOut(row: SurveyRowId, isOut: boolean): void;
  removeRow(row: SurveyRowId): void;
  remove(id: SurveyId): void;
  /** Dry runs that a crash left. */
  removeDry(): void;
  saveLikes(id: SurveyId, likes: readonly StoredLike[]): void;
};

// The only place where a row's key becomes an id.
const surveyRowId = z.number().transform((value) => value as SurveyRowId);

const wireError: z.ZodType<WireError> = z.object({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
});
const problemSchema: z.ZodType<RowProblem> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('failed'), error: wireError }),
  z.object({ kind: z.literal('skipped'), reason: z.enum(SKIP_REASONS) }),
]);

const originSchema = z.enum(HEAD_ORIGINS);
const factsSchema = z.object({
  head: headSchema,
  origins: z.object({ place: originSchema, year: originSchema }),
  shelf: z.string(),
  division: z.string().nullable(),
  characters: z.number(),
  bytes: z.number(),
  format: z.enum(FILE_FORMATS),
  encoding: encodingColumn,
  warnings: z.array(z.enum(TEXT_WARNINGS)),
  findings: findingsSchema,
});
const changeSchema = z.object({
  place: z.string().optional(),
  year: z.number().nullable().optional(),
  session: z.string().optional(),
  edition: z.string().optional(),
});

const surveyRow = z
  .object({
    id: surveyIdColumn,
    created_at: z.string(),
    paths: jsonColumn(z.array(z.string())),
    apart: jsonColumn(z.array(z.string())),
    is_read: flagColumn,
    import_id: importJobIdColumn.nullable(),
  })
  .transform((row): StoredSurvey => ({
    id: row.id,
    createdAt: row.created_at,
    paths: row.paths,
    apart: row.apart,
    isRead: row.is_read,
    job: row.import_id,
  }));

const rowRow = z
  .object({
    id: surveyRowId,
    path: z.string(),
    name: z.string(),
    within: jsonColumn(z.array(z.string())),
    row: z.number().nullable(),
    pages: jsonColumn(z.array(z.string())).nullable(),
    problem: jsonColumn(problemSchema).nullable(),
    sha256: z.string().nullable(),
    text_sha256: z.string().nullable(),
    facts: jsonColumn(factsSchema).nullable(),
    change: jsonColumn(changeSchema),
    is_out: flagColumn.nullable(),
  })
  .transform(({ is_out: isOut, problem, sha256, text_sha256: textSha256, facts, ...row }): StoredRow => {
    if (facts === null || sha256 === null || textSha256 === null)
      // the table lets no row be neither
      return { ...row, isOut, problem: problem ?? { kind: 'skipped', reason: 'system' }, report: null };
    return { ...row, isOut, problem: null, report: { ...facts, sha256, textSha256 } };
  });

const likeRow = z
  .object({
    row_id: surveyRowId,
    other_row: surveyRowId.nullable(),
    other_report: reportIdColumn.nullable(),
    of_longer: z.number(),
    of_shorter: z.number(),
  })
  .transform((row): StoredLike => ({
    of: row.row_id,
    row: row.other_row,
    report: row.other_report,
    ofLonger: row.of_longer,
    ofShorter: row.of_shorter,
  }));

const contentRow = z.object({
  bytes: z.instanceof(Uint8Array).nullable(),
  reading: z.string(),
  signature: z.instanceof(Uint8Array),
});

export function createSurveyReader(connection: Connection): SurveyReader {
  const open = connection.prepare('SELECT * FROM surveys WHERE is_dry = 0 ORDER BY id DESC LIMIT 1');
  const byId = connection.prepare('SELECT * FROM surveys WHERE id = ?');
  const rows = connection.prepare('SELECT * FROM survey_rows WHERE survey_id = ? ORDER BY id');
  const count = connection.prepare('SELECT count(*) FROM survey_rows WHERE survey_id = ?').pluck();
  const paths = connection
    .prepare('SELECT path FROM survey_rows WHERE survey_id = ? GROUP BY path ORDER BY min(id)')
    .pluck();
  const content = connection.prepare('SELECT * FROM survey_contents WHERE row_id = ?');
  const signatures = connection.prepare(`
    SELECT r.id, c.signature FROM survey_rows r JOIN survey_contents c ON c.row_id = r.id
    WHERE r.survey_id = ? ORDER BY r.id`);
  const likes = connection.prepare(`
    SELECT l.* FROM survey_likes l JOIN survey_rows r ON r.id = l.row_id WHERE r.survey_id = ? ORDER BY l.rowid`);
  const signatureRow = z.object({ id: surveyRowId, signature: z.instanceof(Uint8Array) });
  return {
    findOpen: () => surveyRow.optional().parse(open.get()),
    find: (id) => surveyRow.optional().parse(byId.get(id)),
    loadRows: (id) => z.array(rowRow).parse(rows.all(id)),
    countRows: (id) => z.number().parse(count.get(id)),
    loadPaths: (id) => z.array(z.string()).parse(paths.all(id)),
    findContent: (row) => contentRow.optional().parse(content.get(row)),
    loadSignatures: (id) => z.array(signatureRow).parse(signatures.all(id)),
    loadLikes: (id) => z.array(likeRow).parse(likes.all(id)),
  };
}

export function createSurveyWriter(connection: Connection): SurveyWriter {
  const insert = connection
    .prepare('INSERT INTO surveys (created_at, paths, is_read, is_dry) VALUES (?, ?, 0, ?) RETURNING id')
    .pluck();
  const savePaths = connection.prepare('UPDATE surveys SET paths = ? WHERE id = ?');
  const saveApart = connection.prepare('UPDATE surveys SET apart = ? WHERE id = ?');
  const saveRead = connection.prepare('UPDATE surveys SET is_read = ? WHERE id = ?');
  const saveJob = connection.prepare('UPDATE surveys SET import_id = ? WHERE id = ?');
  const insertRow = createRowInsert(connection);
  const removeFile = connection.prepare('DELETE FROM survey_rows WHERE survey_id = ? AND path = ?');
  const saveChange = connection.prepare('UPDATE survey_rows SET change = ? WHERE id = ?');
  const saveOut = connection.prepare('UPDATE survey_rows SET is_out = ? WHERE id = ?');
  const removeRow = connection.prepare('DELETE FROM survey_rows WHERE id = ?');
  const remove = connection.prepare('DELETE FROM surveys WHERE id = ?');
  const removeDry = connection.prepare('DELETE FROM surveys WHERE is_dry = 1');
  return {
    insert: ({ paths, isDry }, now) =>
      surveyIdColumn.parse(insert.get(now, JSON.stringify(paths), Number(isDry))),
    savePaths: (id, paths) => void savePaths.run(JSON.stringify(paths), id),
    saveApart: (id, apart) => void saveApart.run(JSON.stringify(apart), id),
    saveRead: (id, isRead) => void saveRead.run(Number(isRead), id),
    saveJob: (id, job) => void saveJob.run(job, id),
    insertRow,
    removeFile: (id, path) => void removeFile.run(id, path),
    saveChange: (row, change) => void saveChange.run(JSON.stringify(change), row),
    saveOut: (row, isOut) => void saveOut.run(Number(isOut), row),
    removeRow: (row) => void removeRow.run(row),
    remove: (id) => void remove.run(id),
    removeDry: () => void removeDry.run(),
    saveLikes: createLikesWriter(connection),
  };
}

function createRowInsert(connection: Connection): SurveyWriter['insertRow'] {
  const insertRow = connection
    .prepare(
      `INSERT INTO survey_rows (survey_id, path, name, within, row, pages, problem, sha256, text_sha256, facts, change)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}') RETURNING id`,
    )
    .pluck();
  const insertContent = connection.prepare(
    'INSERT INTO survey_contents (row_id, bytes, reading, signature) VALUES (?, ?, ?, ?)',
  );
  return (id, { path, name, within, row, pages, problem, report, content }) => {
    const { sha256 = null, textSha256 = null, ...facts } = report ?? {};
    const key = surveyRowId.parse(
      insertRow.get(
        ...[id, path, name, JSON.stringify(within), row, pages && JSON.stringify(pages)],
        ...[problem && JSON.stringify(problem), sha256, textSha256, report && JSON.stringify(facts)],
      ),
    );
    if (content !== null) {
      const bytes = content.bytes === null ? null : Buffer.from(content.bytes);
      insertContent.run(key, bytes, content.reading, Buffer.from(content.signature));
    }
    return key;
  };
}

function createLikesWriter(connection: Connection): SurveyWriter['saveLikes'] {
  const clear = connection.prepare(
    'DELETE FROM survey_likes WHERE row_id IN (SELECT id FROM survey_rows WHERE survey_id = ?)',
  );
  const insert = connection.prepare(
    'INSERT INTO survey_likes (row_id, other_row, other_report, of_longer, of_shorter) VALUES (?, ?, ?, ?, ?)',
  );
  return (id, likes) => {
    clear.run(id);
    for (const { of, row, report, ofLonger, ofShorter } of likes)
      insert.run(of, row, report, ofLonger, ofShorter);
  };
}
