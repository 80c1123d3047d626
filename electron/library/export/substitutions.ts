import type { PhraseTurn, Substitution } from '../../../shared/model/comparison.ts';
import { escapeHtml, row, tag } from './html.ts';
import type { ExportContext } from './model.ts';

/** Phrases (提法) that took the place of others, and those that came or went, with how often, and a link to each row. */
export function formatSubstitutions({ view, options, messages }: ExportContext): string {
  const { substitutions, phraseTurns } = view.comparison;
  if (!options.changeList) return '';
  const exchanged = substitutions.map(formatExchange);
  // Without years there are no turns.
  const turned = phraseTurns.map((turn) => formatTurn(turn, String(view[turn.side].summary.head.year ?? '')));
  return (
    formatTable('substitutions', messages.substitutions, messages.substitutionColumns, exchanged) +
    formatTable('phrase-turns', messages.phraseTurns, messages.phraseTurnColumns, turned)
  );
}

function formatExchange({ from, to, places }: Substitution): string {
  return formatEntry([tag('del', {}, escapeHtml(from)), tag('ins', {}, escapeHtml(to))], places);
}

function formatTurn({ phrase, side, places }: PhraseTurn, year: string): string {
  return formatEntry(
    [tag(side === 'left' ? 'del' : 'ins', {}, escapeHtml(phrase)), escapeHtml(year)],
    places,
  );
}

/** `cells` are HTML. */
function formatEntry(cells: readonly string[], places: readonly { readonly row: number }[]): string {
  const rows = [...new Set(places.map((place) => place.row + 1))];
  const links = rows.map((number) => tag('a', { href: `#r${number}` }, String(number)));
  const all = [...cells, String(places.length), links.join(' ')];
  return `<tr>${all.map((cell) => tag('td', {}, cell)).join('')}</tr>`;
}

function formatTable(
  id: string,
  title: string,
  columns: readonly string[],
  entries: readonly string[],
): string {
  if (entries.length === 0) return '';
  return `<section id="${id}"><h2>${escapeHtml(title)}</h2>
<table class="list"><thead>${row(columns, 'th')}</thead><tbody>
${entries.join('\n')}
</tbody></table></section>`;
}
