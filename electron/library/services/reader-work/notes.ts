import type { Anchor, NoteTarget, NoteVersions } from '../../../../shared/model/note.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { carryOver, isCarried } from '../../../../shared/text/placing/carry-over.ts';
import { createFollower, type FollowAnchor } from '../../../../shared/text/placing/follow.ts';
import type { StoredNote } from '../../db/notes.ts';
import { hashBytes } from '../../import/hash.ts';
import type { ReportWork, Succession } from './report-work.ts';

/**
 * Notes on the words of a report and on its changes. Those in the bin are carried, too, but not inherited. What can be
 * followed is of the new text from then on; what can't keeps the version of the old one, and is found by its quote as
 * unsure, or is an orphan.
 */
export const NOTES = {
  topic: 'notes',
  table: 'notes',
  carry({ writer, reader }, { report, before, after }) {
    const [former, today] = [hashText(before.text), hashText(after.text)];
    const renew = ({ report: own, anchor, version }: Side): string | null =>
      own === report && version === former && isCarried(anchor, before, after) ? today : version;
    const carried = reader.notes.loadEvery(report).flatMap((note) => {
      const { id, target: old, versions } = note;
      const target = carryOver(old, report, before, after) ?? old;
      const [left, right] = sidesOf(note);
      const now = { left: renew(left), right: renew(right) };
      const isSame = target === old && now.left === versions.left && now.right === versions.right;
      return isSame ? [] : [{ id, target, versions: now }];
    });
    for (const { id, target, versions } of carried) writer.notes.saveTarget(id, target, versions);
    return carried.length > 0;
  },
  inherit({ writer, reader }, succession) {
    const { former, text } = succession;
    const notes = reader.notes.loadEvery(former).filter(({ isDeleted }) => !isDeleted);
    if (notes.length === 0) return false;
    const before = reader.texts.load(former);
    const move = createMover(succession, createFollower(before, text), {
      former: hashText(before),
      added: hashText(text),
    });
    for (const note of notes) writer.notes.copy(note.id, ...move(note));
    return true;
  },
} as const satisfies ReportWork;

function hashText(text: string): string {
  return hashBytes(Buffer.from(text, 'utf8'));
}

type Side = {
  readonly report: ReportId | null;
  readonly anchor: Anchor | null;
  readonly version: string | null;
};

function sidesOf({
  target,
  versions,
}: Pick<StoredNote, 'target' | 'versions'>): readonly [left: Side, right: Side] {
  const nothing = { report: null, anchor: null };
  if (target.kind === 'text')
    return [
      { report: target.report, anchor: target.anchor, version: versions.left },
      { ...nothing, version: versions.right },
    ];
  return [
    { report: target.left, anchor: target.leftAnchor, version: versions.left },
    { report: target.right, anchor: target.rightAnchor, version: versions.right },
  ];
}

/** Moves a note from the former file to the new one: words of an unsure place stay as they were kept. */
function createMover(
  { former, added }: Succession,
  follow: FollowAnchor,
  versions: { readonly former: string; readonly added: string },
): (note: StoredNote) => readonly [NoteTarget, NoteVersions] {
  const move = ({ report, anchor, version }: Side): Omit<Side, 'report'> => {
    if (report !== former || anchor === null) return { anchor, version };
    const moved = version === null || version === versions.former ? follow(anchor) : null;
    return moved === null
      ? { anchor, version: version ?? versions.former }
      : { anchor: moved, version: versions.added };
  };
  return (note) => {
    const [left, right] = sidesOf(note).map(move);
    const now = { left: left?.version ?? null, right: right?.version ?? null };
    const { target } = note;
    if (target.kind === 'text')
      return [{ ...target, report: added, anchor: left?.anchor ?? target.anchor }, now];
    return [
      {
        ...target,
        left: target.left === former ? added : target.left,
        right: target.right === former ? added : target.right,
        leftAnchor: left?.anchor ?? null,
        rightAnchor: right?.anchor ?? null,
      },
      now,
    ];
  };
}
