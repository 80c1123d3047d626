import { basename } from 'node:path';
import type { Args, ExportFormat } from '../../../shared/contract/methods.ts';
import { formatDocument } from '../export/document.ts';
import type { ExportInput, SideMethod } from '../export/model.ts';
import { formatSideBySideDocx } from '../export/sidebyside/docx.ts';
import { formatTrackedDocx } from '../export/tracked/docx.ts';
import { formatTrackedPreview } from '../export/tracked/preview.ts';
import { writeWholeFile } from '../export/write-file.ts';
import type { HandlerContext, Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { viewCompared } from '../services/comparison/view-comparison.ts';
import { openComparison } from '../services/comparison/open-comparison.ts';
import type { OpenReport } from '../services/documents/open-document.ts';
import { listVerdicts } from '../services/goals/list-verdicts.ts';
import { summarize } from '../services/shelf/summary.ts';

type ExportHandlers = Pick<Handlers, 'export/file' | 'export/preview'>;

export function createExportHandlers(library: Library): ExportHandlers {
  return {
    'export/file': async ({ target, format, ...args }, context) => {
      const content = WRITERS[format](await gather(library, args, context));
      return { fileName: basename(target), bytes: await writeWholeFile(target, content) };
    },
    'export/preview': async ({ format, ...args }, context) => {
      const input = await gather(library, args, context);
      return { html: PREVIEWS[format](input) };
    },
  };
}

const WRITERS: Readonly<Record<ExportFormat, (input: ExportInput) => string | Uint8Array>> = {
  html: formatDocument,
  docx: formatTrackedDocx,
  'sidebyside-docx': formatSideBySideDocx,
};

const PREVIEWS: Readonly<Record<ExportFormat, (input: ExportInput) => string>> = {
  html: formatDocument,
  docx: formatTrackedPreview,
  // The same rows, marks and lists, by the same rules.
  'sidebyside-docx': formatDocument,
};

async function gather(
  library: Library,
  { left, right, options }: Omit<Args<'export/preview'>, 'format'>,
  context: HandlerContext,
): Promise<ExportInput> {
  const compared = await openComparison(library, left, right, context);
  const { left: a, right: b } = compared;
  const sides = left === right ? [a] : [a, b];
  return {
    view: viewCompared(library, compared),
    options,
    appVersion: library.appVersion,
    left: describeSide(a),
    right: describeSide(b),
    verdicts: listVerdicts(library, compared),
    reference: compared.reference.map(summarize),
    corrections: {
      heads: library.db.read((reader) => reader.corrections.countHeads([...new Set([left, right])])),
      outlines: sides.flatMap(({ document }) => document.corrections),
    },
  };
}

function describeSide({ stored, document, pages }: OpenReport): SideMethod {
  return {
    detectedEncoding: stored.detectedEncoding,
    textSha256: document.textSha256,
    edits: document.clean.edits,
    choice: document.choice,
    pages,
  };
}
