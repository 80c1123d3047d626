import { placeOfNotes } from '../../../../shared/contract/export-api.ts';
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
  const comments = isInMargin ? all.flatMap((remark) => commentsOn(remark, context)) : [];
  const shown = new Set(comments.map(({ id }) => id));
  const isShown = ({ number }: NumberedRemark): boolean =>
    SIDES.some((side) => shown.has(commentId(number, side)));
  return {
    comments: comments.toSorted((a, b) => a.id - b.id),
    listed: new Set(all.filter((remark) => !isShown(remark)).map(({ number }) => number)),
  };
}

/** One for each side on which its words end in a row that is written out. */
function commentsOn(remark: NumberedRemark, context: ExportContext): readonly Comment[] {
  const { view, kept, messages } = context;
  return SIDES.flatMap((side) => {
    const isWritten = view.comparison.rows.some(
      (row, index) =>
        kept.has(index) &&
        listStretches(row, side, context).some(({ numbers }) => numbers.includes(remark.number)),
    );
    if (!isWritten) return [];
    const { author, at: date, number } = remark;
    const words = describeRemark(remark, context);
    return [{ id: commentId(number, side), author: author ?? messages.tracked.reader, date, words }];
  });
}
