import type { Citation } from '../../model/citation.ts';
import { authorsOf, dateOf } from './cite.ts';

/**
 * A report by GB/T 7714—2015, 4.1 and 4.6: author. Title: edition[R/OL]. place: publisher, year: pages. For one with an address
 * the date of publication stands in brackets, then the day it was taken from there, then the address.
 */
export function toGbt7714(citation: Citation, page = ''): string {
  const { title, edition, issuer, place, url, accessed } = citation;
  const pages = page === '' ? '' : `: ${page}`;
  const head = [
    authorsOf(citation).join(', '),
    `${title}${edition === '' ? '' : `: ${edition}`}[${url === '' ? 'R' : 'R/OL'}]`,
  ];
  const date = dateOf(citation);
  const printed = [[place, issuer].filter((part) => part !== '').join(': '), date]
    .filter((part) => part !== '')
    .join(', ');
  const online = `${date === '' ? '' : `(${date})`}[${accessed}]${pages}. ${url}`;
  const tail = url === '' ? `${printed}${pages}` : online;
  return `${[...head, tail].filter((part) => part !== '').join('. ')}.`;
}
