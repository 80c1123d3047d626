import { covers } from '../../../shared/model/span.ts';
import { formatBlock } from './briefing/blocks-html.ts';
import type { Block } from './briefing/model.ts';
import { briefOutcomes } from './briefing/targets.ts';
import { tag } from './html.ts';
import type { ExportContext } from './model.ts';

/**
 * The goals of the left report with what the right one says of them: the reader's verdicts in bold, the program's
 * proposals marked as such. Only those in what goes in; none where nothing was said or found of any.
 */
export function listOutcomes(context: ExportContext): readonly Block[] {
  const { options, outcomes, scope, view } = context;
  if (!options.verdicts) return [];
  const rows = [...scope.remarked].map((index) => view.comparison.rows[index]?.left ?? null);
  const own = outcomes.filter(({ span }) => rows.some((row) => row !== null && covers(row, span.start)));
  const isSettled = own.some(({ result, verdict, proposal }) => (result ?? verdict ?? proposal) !== null);
  return isSettled ? briefOutcomes(context, own) : [];
}

/** The same as a section of an HTML document. */
export function formatOutcomes(context: ExportContext): string {
  const blocks = listOutcomes(context);
  return blocks.length === 0 ? '' : tag('section', { id: 'goals' }, blocks.map(formatBlock).join('\n'));
}
