import { placeOfNotes } from '../../../../shared/contract/export-api.ts';
import type { PrintJob } from '../../../../shared/contract/printing.ts';
import { formatCounts } from '../changes.ts';
import { formatCleaning } from '../cleaning.ts';
import { formatLegend, formatTitle, formatWarnings, POLICY } from '../document.ts';
import { createContext } from '../context.ts';
import { escapeHtml, tag } from '../html.ts';
import { formatMethod } from '../method.ts';
import type { ExportInput } from '../model.ts';
import { formatOrphans, formatRemarks } from '../notes.ts';
import { formatOutcomes } from '../outcomes.ts';
import { PAPER_STYLE } from '../style.ts';
import { formatSubstitutions } from '../substitutions.ts';
import { formatTable } from '../table.ts';
import { listBookmarks, type Bookmark } from './bookmarks.ts';
import { formatChangesByKind } from './changes.ts';
import { formatSections } from './sections.ts';

/** What a PDF is made of. */
export type Paper = PrintJob & { readonly title: string; readonly bookmarks: readonly Bookmark[] };

/**
 * Both texts side by side for print on A4: what the HTML file has, with what the reader wrote under its row or by number
 * behind the texts, and a heading and a number on each page. The same library and options give the same document.
 */
export function formatPaper(input: ExportInput): Paper {
  const context = createContext(input);
  const { messages } = context;
  const title = formatTitle(context.view, messages.heading);
  const isInMargin = placeOfNotes('pdf', input.options) === 'margin';
  const table = formatTable(context, true, isInMargin);
  const bookmarks = listBookmarks(context, isInMargin).filter(({ id }) => isWritten(id, table));
  const html = `<!doctype html>
<html lang="${input.options.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(title)}</title>
<style>${PAPER_STYLE}</style>
</head>
<body>
${formatTargets(bookmarks)}
<h1>${escapeHtml(title)}</h1>
${formatWarnings(context)}
${formatLegend(messages)}
${formatCounts(context)}
<section id="text"><h2>${escapeHtml(messages.text)}</h2>
${table}
</section>
${formatSections(context)}
${isInMargin ? '' : formatRemarks(context)}
${formatOrphans(context)}
${formatOutcomes(context)}
${formatSubstitutions(context)}
${formatChangesByKind(context)}${formatCleaning(context)}
${formatMethod(context)}
</body>
</html>
`;
  return { html, ...formatMargins(title, messages.tracked.pageFoot), title, bookmarks };
}

/** False for a row of the texts that was folded away or left out. */
function isWritten(id: string, table: string): boolean {
  return !/^r\d+$/u.test(id) || table.includes(` id="${id}"`);
}

/** Chromium keeps those places alone in a PDF that something in the page leads to. */
export function formatTargets(bookmarks: readonly Bookmark[]): string {
  return tag('nav', { hidden: '' }, bookmarks.map(({ id }) => tag('a', { href: `#${id}` })).join(''));
}

/** Chromium fills in the numbers by class. Its margins know no style sheet but their own. */
export function formatMargins(
  title: string,
  [before, between, after]: readonly [string, string, string],
): Pick<PrintJob, 'header' | 'footer'> {
  const line = (style: string, content: string): string =>
    tag(
      'div',
      { style: `font: 8px sans-serif; color: #5d5a52; margin: 0 10mm; width: 100%; ${style}` },
      content,
    );
  const number = (name: string): string => tag('span', { class: name });
  const rule = 'border-bottom: 0.5px solid #b9b3a5; padding-bottom: 2px;';
  return {
    header: line(rule, escapeHtml(title)),
    footer: line(
      'text-align: center;',
      escapeHtml(before) +
        number('pageNumber') +
        escapeHtml(between) +
        number('totalPages') +
        escapeHtml(after),
    ),
  };
}
