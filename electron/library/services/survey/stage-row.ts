import { z } from 'zod';
import { readSignature } from '../../../../shared/compare/likeness.ts';
import {
  DOUBTS,
  FILE_FORMATS,
  LEFT_OUT,
  type Doubt,
  type LeftOut,
} from '../../../../shared/model/extraction.ts';
import { toWireError } from '../../../../shared/base/errors.ts';
import { factsSchema } from '../../db/sources.ts';
import { packSignature } from '../../db/signatures.ts';
import type { NewRow, RowContent } from '../../db/surveys.ts';
import type { FoundFile } from '../../import/files.ts';
import { pathOf, type ImportedFile } from '../../import/document.ts';
import { importReport, type ReadReport } from '../../import/read-file.ts';
import type { FoundReport } from '../../import/reading/read-reports.ts';
import { findShelf } from '../shelf/find-shelf.ts';

/** The file that something was found in. */
export type SurveyedFile = Pick<FoundFile, 'path' | 'within' | 'pages'>;

/** What was found in a file as a row. `bytes`: those of the file, which are not kept a second time; null where it has none of its own. */
export function stageRow(
  file: SurveyedFile,
  found: Exclude<FoundReport, { readonly kind: 'pages' }>,
  bytes: Uint8Array | null,
): NewRow {
  if (found.kind === 'skipped') return refuse(file, found.name, { kind: 'skipped', reason: found.reason });
  if (found.kind === 'failed') return refuse(file, found.name, { kind: 'failed', error: found.error });
  try {
    return stageReport(file, found.report, importReport(found.report), bytes);
  } catch (error) {
    const problem = { kind: 'failed', error: toWireError(error) } as const;
    const { within, row } = found.report.origin;
    return { ...refuse(file, found.report.name, problem), within, row };
  }
}

/** A row that says why there is no report. */
export function refuse(
  { path, within, pages }: SurveyedFile,
  name: string,
  problem: NonNullable<NewRow['problem']>,
): NewRow {
  return { path, name, within, row: null, pages: pages ?? null, problem, report: null, content: null };
}

function stageReport(
  { path, pages }: SurveyedFile,
  read: ReadReport,
  { name, sha256, encoding, document, source, bytes: own }: ImportedFile,
  bytes: Uint8Array | null,
): NewRow {
  const { within, row } = source;
  const { head, origins, clean, characters, warnings, textSha256 } = document;
  const shelf = findShelf(head, pathOf({ within, name }), () => clean.text);
  const { format, findings } = source;
  const facts = { head, origins, shelf: shelf.name, division: shelf.division };
  return {
    ...{ path, name, within, row, pages: pages ?? null, problem: null },
    report: {
      ...{ ...facts, characters, bytes: own.length, format, encoding, warnings, findings },
      ...{ sha256, textSha256 },
    },
    content: {
      bytes: own === bytes ? null : own,
      reading: JSON.stringify({ format, extraction: read.extraction, origin: read.origin }),
      signature: packSignature(readSignature(clean.text)),
    },
  };
}

const findings = <K extends LeftOut | Doubt>(kinds: readonly K[]) =>
  z.array(z.object({ kind: z.enum(kinds), count: z.number(), quote: z.string() }));

const knownFields = z.object({
  format: z.enum(FILE_FORMATS),
  extraction: z
    .object({
      text: z.string(),
      pages: z.array(z.object({ page: z.number(), start: z.number() })),
      leftOut: findings(LEFT_OUT),
      doubts: findings(DOUBTS),
      facts: factsSchema,
    })
    .nullable(),
  origin: z.object({
    within: z.array(z.string()),
    row: z.number().nullable(),
    facts: factsSchema,
    isCut: z.boolean(),
  }),
});

type Reading = Pick<ReadReport, 'format' | 'extraction' | 'origin'>;

/** Checked, and given as it is: what else a reader of files tells must not be lost on the way. */
const readingSchema = z.custom<Reading>((value) => knownFields.safeParse(value).success);

/** The report that a row was made of; `bytes` are those of its file where the row keeps none. */
export function unstage(name: string, { reading }: RowContent, bytes: Uint8Array): ReadReport {
  return { name, bytes, ...readingSchema.parse(JSON.parse(reading)) };
}
