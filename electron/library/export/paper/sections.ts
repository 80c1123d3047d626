import { escapeHtml, row as plainRow, tag } from '../html.ts';
import { nameSide, type ExportContext } from '../model.ts';
import { DECIDED, listSectionFacts } from '../row-facts.ts';

/** How the sections of the two reports stand to each other, in the order of the rows, each with a link to its heading. */
export function formatSections(context: ExportContext): string {
  const { messages, view } = context;
  const entries = view.comparison.rows.flatMap((row, index) =>
    // What is left out has no row to lead to.
    (context.kept.has(index) ? listSectionFacts(row, context) : []).map(
      ({ relation, titles, link, isDecided }) => {
        const number = String(index + 1);
        const cells = [
          tag('a', { href: `#r${number}` }, number),
          escapeHtml(titles.left),
          escapeHtml(relation + (isDecided ? ` ${DECIDED}` : '')),
          escapeHtml(titles.right),
          escapeHtml(link),
        ];
        return `<tr>${cells.map((cell) => tag('td', {}, cell)).join('')}</tr>`;
      },
    ),
  );
  const [number, relation, link] = messages.sectionColumns;
  const [left, right] = [nameSide(view.left.summary), nameSide(view.right.summary)];
  return `<section id="sections"><h2>${escapeHtml(messages.sections)}</h2>
<table class="list"><thead>${plainRow([number, left, relation, right, link], 'th')}</thead><tbody>
${entries.join('\n')}
</tbody></table></section>`;
}
