import { isolate } from '../../../shared/base/isolate.ts';
import { CHANGE_KINDS, type Change, type Side } from '../../../shared/model/comparison.ts';
import { escapeHtml, row, tag } from './html.ts';
import type { Fact } from './method.ts';
import { isListedKind, isMasked, SIDES, visibleChanges, type ExportContext } from './model.ts';
import { formatPages } from './notes.ts';

/** Characters of a change that its entry in the list quotes. */
const QUOTED = 60;

/** How many changes of each kind there are, the masked ones named as such. */
export function formatCounts(context: ExportContext): string {
  const counts = listCounts(context).map((cells) => row(cells));
  return `<section id="counts"><h2>${escapeHtml(context.messages.counts)}</h2><table class="facts">${counts.join('')}</table></section>`;
}

/** The kinds in words, each with how many of its changes what goes in has. */
export function listCounts({ view, options, messages, scope }: ExportContext): readonly Fact[] {
  return CHANGE_KINDS.map((kind) => {
    const own = view.comparison.changes.filter(
      (change) => change.kind === kind && scope.rows.has(change.row),
    );
    const hidden = isMasked(kind, options) ? messages.masked : '';
    const unlisted = hidden !== '' || isListedKind(kind, options) ? '' : messages.unlisted;
    return [messages.kinds[kind] + hidden + unlisted, String(own.length)];
  });
}

/** Every change with a link to its row, in reading order. */
export function formatChangeList(context: ExportContext): string {
  const { options, messages } = context;
  if (!options.changeList) return '';
  const entries = listChangeCells(context).map(([number = '', ...cells]) => {
    const all = [tag('a', { href: `#r${number}` }, number), ...cells.map(escapeHtml)];
    return `<tr>${all.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const head = row(messages.changeColumns, 'th');
  return `<section id="changes"><h2>${escapeHtml(messages.changes)}</h2>
<table class="list"><thead>${head}</thead><tbody>
${entries.join('\n')}
</tbody></table></section>`;
}

/** Every change that is shown, with the pages where the files have any, in the columns of `ExportMessages.changeColumns`. */
export function listChangeCells(context: ExportContext): readonly (readonly string[])[] {
  const { messages, view } = context;
  const reviewed = new Set(view.reviewed);
  return visibleChanges(context).map((change) => [
    String(change.row + 1),
    messages.kinds[change.kind],
    [sectionOf(change, context), formatPages(change, context)].filter((part) => part !== '').join(' · '),
    ...SIDES.map((side) => quoteOf(change, side, context)),
    reviewed.has(change.key) ? '✓' : '',
  ]);
}

/** The words of a change on one side, in one line, cut where they are many. */
export function quoteOf(change: Change, side: Side, { view }: ExportContext, most = QUOTED): string {
  const span = change[side];
  if (span === null) return '';
  const words = Array.from(view[side].text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim());
  return isolate(words.length <= most ? words.join('') : `${words.slice(0, most - 1).join('')}…`);
}

/** Title of the section that a change stands in, as the newer report has it. */
function sectionOf({ section }: Change, { view }: ExportContext): string {
  const pair = view.comparison.sections[section];
  if (pair === undefined) return '';
  const right = pair.right === null ? undefined : view.right.outline.sections[pair.right];
  const left = pair.left === null ? undefined : view.left.outline.sections[pair.left];
  const found = right ?? left;
  return found === undefined ? '' : found.marker + found.title;
}
