import { assertNever } from '../../base/assert-never.ts';
import type { Citation, CitationFormat, CitationStyle } from '../../model/citation.ts';
import { tellApart, toApa, toChicago } from './author-date.ts';
import { toBibtex } from './bibtex.ts';
import { authorsOf, USUAL_TITLE } from './cite.ts';
import { toGbt7714 } from './gbt7714.ts';
import { toRis } from './ris.ts';

/** A list of sources as a text that ends with a line break; in a style that is read one a line. */
export function writeCitations(citations: readonly Citation[], format: CitationFormat): string {
  switch (format) {
    case 'gbt7714':
      return citations.map((citation) => `${toGbt7714(citation)}\n`).join('');
    case 'apa':
    case 'chicago': {
      const letters = tellApart(citations);
      const write = format === 'apa' ? toApa : toChicago;
      return citations.map((citation, at) => `${write(citation, letters[at])}\n`).join('');
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

/** A report in a style that is read; `page`, where it is known, in a style whose references have one. */
export function formatReference(citation: Citation, style: CitationStyle, page = ''): string {
  switch (style) {
    case 'gbt7714':
      return toGbt7714(citation, page);
    case 'apa':
      return toApa(citation);
    case 'chicago':
      return toChicago(citation);
    default:
      return assertNever(style);
  }
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
