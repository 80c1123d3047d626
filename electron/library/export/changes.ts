import { CHANGE_KINDS, type Change, type Side } from '../../../shared/model/comparison.ts';
import { escapeHtml, row, tag } from './html.ts';
import { isMasked, SIDES, visibleChanges, type ExportContext } from './model.ts';

/** Characters of a change that its entry in the list quotes. */
const QUOTED = 60;

/** How many changes of each kind there are, the masked ones named as such. */
export function formatCounts({ view, options, messages }: ExportContext): string {
  const counts = CHANGE_KINDS.map((kind) => {
    const hidden = isMasked(kind, options) ? messages.masked : '';
    return row([messages.kinds[kind] + hidden, String(view.comparison.counts[kind])]);
  });
  return `<section id="counts"><h2>${escapeHtml(messages.counts)}</h2><table class="facts">${counts.join('')}</table></section>`;
}

/** Every change with a link to its row, in reading order. */
export function formatChangeList(context: ExportContext): string {
  const { options, messages, view } = context;
  if (!options.changeList) return '';
  const reviewed = new Set(view.reviewed);
  const entries = visibleChanges(context).map((change) => {
    const number = change.row + 1;
    const cells = [
      tag('a', { href: `#r${number}` }, String(number)),
      escapeHtml(messages.kinds[change.kind]),
      escapeHtml(sectionOf(change, context)),
      ...SIDES.map((side) => escapeHtml(quoteOf(change, side, context))),
      reviewed.has(change.key) ? '✓' : '',
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const head = row(messages.changeColumns, 'th');
  return `<section id="changes"><h2>${escapeHtml(messages.changes)}</h2>
<table class="list"><thead>${head}</thead><tbody>
${entries.join('\n')}
</tbody></table></section>`;
}

/** The words of a change on one side, in one line, cut where they are many. */
export function quoteOf(change: Change, side: Side, { view }: ExportContext, most = QUOTED): string {
  const span = change[side];
  if (span === null) return '';
  const words = Array.from(view[side].text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim());
  return words.length <= most ? words.join('') : `${words.slice(0, most - 1).join('')}…`;
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
