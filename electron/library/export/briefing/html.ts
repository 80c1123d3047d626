import { escapeHtml, row, tag } from '../html.ts';
import { POLICY } from '../document.ts';
import { STYLE } from '../style.ts';
import type { Block, Briefing, BriefingCell } from './model.ts';

/** The briefing as a page: what the Word document holds, in the same order and words. */
export function formatBriefingPage({ title, blocks }: Briefing, language: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(title)}</title>
<style>${STYLE}
body { max-width: 820px; }
h1 { text-align: center; margin-bottom: 16px; }
table.list { table-layout: fixed; margin-bottom: 12px; }
table.list td, table.list th { white-space: normal !important; overflow-wrap: anywhere; }
.small { color: #5d5a52; font-size: 12px; }
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${blocks.map(formatBlock).join('\n')}
</body>
</html>
`;
}

function formatBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return tag('h2', {}, escapeHtml(block.text));
    case 'paragraph':
      return tag('p', {}, escapeHtml(block.text));
    case 'hint':
      return tag('p', { class: 'small' }, escapeHtml(block.text));
    case 'table':
      return formatTable(block);
  }
}

function formatTable({ columns, shares, rows }: Extract<Block, { readonly kind: 'table' }>): string {
  if (rows.length === 0) return '';
  const widths = shares.map((share) => tag('col', { style: `width:${Math.round(share * 100)}%` })).join('');
  const head = columns.length === 0 ? '' : tag('thead', {}, row(columns, 'th'));
  const body = rows.map((cells) => tag('tr', {}, cells.map(formatCell).join(''))).join('\n');
  return `<table class="list"><colgroup>${widths}</colgroup>${head}<tbody>${body}</tbody></table>`;
}

function formatCell({ words, place = '', isStrong = false }: BriefingCell): string {
  const lines = words.split('\n').map(escapeHtml).join('<br>');
  const small = place === '' ? '' : tag('div', { class: 'small' }, escapeHtml(place));
  return tag('td', {}, (isStrong ? tag('b', {}, lines) : lines) + small);
}
