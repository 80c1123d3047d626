import { escapeHtml, row, tag } from '../html.ts';
import { formatProse } from '../prose/html.ts';
import type { Block, BriefingCell } from './model.ts';

/** A piece of a briefing as HTML. */
export function formatBlock(block: Block): string {
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
  return `<table class="cells"><colgroup>${widths}</colgroup>${head}<tbody>${body}</tbody></table>`;
}

function formatCell({ words, place = '', isStrong = false, prose }: BriefingCell): string {
  if (prose !== undefined) return tag('td', {}, tag('div', { class: 'words' }, formatProse(prose)));
  const lines = words.split('\n').map(escapeHtml).join('<br>');
  const small = place === '' ? '' : tag('div', { class: 'small' }, escapeHtml(place));
  return tag('td', {}, (isStrong ? tag('b', {}, lines) : lines) + small);
}
