import { basename } from 'node:path';
import type { Args } from '../../../shared/contract/methods.ts';
import { formatDocument } from '../export/document.ts';
import type { SideMethod } from '../export/model.ts';
import { writeWholeFile } from '../export/write-file.ts';
import type { HandlerContext, Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { viewCompared } from '../services/comparison/view-comparison.ts';
import { openComparison } from '../services/comparison/open-comparison.ts';
import type { OpenReport } from '../services/documents/open-document.ts';
import { pagesOfText } from '../services/documents/pages-of-text.ts';
import { summarize } from '../services/shelf/summary.ts';

type ExportHandlers = Pick<Handlers, 'export/html' | 'export/preview'>;

export function createExportHandlers(library: Library): ExportHandlers {
  return {
    'export/html': async ({ target, ...args }, context) => {
      const html = await render(library, args, context);
      return { fileName: basename(target), bytes: await writeWholeFile(target, html) };
    },
    'export/preview': async (args, context) => ({ html: await render(library, args, context) }),
  };
}

async function render(
  library: Library,
  { left, right, options }: Args<'export/preview'>,
  context: HandlerContext,
): Promise<string> {
  const compared = await openComparison(library, left, right, context);
  const { left: a, right: b } = compared;
  const sides = left === right ? [a] : [a, b];
  return formatDocument({
    view: viewCompared(library, compared),
    options,
    appVersion: library.appVersion,
    left: describeSide(library, a),
    right: describeSide(library, b),
    weighed: compared.weighed.map(summarize),
    corrections: {
      heads: library.db.read((reader) => reader.corrections.countHeads([...new Set([left, right])])),
      outlines: sides.flatMap(({ document }) => document.corrections),
    },
  });
}

function describeSide({ db }: Library, { stored, document }: OpenReport): SideMethod {
  return {
    detectedEncoding: stored.detectedEncoding,
    textSha256: document.textSha256,
    edits: document.clean.edits,
    choice: document.choice,
    pages: db.read((reader) => pagesOfText(reader, stored.id, document)),
  };
}
