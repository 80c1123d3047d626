import type { Citation } from '../../model/citation.ts';
import { authorsOf, dateOf, USUAL_TITLE } from './cite.ts';

/** A record of RIS, in UTF-8 with the line ends that its specification asks for. */
export function toRis(citation: Citation): string {
  const { key, title, issuer, place, url, site, accessed, edition, notes, year, day } = citation;
  const fields: readonly (readonly [tag: string, value: string])[] = [
    ['TY', 'RPRT'],
    ['ID', key],
    ...authorsOf(citation).map((name) => ['AU', name] as const),
    ['TI', title],
    ['PY', String(day?.[0] ?? year ?? '')],
    ['DA', day === null ? '' : dateOf(citation, '/')],
    ['CY', place],
    ['PB', issuer],
    ['ET', edition],
    ['M3', USUAL_TITLE],
    ['UR', url],
    ['Y2', accessed.replaceAll('-', '/')],
    ['DP', site],
    ['LA', 'zh-CN'],
    ['N1', notes.join('; ')],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join('')}ER  - \r\n`;
}
