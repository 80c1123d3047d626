import type { Side } from '../../../../shared/model/comparison.ts';
import type { Stretch } from '../cell.ts';
import type { MarkedWords } from './blocks.ts';

type Around = readonly [before: string, after: string];

/** How marks are written: what stands before and after the words. */
export type MarkSigns = {
  readonly changed: Readonly<Record<Side, Around>>;
  readonly moved: Around;
  readonly noted: Around;
  readonly number: (number: number) => string;
  readonly escape: (text: string) => string;
};

/** The words of a side of a row with their marks. Words of one remark that are marked differently stand in one frame. */
export function writeMarks({ side, stretches }: MarkedWords, signs: MarkSigns): string {
  const written: string[] = [];
  let isOpen = false;
  for (const stretch of stretches) {
    if (stretch.isNoted !== isOpen) written.push(signs.noted[isOpen ? 1 : 0]);
    isOpen = stretch.isNoted;
    written.push(writeStretch(stretch, side, signs));
    if (stretch.numbers.length === 0) continue;
    if (isOpen) written.push(signs.noted[1]);
    isOpen = false;
    written.push(...stretch.numbers.map(signs.number));
  }
  if (isOpen) written.push(signs.noted[1]);
  return written.join('');
}

/** A line break is put behind the mark: a mark is of one line. */
function writeStretch({ text, mark }: Stretch, side: Side, signs: MarkSigns): string {
  if (mark === 'none') return signs.escape(text);
  const [before, after] = mark === 'moved' ? signs.moved : signs.changed[side];
  return text
    .split(/(\n)/u)
    .map((part) => (part === '' || part === '\n' ? signs.escape(part) : before + signs.escape(part) + after))
    .join('');
}
