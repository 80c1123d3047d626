import type { Citation } from '../../model/citation.ts';
import { authorsOf, USUAL_TITLE } from './cite.ts';

/** A style in which author and year stand first; `letter` tells years of one author apart. */
type AuthorDate = (citation: Citation, letter?: string) => string;

/**
 * A report by the Publication Manual of the APA, 7th edition, 10.4: author. (year). title (edition) [kind]. address. The publisher is left
 * out where it is the author, the kind where the title says it, and the title can't be set in italics.
 */
export const toApa: AuthorDate = (citation, letter = '') => {
  const { title, edition, url } = citation;
  const names = authorsOf(citation).join(' & ');
  const year = `(${yearOf(citation, letter)}).`;
  const work = edition === '' ? title : `${title} (${edition})`;
  const kinds = kindOf(citation).map((kind) => `[${kind}]`);
  const head =
    names === ''
      ? [ended(work), year, ...kinds.map(ended)]
      : [ended(names), year, ended([work, ...kinds].join(' '))];
  return [...head, ...(url === '' ? [] : [`${retrieved(citation, 'Retrieved ', ', from ')}${url}`])].join(
    ' ',
  );
};

/** A report by the Chicago Manual of Style, author-date: author. year. “title.” kind. edition. place: publisher. address. */
export const toChicago: AuthorDate = (citation, letter = '') => {
  const { title, edition, issuer, place, url } = citation;
  const names = authorsOf(citation).join(' and ');
  const year = ended(yearOf(citation, letter));
  const work = `“${ended(title)}”`;
  const printed = [place, issuer].filter((part) => part !== '').join(': ');
  const parts = [...(names === '' ? [work, year] : [ended(names), year, work])];
  parts.push(...[...kindOf(citation), edition, printed].filter((part) => part !== '').map(ended));
  if (url !== '') parts.push(`${retrieved(citation, 'Accessed ', '. ')}${url}.`);
  return parts.join(' ');
};

/** Letters for reports of one author and year in a list, in its order; '' where there is one alone. */
export function tellApart(citations: readonly Citation[]): readonly string[] {
  const names = citations.map((citation) => [...authorsOf(citation), yearOf(citation, '')].join('\n'));
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return citations.map((citation, at) => {
    const name = names[at] ?? '';
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    const isDated = citation.day !== null || citation.year !== null;
    return isDated && counts.get(name) !== 1 ? letterOf(nth) : '';
  });
}

/** a */
const FIRST_LETTER = 97;

/** 0 → a, 25 → z, 26 → aa. */
function letterOf(nth: number): string {
  const last = String.fromCodePoint(FIRST_LETTER + (nth % 26));
  return nth < 26 ? last : letterOf(Math.floor(nth / 26) - 1) + last;
}

function yearOf({ day, year }: Citation, letter: string): string {
  const known = day?.[0] ?? year;
  return known === null ? 'n.d.' : `${known}${letter}`;
}

/** What kind of work it is, unless its title says so. */
function kindOf({ title }: Citation): readonly string[] {
  return title.includes(USUAL_TITLE) ? [] : [USUAL_TITLE];
}

/** With a full stop, unless it ends in one, or in what stands for one. */
function ended(words: string): string {
  return /[.。？！?!…]$/u.test(words) ? words : `${words}.`;
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** The day on which an undated report was read; '' for one with a year, which does not change any more. */
function retrieved({ day, year, accessed }: Citation, before: string, after: string): string {
  const [, first, month, last] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(accessed) ?? [];
  if (day !== null || year !== null || month === undefined) return '';
  return `${before}${MONTHS[Number(month) - 1] ?? ''} ${Number(last)}, ${first ?? ''}${after}`;
}
