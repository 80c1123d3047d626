import type { LoggedPlace } from '../../../../shared/contract/history-api.ts';
import type { GoalId } from '../../../../shared/model/goal.ts';
import type { NoteId } from '../../../../shared/model/note.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { findAnchor } from '../../../../shared/text/plain/anchors.ts';
import { placeReviews } from '../../../../shared/text/placing/reviews.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../base/caller.ts';
import { changesOf } from '../comparison/view-comparison.ts';
import { openComparison } from '../comparison/open-comparison.ts';
import { openDocument } from '../documents/open-document.ts';
import { openCoderGoals } from '../goals/coder-goals.ts';
import { openEarlier } from '../goals/open-goals.ts';
import { tell } from './tell.ts';
import { thingsOf } from './things.ts';
import type { Told } from './told.ts';

/** Where one of the things of a step stands today; null where it has no place. @throws AppError `not-found`, `cancelled` */
export async function findThing(
  library: Library,
  wanted: { readonly step: number; readonly thing: number },
  caller: Caller,
): Promise<LoggedPlace | null> {
  const told = library.db.read((reader): Told | null => {
    const step = reader.history.find(wanted.step);
    if (step === undefined) return null;
    const thing = thingsOf(step)[wanted.thing];
    return thing === undefined ? null : tell({ reader, language: 'en' }, step.action, thing, step.changes);
  });
  if (told === null) return null;
  if (told.place !== undefined)
    return { kind: 'indicators', place: told.place, focus: told.name ?? '', isLost: false };
  const [first, second] = told.sides;
  if (first === undefined) return null;
  if (second !== undefined) return findInPair(library, told, [first, second], caller);
  if (told.goal !== undefined) return findGoal(library, first.report, told.goal);
  const { text } = openDocument(library, first.report).document.clean;
  const span = first.anchor === null ? null : findAnchor(text, first.anchor);
  const isLost = span === null && first.anchor !== null;
  return { kind: 'reader', report: first.report, span, note: noteOf(library, told), isLost };
}

type Side = Told['sides'][number];

/** The change by today's key, else what is left of the words of either side, the later first. */
async function findInPair(
  library: Library,
  told: Told,
  [left, right]: readonly [Side, Side],
  caller: Caller,
): Promise<LoggedPlace> {
  const compared = await openComparison(library, left.report, right.report, caller);
  const pair = { kind: 'comparison', left: left.report, right: right.report } as const;
  const note = noteOf(library, told);
  if (told.change !== undefined) {
    const place =
      told.sort === undefined ? null : { kind: told.sort, left: left.anchor, right: right.anchor };
    const mark = { key: told.change, place };
    const key = placeReviews([mark], changesOf(compared)).get(mark);
    if (key !== undefined) return { ...pair, focus: { kind: 'change', key, note }, isLost: false };
  }
  for (const [side, { anchor }] of [
    ['right', right],
    ['left', left],
  ] as const) {
    const span = anchor === null ? null : findAnchor(compared[side].document.clean.text, anchor);
    if (span !== null) return { ...pair, focus: { kind: 'span', side, span }, isLost: false };
  }
  return { ...pair, focus: null, isLost: true };
}

function findGoal(library: Library, report: ReportId, id: GoalId): LoggedPlace {
  const earlier = openEarlier(library, report);
  const focus = library.db.read((reader) => {
    const stored = reader.goals.find(id);
    if (stored === undefined) return null;
    const { placed } = openCoderGoals(reader, earlier, stored.coder);
    const own = placed.find((goal) => goal.stored.id === id);
    return own === undefined || own.place.kind === 'lost' ? null : own.key;
  });
  return { kind: 'goals', report, focus, isLost: focus === null };
}

/** Null where the note is in the bin, or is none today. */
function noteOf({ db }: Library, { note }: Told): NoteId | null {
  if (note === undefined) return null;
  const stored = db.read((reader) => reader.notes.find(note));
  return stored === undefined || stored.isDeleted ? null : note;
}
