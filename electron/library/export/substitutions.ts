import type { PhraseTurn, Substitution } from '../../../shared/model/comparison.ts';
import { escapeHtml, row, tag } from './html.ts';
import type { ExportContext } from './model.ts';

/** Phrases (提法) that took the place of others, or that came or went, by rows. */
export type PhraseList = {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly entries: readonly PhraseEntry[];
};

type PhraseEntry = {
  /** What stands in the first two columns, and what each is: words that went, words that came, or neither. */
  readonly cells: readonly (readonly [text: string, mark: 'del' | 'ins' | null])[];
  readonly count: number;
  /** Numbers of the rows, each once. */
  readonly rows: readonly number[];
};

/** The lists of phrases that have an entry; none where no changes are listed. */
export function listPhrases({ view, options, messages, kept }: ExportContext): readonly PhraseList[] {
  const { substitutions, phraseTurns } = view.comparison;
  if (!options.changeList) return [];
  const lists: readonly PhraseList[] = [
    {
      ...{ id: 'substitutions', title: messages.substitutions, columns: messages.substitutionColumns },
      entries: withPlaces(substitutions, kept).map(describeExchange),
    },
    {
      ...{ id: 'phrase-turns', title: messages.phraseTurns, columns: messages.phraseTurnColumns },
      // Without years there are no turns.
      entries: withPlaces(phraseTurns, kept).map((turn) =>
        describeTurn(turn, String(view[turn.side].summary.head.year ?? '')),
      ),
    },
  ];
  return lists.filter(({ entries }) => entries.length > 0);
}

type Placed = { readonly places: readonly { readonly row: number }[] };

/** Those that stand in rows that are written out, with these places alone. */
function withPlaces<T extends Placed>(all: readonly T[], kept: ReadonlySet<number>): readonly T[] {
  return all
    .map((each) => ({ ...each, places: each.places.filter(({ row: at }) => kept.has(at)) }))
    .filter(({ places }) => places.length > 0);
}

function describeExchange({ from, to, places }: Substitution): PhraseEntry {
  return {
    cells: [
      [from, 'del'],
      [to, 'ins'],
    ],
    ...count(places),
  };
}

function describeTurn({ phrase, side, places }: PhraseTurn, year: string): PhraseEntry {
  return {
    cells: [
      [phrase, side === 'left' ? 'del' : 'ins'],
      [year, null],
    ],
    ...count(places),
  };
}

function count(places: readonly { readonly row: number }[]): Pick<PhraseEntry, 'count' | 'rows'> {
  return { count: places.length, rows: [...new Set(places.map((place) => place.row + 1))] };
}

/** The lists of phrases, each with how often, and a link to each row. */
export function formatSubstitutions(context: ExportContext): string {
  return listPhrases(context).map(formatTable).join('');
}

function formatTable({ id, title, columns, entries }: PhraseList): string {
  return `<section id="${id}"><h2>${escapeHtml(title)}</h2>
<table class="list"><thead>${row(columns, 'th')}</thead><tbody>
${entries.map(formatEntry).join('\n')}
</tbody></table></section>`;
}

function formatEntry({ cells, count: times, rows }: PhraseEntry): string {
  const words = cells.map(([text, mark]) => {
    const escaped = escapeHtml(text);
    return mark === null ? escaped : tag(mark, {}, escaped);
  });
  const links = rows.map((number) => tag('a', { href: `#r${number}` }, String(number)));
  const all = [...words, String(times), links.join(' ')];
  return `<tr>${all.map((cell) => tag('td', {}, cell)).join('')}</tr>`;
}
