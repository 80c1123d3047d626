import { factsOf, type ExportFormat } from '../../../shared/contract/export-api.ts';
import type { Args } from '../../../shared/contract/methods.ts';
import type { ExportInput, SideMethod } from '../export/model.ts';
import type { HandlerContext } from '../handlers.ts';
import type { Library } from '../library.ts';
import { viewCompared } from '../services/comparison/view-comparison.ts';
import { openComparison } from '../services/comparison/open-comparison.ts';
import type { OpenReport } from '../services/documents/open-document.ts';
import { listDeciders } from '../services/goals/list-deciders.ts';
import { listVerdicts } from '../services/goals/list-verdicts.ts';
import { viewOutcomes } from '../services/goals/view-targets.ts';
import { summarize } from '../services/shelf/summary.ts';

/** All that goes into an export of two reports; their files are checked anew. @throws AppError as `openComparison` does */
export async function gatherExport(
  library: Library,
  { left, right, format, options }: Args<'export/preview'>,
  context: HandlerContext,
): Promise<ExportInput> {
  library.originals.forget([left, right]);
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
    outcomes:
      options.verdicts && showsOutcomes(format) ? await viewOutcomes(library, left, right, context) : [],
    reference: compared.reference.map(summarize),
    corrections: sides.flatMap(({ document }) => document.corrections),
    decided: listDeciders(library, compared),
  };
}

/** True for an export that lists goals beside the texts. */
function showsOutcomes(format: ExportFormat): boolean {
  const { takes } = factsOf(format);
  return takes.includes('changeList') && takes.includes('verdicts');
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
