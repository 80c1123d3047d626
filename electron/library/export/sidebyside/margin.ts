import { placeOfNotes } from '../../../../shared/contract/export-api.ts';
import type { Side } from '../../../../shared/model/comparison.ts';
import { listStretches } from '../cell.ts';
import type { Comment } from '../docx/comments.ts';
import { SIDES, type ExportContext } from '../model.ts';
import type { NumberedRemark } from '../remark.ts';
import { describeRemark } from '../tracked/comments.ts';
import { commentId } from './marks.ts';

/** What stands beside the texts, and what is left to be listed behind them. */
export type Margin = { readonly comments: readonly Comment[]; readonly listed: ReadonlySet<number> };

/** The remarks as comments where the reader wants them at their words; what has no words in the rows is listed all the same. */
export function layOutMargin(context: ExportContext): Margin {
  const all = [...context.notes.byRow.values(), context.notes.orphans].flat();
  const isInMargin = placeOfNotes('sidebyside-docx', context.options) === 'margin';
  const comments = isInMargin ? writeComments(all, context) : [];
  const shown = new Set(comments.map(({ id }) => id));
  const isShown = ({ number }: NumberedRemark): boolean =>
    SIDES.some((side) => shown.has(commentId(number, side)));
  return {
    comments: comments.toSorted((a, b) => a.id - b.id),
    listed: new Set(all.filter((remark) => !isShown(remark)).map(({ number }) => number)),
  };
}

/** One for each side on which a remark's words end in a row that is written out. */
function writeComments(remarks: readonly NumberedRemark[], context: ExportContext): readonly Comment[] {
  const { messages } = context;
  // Of all at once: rows are many, and remarks may be thousands.
  const ending = { left: listEnding('left', context), right: listEnding('right', context) };
  return remarks.flatMap((remark) => {
    const sides = SIDES.filter((side) => ending[side].has(remark.number));
    if (sides.length === 0) return [];
    const words = describeRemark(remark, context);
    const { author, at: date, number } = remark;
    return sides.map((side) => ({
      ...{ id: commentId(number, side), author: author ?? messages.tracked.reader, date, words },
    }));
  });
}

/** Numbers of the remarks whose words end on that side. */
function listEnding(side: Side, context: ExportContext): ReadonlySet<number> {
  const { view, kept } = context;
  const written = view.comparison.rows.filter((_, index) => kept.has(index));
  return new Set(
    written.flatMap((row) => listStretches(row, side, context).flatMap(({ numbers }) => numbers)),
  );
}
