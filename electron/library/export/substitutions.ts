import { escapeHtml, row, tag } from './html.ts';
import type { ExportContext } from './model.ts';

/** Phrases that took the place of others (提法), with how often, and a link to each row. */
export function formatSubstitutions({ view, options, messages }: ExportContext): string {
  const { substitutions } = view.comparison;
  if (!options.changeList || substitutions.length === 0) return '';
  const entries = substitutions.map(({ from, to, places }) => {
    const rows = [...new Set(places.map((place) => place.row + 1))];
    const links = rows.map((number) => tag('a', { href: `#r${number}` }, String(number)));
    const cells = [tag('del', {}, escapeHtml(from)), tag('ins', {}, escapeHtml(to)), String(places.length)];
    return `<tr>${[...cells, links.join(' ')].map((cell) => tag('td', {}, cell)).join('')}</tr>`;
  });
  return `<section id="substitutions"><h2>${escapeHtml(messages.substitutions)}</h2>
<table class="list"><thead>${row(messages.substitutionColumns, 'th')}</thead><tbody>
${entries.join('\n')}
</tbody></table></section>`;
}
