import type { ExportFormat } from '../../../shared/contract/export-api.ts';
import type { Args } from '../../../shared/contract/methods.ts';
import { showQdpx, writeJsonLd, writeQdpx } from '../tables/annotations/export.ts';
import type { HandlerContext } from '../handlers.ts';
import type { Library } from '../library.ts';
import { viewTargets } from '../services/goals/view-targets.ts';
import { writeBriefing } from '../export/briefing/briefing.ts';
import { formatBriefingDocx } from '../export/briefing/docx.ts';
import { formatBriefingPage } from '../export/briefing/html.ts';
import type { Briefing } from '../export/briefing/model.ts';
import { formatDocument } from '../export/document.ts';
import type { ExportInput } from '../export/model.ts';
import { formatMarkdown, formatText, showText } from '../export/plain/format.ts';
import { formatPaper } from '../export/paper/document.ts';
import { writePdf } from '../export/paper/write-pdf.ts';
import { formatSideBySideDocx } from '../export/sidebyside/docx.ts';
import { formatTrackedDocx } from '../export/tracked/docx.ts';
import { formatTrackedPreview } from '../export/tracked/preview.ts';

/** What an export is made from. Most formats need no more than `input`. */
export type ExportSource = {
  readonly input: ExportInput;
  readonly library: Library;
  readonly pair: Pick<Args<'export/preview'>, 'left' | 'right'>;
  /** The call that waits for it. */
  readonly context: HandlerContext;
};

type Made<T> = T | Promise<T>;

/** How a format is written, and how it is shown before. */
export type FormatWriter = {
  /** What the file holds; a text is written as UTF-8. The same library and options give the same bytes. */
  write(source: ExportSource): Made<string | Uint8Array>;
  /** HTML that shows just what the file will hold; it runs no script and fetches nothing. */
  preview(source: ExportSource): Made<string>;
};

/** The bytes of a format that is printed. @throws AppError as `source` does, and as the printer does */
export function printFormat(
  source: Promise<ExportSource>,
  library: Library,
  signal: AbortSignal,
): Promise<Uint8Array> {
  return writePdf(
    source.then(({ input }) => input),
    (job) => library.print(job, signal),
  );
}

/** The writer of each format that `FORMATS` names. */
export const WRITERS: Readonly<Record<ExportFormat, FormatWriter>> = {
  html: {
    write: ({ input }) => formatDocument(input),
    preview: ({ input }) => formatDocument(input),
  },
  'sidebyside-docx': {
    write: ({ input }) => formatSideBySideDocx(input),
    // The same rows, marks and lists, by the same rules.
    preview: ({ input }) => formatPaper(input).html,
  },
  pdf: {
    write: (source) => printFormat(Promise.resolve(source), source.library, source.context.signal),
    preview: ({ input }) => formatPaper(input).html,
  },
  md: {
    write: ({ input }) => formatMarkdown(input),
    preview: ({ input }) => showText(formatMarkdown(input), input.options.language),
  },
  txt: {
    write: ({ input }) => formatText(input),
    preview: ({ input }) => showText(formatText(input), input.options.language),
  },
  briefing: {
    write: async (source) => formatBriefingDocx(await brief(source), source.input),
    preview: async (source) => formatBriefingPage(await brief(source), source.input.options.language),
  },
  docx: {
    write: ({ input }) => formatTrackedDocx(input),
    preview: ({ input }) => formatTrackedPreview(input),
  },
  jsonld: {
    write: (source) => writeJsonLd(source),
    preview: (source) => showText(writeJsonLd(source), source.input.options.language),
  },
  qdpx: {
    write: (source) => writeQdpx(source),
    preview: (source) => showText(showQdpx(source), source.input.options.language),
  },
};

async function brief({ input, library, pair: { left, right }, context }: ExportSource): Promise<Briefing> {
  return writeBriefing(input, await viewTargets(library, left, right, context));
}
