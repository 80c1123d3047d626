import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../shared/base/errors.ts';
import { FREQUENCY_RULES } from '../../../shared/compare/frequencies.ts';
import type { Encoding, ReportHead, ReportId, ReportWarning } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';
import type { FileFormat, ReportSource } from '../../../shared/model/extraction.ts';
import type { StoredEdition } from './editions.ts';
import { createListingReader, TEXT_WARNINGS, type ListingReader } from './listed-reports.ts';
import { sourceColumns, toSource } from './sources.ts';
import { encodingColumn, flagColumn, headSchema, jsonColumn, reportIdColumn } from './rows.ts';

/** A report without its bytes and its text. */
export type StoredReport = {
  readonly id: ReportId;
  readonly headAsRead: ReportHead;
  /** The name of the shelf that it stands on; '' for those without a place. */
  readonly shelf: string;
  /** Code of the division that the shelf is of, or null. */
  readonly division: string | null;
  /** The user's own head, or null. */
  readonly headCorrected: ReportHead | null;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly detectedEncoding: Encoding;
  readonly chosenEncoding: Encoding | null;
  readonly importedAt: string;
  readonly isDeleted: boolean;
  readonly characters: number;
  /** What is odd about the text; what the head lacks is not among it. */
  readonly textWarnings: readonly ReportWarning[];
  readonly textSha256: string;
  /** Version of the rules that the text was made with. */
  readonly rules: number;
  /** True where all that this version keeps beside a text is kept beside it. */
  readonly isDerived: boolean;
  readonly noteCount: number;
  /** What the reader says of it among those of its year. */
  readonly edition: StoredEdition;
  /** What it was read out of, by which version of the reader. */
  readonly source: ReportSource & { readonly reader: number };
};

export type NewReport = Pick<
  StoredReport,
  'headAsRead' | 'fileName' | 'sha256' | 'detectedEncoding' | 'importedAt'
> & { readonly placeKey: number; readonly bytes: Uint8Array; readonly shelfRules: number };

/** Where a report stands on the shelf. */
export type ShelfPlace = {
  readonly placeKey: number;
  readonly year: number | null;
  /** Version of the rules that it is filed by. */
  readonly rules: number;
};

/** By what a report is known again. */
export type KnownReport = {
  readonly id: ReportId;
  readonly sha256: string;
  readonly textSha256: string;
  readonly shelf: string;
  readonly year: number | null;
  /** Of its file. */
  readonly name: string;
  readonly title: string;
  /** The reader's own name of its edition, or null. */
  readonly edition: string | null;
  readonly isDeleted: boolean;
};

export type ReportReader = ListingReader & {
  /** Every report, in the bin or not, by what it is known again. */
  loadKnown(): readonly KnownReport[];
  /** Every report that is not in the bin, in no order that means anything. */
  loadAll(): readonly StoredReport[];
  /** The shelves that have reports which are not in the bin, and how many, in no order. */
  listShelves(): readonly {
    readonly name: string;
    readonly division: string | null;
    readonly reports: number;
  }[];
  /** Those of `loadAll` that stand on shelves of these names. */
  loadOfPlaces(places: readonly string[]): readonly StoredReport[];
  /** Those of `loadAll` of places and years that have several reports. */
  loadOfSharedYears(): readonly StoredReport[];
  listOfSharedYears(): readonly ReportId[];
  /** Reports, not in the bin, of files of a format that a reader older than `version` read; by id. */
  listReadBefore(format: FileFormat, version: number): readonly ReportId[];
  /** Every report in the bin. */
  loadDeleted(): readonly StoredReport[];
  /** A report, in the bin or not. */
  find(id: ReportId): StoredReport | undefined;
  findByBytes(sha256: string): StoredReport | undefined;
  /** True where a report of these bytes is there, in the bin or not. */
  hasBytes(sha256: string): boolean;
  /** The report of those bytes where it is not in the bin, without all that is counted for a summary. */
  findIdByBytes(sha256: string): ReportId | undefined;
  /** Reports of that place and year that are not in the bin, likewise. */
  listIdsOfYear(place: string, year: number | null): readonly ReportId[];
  findByText(sha256: string): StoredReport | undefined;
  /** Reports of that place and year, in the bin or not, oldest import first. */
  loadOfYear(place: string, year: number | null): readonly StoredReport[];
  /** Reports that were filed by rules before these, in the bin or not. */
  loadFiledBefore(rules: number): readonly StoredReport[];
  placeKeyOf(id: ReportId): number;
  /** @throws AppError `unreadable-file` {reason: original} where they are no longer those that were taken in */
  loadBytes(id: ReportId): Uint8Array;
  /** As `loadBytes`; undefined where it throws. */
  findIntactBytes(id: ReportId): Uint8Array | undefined;
  count(): number;
};

