import type { NoteColour } from '../../../shared/model/note.ts';
import { rangeOfPages } from '../../../shared/text/plain/pages.ts';
import { COLOUR_SIGNS } from '../../../shared/words/notes.ts';
import { escapeHtml, tag } from './html.ts';
import type { ExportContext } from './model.ts';
import { formatProse } from './prose/html.ts';
import type { NumberedRemark } from './remark.ts';

/** A note or a verdict with its number, its kind, who gave it and when, its page, its tags and its words. */
export function formatNote(remark: NumberedRemark, context: ExportContext): string {
  const label = tag('b', { id: `n${remark.number}` }, formatLabel(remark, context));
  const tags = remark.tags.map((name) => tag('span', { class: 'tag' }, escapeHtml(name)));
  const words = remark.words.length === 0 ? [] : [tag('div', { class: 'words' }, formatProse(remark.words))];
  return [label, ...tags, ...words].join(' ');
}

/** What names it, the sign of its colour in that. */
function formatLabel(remark: NumberedRemark, context: ExportContext): string {
  return listLabel(remark, context)
    .map((part) =>
      part.colour === null
        ? escapeHtml(part.text)
        : tag('span', { class: `sign ${part.colour}` }, escapeHtml(part.text)),
    )
    .join(' · ');
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

/** A piece of what names a remark; with a colour it stands in that. */
export type LabelPart = { readonly text: string; readonly colour: NoteColour | null };

/** 批注 3, 疑问, ● 黄, 甲, 2031-02-03, 第 5 页: its number, kind and colour, who gave it and when, and its pages. */
export function listLabel(remark: NumberedRemark, context: ExportContext): readonly LabelPart[] {
  const { messages } = context;
  const name = remark.kind === 'note' ? messages.note : messages.verdict.name;
  const plain = (text: string): LabelPart => ({ text, colour: null });
  return [
    plain(`${name} ${remark.number}`),
    ...listLook(remark, context),
    ...[remark.author ?? '', remark.at.slice(0, 10), formatPages(remark, context)].map(plain),
  ].filter(({ text }) => text !== '');
}

/** Its kind and its colour, as far as the reader chose any. */
export function listLook(
  { noteKind, colour }: Pick<NumberedRemark, 'noteKind' | 'colour'>,
  { messages }: Pick<ExportContext, 'messages'>,
): readonly LabelPart[] {
  return [
    ...(noteKind === null ? [] : [{ text: messages.noteKinds[noteKind], colour: null }]),
    ...(colour === null ? [] : [{ text: `${COLOUR_SIGNS[colour]} ${messages.noteColours[colour]}`, colour }]),
  ];
}

/** The same in a line. */
export function nameRemark(remark: NumberedRemark, context: ExportContext): string {
  return listLabel(remark, context)
    .map(({ text }) => text)
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

/** （第 5 页 → 第 7 页）; '' where the files have no pages. */
export function bracketPages(remark: Pick<NumberedRemark, 'left' | 'right'>, context: ExportContext): string {
  const pages = formatPages(remark, context);
  return pages === '' ? '' : context.messages.inBrackets(pages);
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
