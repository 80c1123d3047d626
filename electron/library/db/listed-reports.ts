import { z } from 'zod';
import type { Encoding, ReportHead, ReportId, ReportWarning } from '../../../shared/model/report.ts';
import type { ReportSource } from '../../../shared/model/extraction.ts';
import type { Connection } from './connection.ts';
import type { StoredEdition } from './editions.ts';
import { encodingColumn, flagColumn, headSchema, jsonColumn, reportIdColumn } from './rows.ts';
import { findingsSchema, sourceColumns } from './sources.ts';

/** As much of a report as a list of thousands shows; without what has to be counted report by report. */
export type ListedRow = {
  readonly id: ReportId;
  readonly shelf: string;
  readonly division: string | null;
  readonly headAsRead: ReportHead;
  readonly headCorrected: ReportHead | null;
  readonly fileName: string;
  readonly size: number;
  readonly detectedEncoding: Encoding;
  readonly chosenEncoding: Encoding | null;
  readonly importedAt: string;
  readonly characters: number;
  readonly textWarnings: readonly ReportWarning[];
  readonly edition: StoredEdition;
  readonly source: Pick<ReportSource, 'format' | 'findings'>;
};

/** Where a report stands. */
export type PlacedRow = { readonly id: ReportId; readonly shelf: string; readonly division: string | null };

/** Such a row before it is read: most of thousands are asked for only whether they are what they were. */
export type UnreadRow = PlacedRow & {
  /** The same where the whole row is. */
  readonly mark: () => string;
  readonly read: () => ListedRow;
};

export type ListingReader = {
  /** Where every report stands that is not in the bin. Costs 2 µs a report. */
  loadPlaced(): readonly PlacedRow[];
  /** Every report that is not in the bin, in no order that means anything. Costs 10 µs a report. */
  loadUnread(): readonly UnreadRow[];
  /** Those of them that stand on shelves of these names, or on that of one of these reports. */
  loadUnreadOf(places: readonly string[], reports: readonly ReportId[]): readonly UnreadRow[];
  /** The same, read. */
  loadListed(): readonly ListedRow[];
};

/** What can be odd about a text. */
export const TEXT_WARNINGS = [
  'no-outline',
  'begins-in-the-middle',
  'ends-in-the-middle',
  'replacement-characters',
  'crowded',
  'found-paragraphs',
] as const;

const NO_FINDINGS: ReportSource['findings'] = [];
const NO_WARNINGS: readonly ReportWarning[] = [];

/** In this order; a row is an array of them. */
const COLUMNS = [
  ...['r.id', 'p.name', 'p.division', 'r.head_read', 'c.payload', 'r.file_name', 'r.size'],
  ...['r.detected_encoding', 'r.chosen_encoding', 'r.imported_at', 't.characters', 't.warnings', 'e.label'],
  ...['coalesce(e.is_chosen, 0)', 's.format', 's.findings'],
];

const LISTED = `
  SELECT ${COLUMNS.join(', ')}
  FROM reports r INDEXED BY reports_listed
    JOIN texts t INDEXED BY texts_listed ON t.report_id = r.id JOIN places p ON p.id = r.place_id
    LEFT JOIN sources s INDEXED BY sources_listed ON s.report_id = r.id LEFT JOIN editions e ON e.report_id = r.id
    LEFT JOIN corrections c ON c.report_id = r.id AND c.kind = 'head'
  WHERE r.deleted_at IS NULL`;

const headColumn = jsonColumn(headSchema);
const listedRow = z
  .tuple([
    ...[reportIdColumn, z.string(), z.string().nullable(), headColumn, headColumn.nullable(), z.string()],
    ...[z.number(), encodingColumn, encodingColumn.nullable(), z.string(), z.number(), z.string()],
    ...[z.string().nullable(), flagColumn, sourceColumns.format, z.string().nullable()],
  ] as const)
  .transform((row): ListedRow => {
    const [id, shelf, division, headAsRead, headCorrected, fileName, size, detected, chosen] = row;
    const [, , , , , , , , , importedAt, characters, warnings, label, isChosen, format, findings] = row;
    return {
      ...{ id, shelf, division, headAsRead, headCorrected, fileName, size, importedAt, characters },
      detectedEncoding: detected,
      chosenEncoding: chosen,
      // most have none: one empty list for all
      textWarnings: warnings === '[]' ? NO_WARNINGS : readWarnings(warnings),
      edition: { label, isChosen },
      source: {
        format: format ?? 'text',
        findings: findings === null || findings === '[]' ? NO_FINDINGS : findingsColumn.parse(findings),
      },
    };
  });

const findingsColumn = jsonColumn(findingsSchema);
const warningsColumn = jsonColumn(z.array(z.string()));

function readWarnings(json: string): readonly ReportWarning[] {
  const found = warningsColumn.parse(json);
  return TEXT_WARNINGS.filter((warning) => found.includes(warning));
}

/** What is looked at of a row before it is read; by hand, since each of thousands is. */
function toPlaced(row: unknown): PlacedRow {
  if (!isList(row)) throw new Error('a row is an array');
  const [id, shelf, division] = row;
  if (typeof shelf !== 'string' || (division !== null && typeof division !== 'string'))
    throw new Error('a shelf has a name, and a division or none');
  return { id: reportIdColumn.parse(id), shelf, division };
}

function toUnread(row: unknown): UnreadRow {
  return { ...toPlaced(row), mark: () => String(row), read: () => listedRow.parse(row) };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function createListingReader(connection: Connection): ListingReader {
  const placed = connection
    .prepare(
      `SELECT r.id, p.name, p.division FROM reports r INDEXED BY reports_listed JOIN places p ON p.id = r.place_id
      WHERE r.deleted_at IS NULL`,
    )
    .raw();
  const listed = connection.prepare(LISTED).raw();
  const ofPlaces = connection
    .prepare(
      `${LISTED} AND r.place_id IN (SELECT id FROM places WHERE name IN (SELECT value FROM json_each(?))
        UNION SELECT place_id FROM reports WHERE id IN (SELECT value FROM json_each(?)))`,
    )
    .raw();
  return {
    loadPlaced: () => placed.all().map(toPlaced),
    loadUnread: () => listed.all().map(toUnread),
    loadUnreadOf: (places, reports) =>
      ofPlaces.all(JSON.stringify(places), JSON.stringify(reports)).map(toUnread),
    loadListed: () => z.array(listedRow).parse(listed.all()),
  };
}
