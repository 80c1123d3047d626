import { rangeOfPages } from '../../../shared/text/plain/pages.ts';
import { escapeHtml, tag } from './html.ts';
import type { ExportContext } from './model.ts';
import type { NumberedRemark } from './remark.ts';

/** A note or a verdict with its number, its page, its words, its tags and who gave it. */
export function formatNote(remark: NumberedRemark, context: ExportContext): string {
  const label = tag('b', { id: `n${remark.number}` }, escapeHtml(nameRemark(remark, context)));
  const tags = remark.tags.map((name) => tag('span', { class: 'tag' }, escapeHtml(name)));
  const words = tag('span', { class: 'words' }, escapeHtml(remark.text));
  return [label, words, ...tags].join(' ');
}

/** What the reader wrote, by number, each with a link back to its row: for a print, where nothing stands between the rows. */
export function formatRemarks(context: ExportContext): string {
  const { notes, messages } = context;
  const placed = [...notes.byRow].flatMap(([row, remarks]) => remarks.map((remark) => ({ remark, row })));
  if (placed.length === 0) return '';
  const items = placed
    .sort((a, b) => a.remark.number - b.remark.number)
    .map(({ remark, row }) => {
      const back = tag('a', { href: `#r${row + 1}` }, escapeHtml(`${messages.rowNumber} ${row + 1}`));
      return `<li>${back} ${formatNote(remark, context)}</li>`;
    });
  return `<section id="remarks"><h2>${escapeHtml(messages.tracked.comments)}</h2><ul>${items.join('\n')}</ul></section>`;
}

/** 批注 3 · 第 5 页: its kind and number, who gave it, and its pages. */
export function nameRemark(remark: NumberedRemark, context: ExportContext): string {
  const { messages } = context;
  const kind = remark.kind === 'note' ? messages.note : messages.verdict.name;
  return [`${kind} ${remark.number}`, remark.author ?? '', formatPages(remark, context)]
    .filter(Boolean)
    .join(' · ');
}

/** The pages of the remark's words on either side; '' where the files have none. */
export function formatPages(
  remark: Pick<NumberedRemark, 'left' | 'right'>,
  { messages, left, right }: ExportContext,
): string {
  const sides = [
    [left.pages, remark.left],
    [right.pages, remark.right],
  ] as const;
  return sides
    .flatMap(([pages, span]) => (span === null ? [] : (rangeOfPages(pages, span) ?? [])))
    .map((range) => messages.page.replace('{n}', range))
    .join(' → ');
}

/** Remarks whose words are in neither text any more, with the words they were made on. */
export function formatOrphans(context: ExportContext): string {
  const { notes, messages } = context;
  if (notes.orphans.length === 0) return '';
  const items = notes.orphans.map((remark) => {
    const quotes = remark.quotes.map((quote) => tag('q', {}, escapeHtml(quote))).join(' → ');
    return `<li>${formatNote(remark, context)}<br>${escapeHtml(messages.formerWords)}${quotes}</li>`;
  });
  return `<section id="orphans"><h2>${escapeHtml(messages.orphans)}</h2><ul>${items.join('')}</ul></section>`;
}
