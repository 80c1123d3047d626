import { z } from 'zod';
import {
  DOUBTS,
  FILE_FORMATS,
  LEFT_OUT,
  PLAIN_SOURCE,
  type Extraction,
  type Finding,
  type PageStart,
  type ReportSource,
} from '../../../shared/model/extraction.ts';
import type { Recognition } from '../../../shared/model/recognition.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';
import { createRecognitionReader, createRecognitionSaver, type RecognitionReader } from './recognitions.ts';
import { jsonColumn } from './rows.ts';

/** What a report was read out of, with the text where the bytes are not it. */
export type StoredSource = ReportSource & {
  /** Version of the reader that read it. */
  readonly reader: number;
  readonly pages: readonly PageStart[];
  readonly text: string | null;
  /** Of the pages that are pictures; null where there are none. */
  readonly recognition: Recognition | null;
};

export type SourceReader = {
  /** The extracted text and its pages; undefined where the report's bytes are the text. */
  findText(id: ReportId): Pick<Extraction, 'text'> | undefined;
  /** Where the pages of the file begin in the extracted text; none where it has none. */
  loadPages(id: ReportId): readonly PageStart[];
  findRecognition: RecognitionReader['find'];
};

export type SourceWriter = { save(id: ReportId, source: StoredSource): void };

/** Place and year came later than the rest. */
export const factsSchema = z.object({
  title: z.string(),
  date: z.string(),
  url: z.string(),
  issuer: z.string(),
  place: z.string().default(''),
  year: z.string().default(''),
});
const FINDINGS = [...LEFT_OUT, ...DOUBTS];

/** Kinds that this version does not know are left out: it has no words for them. */
export const findingsSchema = z
  .array(z.object({ kind: z.string(), count: z.number(), quote: z.string() }))
  .transform((findings) =>
    findings.flatMap(({ kind, count, quote }): readonly Finding[] => {
      const known = FINDINGS.find((name) => name === kind);
      return known === undefined ? [] : [{ kind: known, count, quote }];
    }),
  );

/** The columns of `sources` beside a report; a report without a row is a file of text. */
export const sourceColumns = {
  format: z.enum(FILE_FORMATS).nullable(),
  reader: z.number().nullable(),
  within: jsonColumn(z.array(z.string())).nullable(),
  row: z.number().nullable(),
  facts: jsonColumn(factsSchema).nullable(),
  findings: z
    .string()
    .transform((json) => findingsSchema.parse(JSON.parse(json)))
    .nullable(),
};

type SourceColumns = { readonly [K in keyof typeof sourceColumns]: z.output<(typeof sourceColumns)[K]> };

/** Those columns as what they say. */
export function toSource(columns: SourceColumns): ReportSource & { readonly reader: number } {
  return {
    format: columns.format ?? PLAIN_SOURCE.format,
    reader: columns.reader ?? 1,
    within: columns.within ?? PLAIN_SOURCE.within,
    row: columns.row,
    facts: columns.facts ?? PLAIN_SOURCE.facts,
    findings: columns.findings ?? PLAIN_SOURCE.findings,
  };
}

export function createSourceReader(connection: Connection): SourceReader {
  const text = connection.prepare('SELECT text FROM sources WHERE report_id = ? AND text IS NOT NULL');
  const pages = connection.prepare('SELECT pages FROM sources WHERE report_id = ?').pluck();
  const row = z.object({ text: z.string() }).optional();
  const pagesColumn = jsonColumn(z.array(z.object({ page: z.number(), start: z.number() }))).optional();
  const recognitions = createRecognitionReader(connection);
  return {
    findText: (id) => row.parse(text.get(id)),
    loadPages: (id) => pagesColumn.parse(pages.get(id)) ?? [],
    findRecognition: (id) => recognitions.find(id),
  };
}

export function createSourceWriter(connection: Connection): SourceWriter {
  const saveRecognition = createRecognitionSaver(connection);
  const save = connection.prepare(`
    INSERT OR REPLACE INTO sources (report_id, format, reader, within, row, facts, findings, pages, text)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  return {
    save(id, { format, reader, within, row, facts, findings, pages, text, recognition }) {
      const json = [facts, findings, pages].map((value) => JSON.stringify(value));
      save.run(id, format, reader, JSON.stringify(within), row, ...json, text);
      saveRecognition(id, recognition);
    },
  };
}
