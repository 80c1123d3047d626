import type { ReportHead } from '../../../../shared/model/report.ts';

/** A report's head as it is typed. */
export type HeadForm = { readonly [K in keyof ReportHead]: string };

export const HEAD_FIELDS = ['place', 'year', 'title', 'session', 'speaker', 'date'] as const;

export function toForm(head: ReportHead): HeadForm {
  return { ...head, year: head.year === null ? '' : String(head.year) };
}

/** The limits of the contract. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** Fields that can't be taken as they are. */
export function wrongFields(form: HeadForm): readonly ('year' | 'date')[] {
  const year = form.year.trim();
  const isYear = /^\d{4}$/.test(year) && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
  const date = form.date.trim();
  return [
    ...(year === '' || isYear ? [] : (['year'] as const)),
    ...(date === '' || isDate(date) ? [] : (['date'] as const)),
  ];
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function toHead(form: HeadForm): ReportHead {
  const year = form.year.trim();
  return {
    title: form.title.trim(),
    place: form.place.trim(),
    year: year === '' ? null : Number(year),
    session: form.session.trim(),
    speaker: form.speaker.trim(),
    date: form.date.trim(),
  };
}