export type ReportWriter = {
  insert(report: NewReport): ReportId;
  saveShelfPlace(id: ReportId, place: ShelfPlace): void;
  saveHeadAsRead(id: ReportId, head: ReportHead): void;
  saveChosenEncoding(id: ReportId, encoding: Encoding | null): void;
  /** Null takes it out of the bin. */
  saveDeletedAt(id: ReportId, deletedAt: string | null): void;
};

const reportRow = z
  .object({
    id: reportIdColumn,
    head_read: jsonColumn(headSchema),
    shelf: z.string(),
    division: z.string().nullable(),
    head_corrected: jsonColumn(headSchema).nullable(),
    file_name: z.string(),
    size: z.number(),
    sha256: z.string(),
    detected_encoding: encodingColumn,
    chosen_encoding: encodingColumn.nullable(),
    imported_at: z.string(),
    deleted_at: z.string().nullable(),
    characters: z.number(),
    warnings: jsonColumn(z.array(z.string())),
    text_sha256: z.string(),
    rules: z.number(),
    is_derived: flagColumn,
    note_count: z.number(),
    edition_label: z.string().nullable(),
    is_chosen: flagColumn,
    ...sourceColumns,
  })
  .transform((row): StoredReport => ({
    id: row.id,
    headAsRead: row.head_read,
    shelf: row.shelf,
    division: row.division,
    headCorrected: row.head_corrected,
    fileName: row.file_name,
    size: row.size,
    sha256: row.sha256,
    detectedEncoding: row.detected_encoding,
    chosenEncoding: row.chosen_encoding,
    importedAt: row.imported_at,
    isDeleted: row.deleted_at !== null,
    characters: row.characters,
    textWarnings: TEXT_WARNINGS.filter((warning) => row.warnings.includes(warning)),
    textSha256: row.text_sha256,
    rules: row.rules,
    isDerived: row.is_derived,
    noteCount: row.note_count,
    edition: { label: row.edition_label, isChosen: row.is_chosen },
    source: toSource(row),
  }));

const IN_SHARED_YEAR = `r.deleted_at IS NULL AND (r.place_id, r.year) IN (
    SELECT place_id, year FROM reports WHERE deleted_at IS NULL AND year IS NOT NULL
    GROUP BY place_id, year HAVING count(*) > 1)`;

const SELECT = `
  SELECT r.id, r.head_read, p.name AS shelf, p.division, r.file_name, r.size, r.sha256, r.detected_encoding, r.chosen_encoding, r.imported_at,
    r.deleted_at, t.characters, t.warnings, t.sha256 AS text_sha256, t.rules,
    (SELECT payload FROM corrections c WHERE c.report_id = r.id AND c.kind = 'head') AS head_corrected,
    (SELECT count(*) FROM notes n WHERE n.deleted_at IS NULL AND (n.left_report = r.id OR n.right_report = r.id))
      AS note_count,
    EXISTS (SELECT 1 FROM origins o WHERE o.report_id = r.id)
      AND EXISTS (SELECT 1 FROM frequencies f WHERE f.report_id = r.id AND f.rules = ${FREQUENCY_RULES})
      AS is_derived,
    e.label AS edition_label, coalesce(e.is_chosen, 0) AS is_chosen,
    s.format, s.reader, s.within, s.row, s.facts, s.findings
  FROM reports r JOIN texts t ON t.report_id = r.id JOIN places p ON p.id = r.place_id
    LEFT JOIN sources s ON s.report_id = r.id LEFT JOIN editions e ON e.report_id = r.id`;

const knownRow = z
  .object({
    id: reportIdColumn,
    sha256: z.string(),
    text_sha256: z.string(),
    shelf: z.string(),
    year: z.number().nullable(),
    file_name: z.string(),
    title: z.string(),
    edition: z.string().nullable(),
    deleted_at: z.string().nullable(),
  })
  .transform((row): KnownReport => ({
    id: row.id,
    sha256: row.sha256,
    textSha256: row.text_sha256,
    shelf: row.shelf,
    year: row.year,
    name: row.file_name,
    title: row.title,
    edition: row.edition,
    isDeleted: row.deleted_at !== null,
  }));

const shelfRow = z.object({ name: z.string(), division: z.string().nullable(), reports: z.number() });
const originalRow = z.object({ bytes: z.instanceof(Uint8Array), sha256: z.string(), name: z.string() });

