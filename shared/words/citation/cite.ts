import type { Citation, CitedReport } from '../../model/citation.ts';
import { issuerOf, laterNameOf } from './issuer.ts';

/** What a report is called that has no title, and most that have one. */
export const USUAL_TITLE = '政府工作报告';

/** Characters of the hash that name a report: 48 bits, enough for any library. */
const KEY_LENGTH = 12;

/** A report as a source. The same for the same report: nothing of it comes from a clock. */
export function citeReport(report: CitedReport): Citation {
  const { head, source, sha256, edition } = report;
  const { url, issuer: site } = source.facts;
  const address = /^https?:\/\/\S+$/iu.test(url.trim()) ? url.trim() : '';
  const place = oneLine(head.place);
  const placed = { ...report, head: { ...head, place } };
  const later = laterNameOf(placed);
  return {
    key: `gwr-${sha256.slice(0, KEY_LENGTH)}`,
    title: oneLine(head.title) || USUAL_TITLE,
    issuer: issuerOf(placed),
    speaker: oneLine(head.speaker),
    place: place === '国务院' ? '北京' : place,
    year: head.year,
    day: dayOf(head.date),
    url: address,
    site: oneLine(site) || hostOf(address),
    accessed: address === '' ? '' : report.importedAt.slice(0, 10),
    edition: oneLine(edition),
    notes: [oneLine(head.session), later === '' ? '' : `今${later}`, `SHA-256: ${sha256}`].filter(
      (note) => note !== '',
    ),
  };
}

/** Authors in order: the government, then who spoke for it. */
export function authorsOf({ issuer, speaker }: Citation): readonly string[] {
  return [issuer, speaker].filter((name) => name !== '');
}

/** 2024-01-09, or 2024 where only the year is known; ''. */
export function dateOf({ day, year }: Citation, between = '-'): string {
  if (day === null) return year === null ? '' : String(year);
  const [first, ...rest] = day;
  return [String(first), ...rest.map((part) => String(part).padStart(2, '0'))].join(between);
}

/** All that a user or a file said is one line, whatever it holds. */
function oneLine(words: string): string {
  return words
    .replaceAll(/\p{Cc}/gu, ' ')
    .split(/\s+/u)
    .join(' ')
    .trim();
}

function dayOf(date: string): Citation['day'] {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(date) ?? [];
  return year === undefined ? null : [Number(year), Number(month), Number(day)];
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/?#:@]+)/iu.exec(url)?.[1] ?? '';
}
