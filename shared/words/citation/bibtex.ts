import type { Citation } from '../../model/citation.ts';
import { authorsOf, USUAL_TITLE } from './cite.ts';

/** What TeX takes for its own, as it is written in a text. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(words: string): string {
  return words
    .replaceAll(/[\\{}$&#%_~^]/gu, (sign) => ESCAPES[sign] ?? sign)
    .replaceAll(/--+|''+|``+|,,+|<<+|>>+/gu, (signs) => signs.split('').join('{}')); // two would be drawn as one sign
}

/** An address stands as it is; what would end the field is percent-encoded. */
function escapeUrl(url: string): string {
  return url.replaceAll(/[\\{}]/gu, (sign) => encodeURIComponent(sign));
}

/** An entry `@techreport`, in UTF-8. Names and title stand in braces of their own: they are neither split nor made small. */
export function toBibtex(citation: Citation): string {
  const { key, title, issuer, place, url, site, accessed, edition, notes, year, day } = citation;
  const names = authorsOf(citation).map((name) => `{${escapeTex(name)}}`);
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['author', names.join(' and ')],
    ['title', `{${escapeTex(title)}}`],
    ['type', USUAL_TITLE],
    ['institution', issuer === '' ? '' : `{${escapeTex(issuer)}}`],
    ['address', escapeTex(place)],
    ['year', String(day?.[0] ?? year ?? '')],
    ['month', day === null ? '' : String(day[1])],
    ['day', day === null ? '' : String(day[2])],
    ['edition', escapeTex(edition)],
    ['url', escapeUrl(url)],
    ['urldate', accessed],
    ['howpublished', escapeTex(site)],
    ['language', 'zh-CN'],
    ['note', escapeTex(notes.join('; '))],
  ];
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@techreport{${key},\n${lines.join('')}}\n`;
}