export function createReportReader(connection: Connection): ReportReader {
  const known = connection.prepare(`
    SELECT r.id, r.sha256, t.sha256 AS text_sha256, p.name AS shelf, r.year, r.file_name, r.deleted_at,
      r.head_read ->> 'title' AS title, e.label AS edition
    FROM reports r JOIN texts t ON t.report_id = r.id JOIN places p ON p.id = r.place_id
      LEFT JOIN editions e ON e.report_id = r.id ORDER BY r.id`);
  const all = connection.prepare(`${SELECT} WHERE r.deleted_at IS NULL`);
  const shelves = connection.prepare(`
    SELECT p.name, p.division, count(*) AS reports FROM reports r JOIN places p ON p.id = r.place_id
    WHERE r.deleted_at IS NULL GROUP BY p.id`);
  const ofPlaces = connection.prepare(`${SELECT} WHERE r.deleted_at IS NULL
    AND r.place_id IN (SELECT id FROM places WHERE name IN (SELECT value FROM json_each(?)))`);
  const ofSharedYears = connection.prepare(`${SELECT} WHERE ${IN_SHARED_YEAR}`);
  const idsOfSharedYears = connection.prepare(`SELECT r.id FROM reports r WHERE ${IN_SHARED_YEAR}`).pluck();
  const readBefore = connection
    .prepare(
      `SELECT s.report_id FROM sources s JOIN reports r ON r.id = s.report_id
       WHERE s.format = ? AND s.reader < ? AND r.deleted_at IS NULL ORDER BY s.report_id`,
    )
    .pluck();
  const deleted = connection.prepare(
    `${SELECT} WHERE r.deleted_at IS NOT NULL ORDER BY r.deleted_at DESC, r.id`,
  );
  const byId = connection.prepare(`${SELECT} WHERE r.id = ?`);
  const byBytes = connection.prepare(`${SELECT} WHERE r.sha256 = ?`);
  const has = connection.prepare('SELECT 1 FROM reports WHERE sha256 = ?').pluck();
  // the one that is not in the bin first, then the oldest
  const byText = connection.prepare(
    `${SELECT} WHERE t.sha256 = ? ORDER BY r.deleted_at IS NOT NULL, r.id LIMIT 1`,
  );
  const ofYear = connection.prepare(`${SELECT} WHERE p.name = ? AND r.year IS ? ORDER BY r.id`);
  const idByBytes = connection
    .prepare('SELECT id FROM reports WHERE sha256 = ? AND deleted_at IS NULL')
    .pluck();
  const idsOfYear = connection
    .prepare(
      `SELECT r.id FROM reports r JOIN places p ON p.id = r.place_id
       WHERE p.name = ? AND r.year IS ? AND r.deleted_at IS NULL ORDER BY r.id`,
    )
    .pluck();
  const filedBefore = connection.prepare(`${SELECT} WHERE r.shelf_rules < ? ORDER BY +r.id`);
  const placeKey = connection.prepare('SELECT place_id FROM reports WHERE id = ?').pluck();
  const original = connection.prepare('SELECT bytes, sha256, file_name AS name FROM reports WHERE id = ?');
  const count = connection.prepare('SELECT count(*) FROM reports WHERE deleted_at IS NULL').pluck();
  const optional = reportRow.optional();
  const findBytes = (id: ReportId): { readonly name: string; readonly intact: Uint8Array | undefined } => {
    const { bytes, sha256, name } = originalRow.parse(original.get(id));
    const isIntact = createHash('sha256').update(bytes).digest('hex') === sha256;
    return { name, intact: isIntact ? bytes : undefined };
  };
  return {
    loadKnown: () => z.array(knownRow).parse(known.all()),
    loadAll: () => z.array(reportRow).parse(all.all()),
    ...createListingReader(connection),
    listShelves: () => z.array(shelfRow).parse(shelves.all()),
    loadOfPlaces: (places) => z.array(reportRow).parse(ofPlaces.all(JSON.stringify(places))),
    loadOfSharedYears: () => z.array(reportRow).parse(ofSharedYears.all()),
    listOfSharedYears: () => z.array(reportIdColumn).parse(idsOfSharedYears.all()),
    listReadBefore: (format, version) => z.array(reportIdColumn).parse(readBefore.all(format, version)),
    loadDeleted: () => z.array(reportRow).parse(deleted.all()),
    find: (id) => optional.parse(byId.get(id)),
    hasBytes: (sha256) => has.get(sha256) !== undefined,
    findByBytes: (sha256) => optional.parse(byBytes.get(sha256)),
    findIdByBytes: (sha256) => reportIdColumn.optional().parse(idByBytes.get(sha256)),
    listIdsOfYear: (place, year) => z.array(reportIdColumn).parse(idsOfYear.all(place, year)),
    findByText: (sha256) => optional.parse(byText.get(sha256)),
    loadOfYear: (place, year) => z.array(reportRow).parse(ofYear.all(place, year)),
    loadFiledBefore: (rules) => z.array(reportRow).parse(filedBefore.all(rules)),
    placeKeyOf: (id) => z.number().parse(placeKey.get(id)),
    loadBytes(id) {
      const { name, intact } = findBytes(id);
      if (intact === undefined)
        throw new AppError('unreadable-file', `the original of report ${id} is damaged`, {
          name,
          reason: 'original',
        });
      return intact;
    },
    findIntactBytes: (id) => findBytes(id).intact,
    count: () => z.number().parse(count.get()),
  };
}
