import { CLEANING_STEPS, type CleaningEdit } from '../../../shared/model/cleaning.ts';
import { escapeHtml, row } from './html.ts';
import { nameSide, SIDES, type ExportContext } from './model.ts';

/** What cleaning did to one report: a row of cells for each edit, by step, then in the order of the file. */
export type CleaningList = { readonly name: string; readonly rows: readonly (readonly string[])[] };

/** Characters of an edit that are quoted. */
const QUOTED = 60;

/** The edits of both reports, where they are asked for. */
export function listCleaning(context: ExportContext): readonly CleaningList[] {
  if (!context.options.cleaning) return [];
  return SIDES.map((side) => ({
    name: nameSide(context.view[side].summary),
    rows: CLEANING_STEPS.flatMap((step) =>
      context[side].edits.filter((edit) => edit.step === step).map((edit) => describeEdit(edit, context)),
    ),
  }));
}

function describeEdit({ step, source, removed, inserted }: CleaningEdit, { messages }: ExportContext) {
  return [messages.steps[step], show(removed), show(inserted), `${source.start}–${source.end}`];
}

/** Breaks and blanks as signs that can be seen, cut where they are many. */
function show(text: string): string {
  const seen = text
    .replace(/\r\n?|\n/gu, '↵')
    .replace(/\u3000/gu, '□')
    .replace(/\s/gu, '␣')
    .replace(/\p{Cc}|\p{Cf}/gu, '�');
  const characters = Array.from(seen);
  return characters.length <= QUOTED ? seen : `${characters.slice(0, QUOTED - 1).join('')}…`;
}

/** The list as a section of an HTML document. */
export function formatCleaning(context: ExportContext): string {
  const lists = listCleaning(context);
  if (lists.length === 0) return '';
  const { cleaning, cleaningColumns } = context.messages;
  const tables = lists.map(
    ({ name, rows }) =>
      `<h3>${escapeHtml(name)}</h3><table class="list"><thead>${row(cleaningColumns, 'th')}</thead><tbody>${rows.map((cells) => row(cells)).join('\n')}</tbody></table>`,
  );
  return `<section id="cleaning"><h2>${escapeHtml(cleaning)}</h2>${tables.join('\n')}</section>`;
}
