import { placeOfNotes } from '../../../shared/contract/export-api.ts';
import type { ComparisonView } from '../../../shared/contract/views.ts';
import { formatChangeList, formatCounts } from './changes.ts';
import { formatCleaning } from './cleaning.ts';
import { createContext } from './context.ts';
import { escapeHtml } from './html.ts';
import type { ExportMessages } from './messages.ts';
import { formatMethod } from './method.ts';
import { isDamaged, nameSide, type ExportContext, type ExportInput } from './model.ts';
import { formatOrphans, formatRemarks } from './notes.ts';
import { formatOutcomes, listOutcomes } from './outcomes.ts';
import { STYLE } from './style.ts';
import { formatSubstitutions } from './substitutions.ts';
import { formatTable } from './table.ts';

/** Nothing is fetched and nothing runs: the file is all there is. */
export const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * The annotated diff as one HTML file that needs nothing else. The same library and options give the same bytes: no
 * time, place or machine goes into it. The texts come first: a list of changes before them is a dozen pages of print.
 */
export function formatDocument(input: ExportInput): string {
  const context = createContext(input);
  const { messages } = context;
  const title = escapeHtml(formatTitle(context.view, messages.heading));
  const isInMargin = placeOfNotes('html', input.options) === 'margin';
  return `<!doctype html>
<html lang="${input.options.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
${formatContents(context, isInMargin)}
${formatWarnings(context)}
${formatLegend(messages)}
${formatCounts(context)}
<section id="text"><h2>${escapeHtml(messages.text)}</h2>
${formatTable(context, false, isInMargin)}
</section>
${isInMargin ? '' : formatRemarks(context)}
${formatOrphans(context)}
${formatOutcomes(context)}
${formatSubstitutions(context)}
${formatChangeList(context)}${formatCleaning(context)}
${formatMethod(context)}
</body>
</html>
`;
}

/** Links to the parts behind the texts, for the screen; a print has no use of them. */
function formatContents(context: ExportContext, isInMargin: boolean): string {
  const { messages, notes, options } = context;
  const link = (id: string, words: string): string => `<a href="#${id}">${escapeHtml(words)}</a>`;
  const links = [
    link('text', messages.text),
    ...(isInMargin || notes.byRow.size === 0 ? [] : [link('remarks', messages.tracked.comments)]),
    ...(listOutcomes(context).length === 0 ? [] : [link('goals', messages.goals)]),
    ...(options.changeList ? [link('changes', messages.changes)] : []),
    link('method', messages.method),
  ];
  return `<nav class="screen">${links.join('　')}</nav>`;
}

/** What the comparison is of: the place, and both years. */
export function formatTitle(view: ComparisonView, heading: ExportMessages['heading']): string {
  const places = [view.left.summary.head.place, view.right.summary.head.place].filter((name) => name !== '');
  return heading([...new Set(places)].join('、'), nameSide(view.left.summary), nameSide(view.right.summary));
}

/** What is to be known before the comparison begins. */
export function formatWarnings(context: ExportContext): string {
  return formatDamage(context) + formatGap(context) + formatScope(context);
}

/** Reports whose original is not what was taken in: nobody is to cite them without knowing. */
function formatDamage(context: ExportContext): string {
  return listDamage(context)
    .map((words) => `<p class="damaged">${escapeHtml(words)}</p>`)
    .join('');
}

function formatGap(context: ExportContext): string {
  return listGaps(context)
    .map((words) => `<p>${escapeHtml(words)}</p>`)
    .join('');
}

/** What is to be known before the comparison begins: damaged originals, years that were skipped, what is left out. */
export function listWarnings(context: ExportContext): readonly string[] {
  return [...listDamage(context), ...listGaps(context), ...listScope(context)];
}

function formatScope(context: ExportContext): string {
  return listScope(context)
    .map((words) => `<p class="scope">${escapeHtml(words)}</p>`)
    .join('');
}

/** What alone goes in, where that is not all. */
function listScope({ messages, options, scope }: ExportContext): readonly string[] {
  const words = messages.scope.words(scope.section, options.rows);
  return words === '' ? [] : [messages.scope.only(words)];
}

function listDamage({ messages, view }: ExportContext): readonly string[] {
  return [view.left.summary, view.right.summary]
    .filter(isDamaged)
    .map((report) => messages.damaged(nameSide(report)));
}

function listGaps({ messages, view }: ExportContext): readonly string[] {
  if (view.between.length === 0) return [];
  return [messages.between(view.between.map((report) => nameSide(report)).join(', '))];
}

/** What each mark and sign means, each shown as it is drawn. */
export function formatLegend({ legend, marks, signs }: ExportMessages): string {
  const items = [
    `<ins>${escapeHtml(marks.added)}</ins>`,
    `<del>${escapeHtml(marks.removed)}</del>`,
    `<span class="mv">${escapeHtml(marks.moved)}</span>`,
    `<ins class="fg">${escapeHtml(marks.figure)}</ins>`,
    `<ins class="bd">${escapeHtml(marks.bound)}</ins>`,
    `<ins class="yt">${escapeHtml(marks.yearTurn)}</ins>`,
    `<ins class="pt">${escapeHtml(marks.punctuation)}</ins>`,
    `<span class="nt">${escapeHtml(marks.note)}</span>`,
  ];
  return `<section id="legend"><h2>${escapeHtml(legend)}</h2><p>${items.join('　')}</p><p>${escapeHtml(signs)}</p></section>`;
}
