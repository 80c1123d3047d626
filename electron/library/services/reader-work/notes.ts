import type { Anchor, NoteTarget } from '../../../../shared/model/note.ts';
import { createAnchor } from '../../../../shared/text/plain/anchors.ts';
import { findNoted } from '../../../../shared/text/plain/rough-anchors.ts';
import { carryOver } from '../../../../shared/text/placing/carry-over.ts';
import type { ReportWork, Succession } from './report-work.ts';

/** Notes on the words of a report and on its changes. Those in the bin are carried, too, but not inherited. */
export const NOTES = {
  topic: 'notes',
  table: 'notes',
  carry({ writer, reader }, { report, before, after }) {
    const carried = reader.notes.loadEvery(report).flatMap(({ id, target: old }) => {
      const target = carryOver(old, report, before, after);
      return target === undefined ? [] : [{ id, target }];
    });
    for (const { id, target } of carried) writer.notes.saveTarget(id, target);
    return carried.length > 0;
  },
  inherit({ writer, reader }, succession) {
    const notes = reader.notes.loadEvery(succession.former).filter(({ isDeleted }) => !isDeleted);
    for (const { id, target } of notes) writer.notes.copy(id, moveTarget(target, succession));
    return notes.length > 0;
  },
} as const satisfies ReportWork;

function moveTarget(target: NoteTarget, { former, added, text }: Succession): NoteTarget {
  const moveAnchor = (anchor: Anchor): Anchor => {
    const span = findNoted(text, anchor);
    return span === null ? anchor : createAnchor(text, span);
  };
  if (target.kind === 'text') return { ...target, report: added, anchor: moveAnchor(target.anchor) };
  const { left, right, leftAnchor, rightAnchor } = target;
  const moveSide = (report: number, anchor: Anchor | null): Anchor | null =>
    report === former && anchor !== null ? moveAnchor(anchor) : anchor;
  return {
    ...target,
    left: left === former ? added : left,
    right: right === former ? added : right,
    leftAnchor: moveSide(left, leftAnchor),
    rightAnchor: moveSide(right, rightAnchor),
  };
}
