import { assertNever } from '../../base/assert-never.ts';
import type { Citation, CitationFormat, CitationStyle } from '../../model/citation.ts';
import { markAuthorDate, orderByLetters, tellApart, toApa, toChicago } from './author-date.ts';
import { toBibtex } from './bibtex.ts';
import { authorsOf, USUAL_TITLE } from './cite.ts';
import { toGbt7714 } from './gbt7714.ts';
import { toRis } from './ris.ts';

/** A list of sources as a text that ends with a line break; in a style that is read one a line. */
export function writeCitations(citations: readonly Citation[], format: CitationFormat): string {
  switch (format) {
    case 'gbt7714':
    case 'apa':
    case 'chicago': {
      const ordered = format === 'gbt7714' ? citations : orderByLetters(citations);
      const references = formatReferences(
        ordered.map((citation) => ({ citation, page: '' })),
        format,
      );
      return references.map(({ reference }) => `${reference}\n`).join('');
    }
    case 'bibtex':
      return citations.map(toBibtex).join('\n');
    case 'ris':
      return citations.map(toRis).join('');
    case 'csl-json':
      return `${JSON.stringify(citations.map(toCsl), null, 2)}\n`;
    default:
      return assertNever(format);
  }
}

/** A report, and the page that is meant, '' where that is not known or none is. */
export type CitedPage = { readonly citation: Citation; readonly page: string };

/** A reference, and what stands for it in the words; '' where it is the only one and needs none. */
export type Reference = { readonly reference: string; readonly mark: string };

/**
 * Reports of one list in a style that is read, each told from the others: by numbers in their order (GB/T 7714—2015, 8.1 and 10.1), by
 * letters behind the year where author and year are the same. A page stands in the reference, or with its mark, as the style has it.
 */
export function formatReferences(cited: readonly CitedPage[], style: CitationStyle): readonly Reference[] {
  const isOne = cited.length < 2;
  if (style === 'gbt7714')
    return cited.map(({ citation, page }, at) => {
      const number = isOne ? '' : `[${at + 1}]`;
      return { reference: `${isOne ? '' : `${number} `}${toGbt7714(citation, page)}`, mark: number };
    });
  const letters = tellApart(cited.map(({ citation }) => citation));
  const write = style === 'apa' ? toApa : toChicago;
  return cited.map(({ citation, page }, at) => {
    const letter = letters[at] ?? '';
    const mark = isOne ? '' : markAuthorDate(citation, style, letter, page);
    return { reference: write(citation, letter), mark };
  });
}

/** An item of CSL-JSON (citation-style-language, schema of 1.0.2). Names are whole: where a surname ends is not known. */
function toCsl(citation: Citation) {
  const { key, title, issuer, place, url, site, accessed, edition, notes, day, year } = citation;
  const issued = day ?? (year === null ? null : [year]);
  return {
    id: key,
    type: 'report',
    title,
    ...given(
      'author',
      authorsOf(citation).map((literal) => ({ literal })),
    ),
    ...(issued === null ? {} : { issued: { 'date-parts': [issued] } }),
    genre: USUAL_TITLE,
    ...given('publisher', issuer),
    ...given('publisher-place', place),
    ...given('edition', edition),
    ...given('URL', url),
    ...given('source', site),
    ...(accessed === '' ? {} : { accessed: { 'date-parts': [accessed.split('-').map(Number)] } }),
    language: 'zh-CN',
    note: notes.join('; '),
  };
}

/** A field with its value, or none where it is empty. */
function given<T extends string | readonly unknown[]>(field: string, value: T): Readonly<Record<string, T>> {
  return value.length === 0 ? {} : { [field]: value };
}
