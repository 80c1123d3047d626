import { compareText } from '../../base/compare-text.ts';
import { groupBy } from '../../base/group-by.ts';
import type { Citation } from '../../model/citation.ts';
import { authorsOf, dateOf, USUAL_TITLE } from './cite.ts';

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

/**
 * Letters for reports of one author and year in a list: by title, edition and day, as the references stand (APA 8.19 and 9.47, Chicago
 * 15.20), whatever the order of the list; '' where there is one alone. A report that is there twice is one.
 */
export function tellApart(citations: readonly Citation[]): readonly string[] {
  const works = groupBy(citations, workOf);
  const named = groupBy(
    [...works.values()].flatMap((same) => same.slice(0, 1)),
    nameOf,
  );
  const letters = new Map<string, string>();
  for (const same of named.values())
    if (same.length > 1)
      for (const [at, citation] of same.sort(byTitle).entries()) letters.set(workOf(citation), letterOf(at));
  return citations.map((citation) => letters.get(workOf(citation)) ?? '');
}

/** A list in which reports of one author and year stand in the order of their letters, in the places that they have. */
export function orderByLetters(citations: readonly Citation[]): readonly Citation[] {
  const groups = groupBy(citations, nameOf);
  for (const same of groups.values()) same.sort(byTitle).reverse();
  return citations.map((citation) => groups.get(nameOf(citation))?.pop() ?? citation);
}

/** What stands for a report in the words: the author and the year, with its letter; a page behind it. */
export function markAuthorDate(
  citation: Citation,
  style: 'apa' | 'chicago',
  letter: string,
  page: string,
): string {
  const names = authorsOf(citation).join(style === 'apa' ? ' & ' : ' and ');
  const who = names === '' ? citation.title : names;
  const year = yearOf(citation, letter);
  if (style === 'chicago') return `(${who} ${year}${page === '' ? '' : `, ${page}`})`;
  const isRange = page.includes('–');
  return `(${who}, ${year}${page === '' ? '' : `, ${isRange ? 'pp.' : 'p.'} ${page}`})`;
}

/** The same for what would be the same reference. */
function nameOf(citation: Citation): string {
  const names = authorsOf(citation);
  return [...(names.length === 0 ? [citation.title] : names), yearOf(citation, '')].join('\n');
}

function workOf(citation: Citation): string {
  return [citation.key, nameOf(citation), citation.title, citation.edition].join('\n');
}

function byTitle(a: Citation, b: Citation): number {
  return (
    compareText(a.title, b.title) ||
    compareText(a.edition, b.edition) ||
    compareText(dateOf(a), dateOf(b)) ||
    compareText(a.key, b.key)
  );
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
  if (known !== null) return `${known}${letter}`;
  return letter === '' ? 'n.d.' : `n.d.-${letter}`;
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
