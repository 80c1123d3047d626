import { SIDES, type ExportContext } from '../model.ts';
import { formatPages, listLook } from '../notes.ts';
import type { NumberedRemark } from '../remark.ts';
import { partOf, type Block, type BriefingCell } from './model.ts';
import { cut, quoteAt } from './places.ts';

/** What the reader wrote, in reading order, with its kind, who wrote it and when, and the words that it is about. */
export function briefNotes(context: ExportContext): readonly Block[] {
  const { notes, messages } = context;
  const say = messages.briefing;
  const written = [...[...notes.byRow.values()].flat(), ...notes.orphans]
    .filter(({ kind, words }) => kind === 'note' && words.length > 0)
    .sort((a, b) => a.number - b.number);
  const table: Block = {
    kind: 'table',
    columns: say.noteColumns,
    shares: [0.2, 0.38, 0.42],
    rows: written.map((remark) => [
      nameNote(remark, context),
      quoteWords(remark, context),
      { words: '', prose: remark.words },
    ]),
  };
  return partOf(say.parts.notes, [{ kind: 'hint', text: say.notesHint }, table], say.none);
}

/** 疑问 · ● 黄, below it who wrote it, when, its tags and its pages. */
function nameNote(remark: NumberedRemark, context: ExportContext): BriefingCell {
  const look = listLook(remark, context).map(({ text }) => text);
  const tags = remark.tags.map((tag) => `#${tag}`);
  const below = [remark.author ?? '', remark.at.slice(0, 10), formatPages(remark, context), ...tags];
  return {
    words: look.length === 0 ? context.messages.note : look.join(' · '),
    place: below.filter((part) => part !== '').join(' · '),
  };
}

/** The words on either side with where they stand; of a note that has lost them, those it was made on. */
function quoteWords(remark: NumberedRemark, context: ExportContext): BriefingCell {
  const found = SIDES.flatMap((side) =>
    remark[side] === null ? [] : [quoteAt(side, remark[side], context)],
  );
  if (found.length === 0)
    return { words: cut(remark.quotes.join(' → '), 120), place: context.messages.orphans };
  return {
    words: found.map(({ words }) => words).join(' → '),
    place: found.map(({ place }) => place ?? '').join(' → '),
  };
}
