import { rangeOfPages } from '../../../shared/text/plain/pages.ts';
import { escapeHtml, tag } from './html.ts';
import type { ExportContext } from './model.ts';
import type { NumberedNote } from './placed-notes.ts';

/** A note with its number, its page, its words and its tags. */
export function formatNote(placed: NumberedNote, context: ExportContext): string {
  const { number, note } = placed;
  const name = [`${context.messages.note} ${number}`, formatPages(placed, context)]
    .filter(Boolean)
    .join(' · ');
  const label = tag('b', { id: `n${number}` }, escapeHtml(name));
  const tags = note.tags.map((name) => tag('span', { class: 'tag' }, escapeHtml(name))).join(' ');
  return `${label} ${tag('span', { class: 'words' }, escapeHtml(note.text))}${tags === '' ? '' : ` ${tags}`}`;
}

/** The pages of the note's words on either side; '' where the files have none. */
function formatPages(placed: NumberedNote, { messages, left, right }: ExportContext): string {
  const sides = [
    [left.pages, placed.left],
    [right.pages, placed.right],
  ] as const;
  return sides
    .flatMap(([pages, span]) => (span === null ? [] : (rangeOfPages(pages, span) ?? [])))
    .map((range) => messages.page.replace('{n}', range))
    .join(' → ');
}

/** Notes whose words are in neither text any more, with the words they were made on. */
export function formatOrphans(context: ExportContext): string {
  const { notes, messages } = context;
  if (notes.orphans.length === 0) return '';
  const items = notes.orphans.map((note) => {
    const quotes = quotesOf(note)
      .map((quote) => tag('q', {}, escapeHtml(quote)))
      .join(' → ');
    return `<li>${formatNote(note, context)}<br>${escapeHtml(messages.formerWords)}${quotes}</li>`;
  });
  return `<section id="orphans"><h2>${escapeHtml(messages.orphans)}</h2><ul>${items.join('')}</ul></section>`;
}

function quotesOf({ note: { target } }: NumberedNote): readonly string[] {
  const anchors = target.kind === 'text' ? [target.anchor] : [target.leftAnchor, target.rightAnchor];
  return anchors.flatMap((anchor) => (anchor === null ? [] : [anchor.quote]));
}
