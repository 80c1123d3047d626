import { CHANGE_KINDS, type Change } from '../../../../shared/model/comparison.ts';
import { quoteOf } from '../changes.ts';
import { escapeHtml, tag } from '../html.ts';
import { SIDES, visibleChanges, type ExportContext } from '../model.ts';
import { bracketPages } from '../notes.ts';

/** Characters of a side of a change that the list quotes; the row, to which the number leads, has all. */
const QUOTED = 24;

/** Every change with a link to its row, by kind and in reading order: a table of them would be a dozen pages. */
export function formatChangesByKind(context: ExportContext): string {
  const { options, messages } = context;
  if (!options.changeList) return '';
  const changes = visibleChanges(context);
  const kinds = CHANGE_KINDS.flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    if (own.length === 0) return [];
    const name = `<h3>${escapeHtml(`${messages.kinds[kind]} ${own.length}`)}</h3>`;
    return [`${name}<p>${own.map((change) => formatChange(change, context)).join('\u3000')}</p>`];
  });
  return `<section id="changes"><h2>${escapeHtml(messages.changes)}</h2>${kinds.join('\n')}</section>`;
}

/** 12 三亿元→五亿元 ✓ */
function formatChange(change: Change, context: ExportContext): string {
  const number = String(change.row + 1);
  const quotes = SIDES.map((side) => quoteOf(change, side, context, QUOTED));
  const shown = change.kind === 'moved' ? quotes.slice(0, 1) : quotes;
  const words = shown.filter((quote) => quote !== '').join('→') + bracketPages(change, context);
  const reviewed = context.view.reviewed.includes(change.key) ? '✓' : '';
  return `${tag('a', { href: `#r${number}` }, number)}\u00a0${escapeHtml(words)}${reviewed}`;
}
