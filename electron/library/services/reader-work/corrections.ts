import type { StoredCorrection } from '../../db/corrections.ts';
import type { WriteContext } from '../../db/database.ts';
import { carryAnchor } from '../../../../shared/text/placing/carry-over.ts';
import type { Recleaning, ReportWork } from './report-work.ts';

/** A corrected head hangs on no words, and a new file has a head of its own. No table has it. */
export const HEAD = {
  topic: 'reports',
  table: null,
  carry: () => false,
  inherit: () => false,
} as const satisfies ReportWork;

/** Edits of an outline. No table has them. */
export const OUTLINE = {
  topic: 'reports',
  table: null,
  carry: (write, recleaning) =>
    carryAnchors(write, recleaning, write.reader.corrections.loadOutline(recleaning.report)),
  inherit({ writer, reader, now }, { former, added }) {
    return inheritEdits(reader.corrections.loadOutline(former), ({ edit, anchor, author }) =>
      writer.corrections.insertOutline(added, edit, anchor, { now, author }),
    );
  },
} as const satisfies ReportWork;

/** What the reader saw in the pictures of pages. Its quotes are of the text before cleaning, which is none of it. */
export const CHARACTERS = {
  topic: 'reports',
  table: null,
  carry: () => false,
  inherit({ writer, reader, now }, { former, added }) {
    return inheritEdits(reader.corrections.loadCharacters(former), ({ text, anchor, author }) =>
      writer.corrections.insertCharacters(added, text, anchor, { now, author }),
    );
  },
} as const satisfies ReportWork;

/** Edits of figures. */
export const FIGURES = {
  topic: 'reports',
  table: 'figures',
  carry: (write, recleaning) =>
    carryAnchors(write, recleaning, write.reader.corrections.loadFigures(recleaning.report)),
  inherit({ writer, reader, now }, { former, added }) {
    return inheritEdits(reader.corrections.loadFigures(former), ({ edit, anchor, author }) =>
      writer.corrections.insertFigure(added, edit, anchor, { now, author }),
    );
  },
} as const satisfies ReportWork;

/** Writes the edits of a former file anew; true where there are any. */
function inheritEdits<T>(edits: readonly T[], write: (edit: T) => void): boolean {
  edits.forEach(write);
  return edits.length > 0;
}

function carryAnchors(
  { writer }: WriteContext,
  { before, after }: Recleaning,
  corrections: readonly Pick<StoredCorrection, 'id' | 'anchor'>[],
): boolean {
  const carried = corrections.flatMap(({ id, anchor: old }) => {
    const anchor = carryAnchor(old, before, after);
    return anchor === null ? [] : [{ id, anchor }];
  });
  for (const { id, anchor } of carried) writer.corrections.saveAnchor(id, anchor);
  return carried.length > 0;
}
