import { compareText } from '../../../../shared/base/compare-text.ts';
import type { WrittenEntry } from '../../../../shared/contract/note-api.ts';
import type { GoalId } from '../../../../shared/model/goal.ts';
import type { Note } from '../../../../shared/model/note.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { createFinder } from '../../../../shared/text/plain/anchors.ts';
import type { Reader } from '../../db/database.ts';
import { loadNotes } from '../../notes/load.ts';
import { pathAt } from '../search/hit-place.ts';
import { findReport, headOf } from '../shelf/summary.ts';

/** What of an entry depends on the report alone. */
type Placed = Pick<WrittenEntry, 'report' | 'place' | 'year' | 'path' | 'at'>;
type PlaceIn = (report: ReportId, at: Span | null) => Placed;

/** All that the reader wrote in reports that are not in the bin, newest first. */
export function listEntries(reader: Reader): readonly WrittenEntry[] {
  const placeIn = createPlacer(reader);
  const notes = loadNotes(reader, null).map((note) => entryOfNote(reader, note, placeIn));
  const goals = reader.goals
    .listReports(reader.coders.loadCurrent().id)
    .flatMap((report) => entriesOnGoals(reader, report, placeIn));
  return [...notes, ...goals].sort(
    (a, b) => compareText(b.writtenAt, a.writtenAt) || compareText(a.key, b.key),
  );
}

/** Outlines and heads are read once a report. */
function createPlacer(reader: Reader): PlaceIn {
  const known = new Map<
    ReportId,
    Pick<Placed, 'place' | 'year'> & { pathOf: (at: number) => readonly string[] }
  >();
  const open = (report: ReportId) => {
    const stored = findReport(reader, report);
    const { sections } = reader.outlines.load(report);
    const pathOf = (at: number): readonly string[] => pathAt(sections, at);
    return { place: stored.shelf, year: headOf(stored).year, pathOf };
  };
  return (report, at) => {
    const found = known.get(report) ?? open(report);
    known.set(report, found);
    const { place, year, pathOf } = found;
    return { report, place, year, at, path: at === null ? [] : pathOf(at.start) };
  };
}

function entryOfNote(reader: Reader, note: Note, placeIn: PlaceIn): WrittenEntry {
  const { target, left, right } = note;
  const common = {
    key: `note ${note.id}`,
    kind: 'note',
    note,
    goal: null,
    text: note.text,
    author: note.author,
    writtenAt: note.updatedAt,
  } as const;
  if (target.kind === 'text')
    return { ...common, ...placeIn(target.report, left), otherYear: null, quote: target.anchor.quote };
  const isRight = target.leftAnchor === null;
  const [own, other] = isRight ? [target.right, target.left] : [target.left, target.right];
  const quotes = [target.leftAnchor, target.rightAnchor].flatMap((anchor) => anchor?.quote ?? []);
  return {
    ...common,
    ...placeIn(own, isRight ? right : left),
    otherYear: headOf(findReport(reader, other)).year,
    quote: quotes.join(' → '),
  };
}

/** Comments on the verdicts on a report's goals, and evidence from outside the library. */
function entriesOnGoals(reader: Reader, report: ReportId, placeIn: PlaceIn): readonly WrittenEntry[] {
  const coder = reader.coders.loadCurrent();
  const goals = new Map(reader.goals.load(report, coder.id).map((goal) => [goal.id, goal]));
  if (goals.size === 0) return [];
  const find = createFinder(reader.texts.load(report));
  const about = (goal: GoalId) => {
    const anchor = goals.get(goal)?.anchor;
    return {
      ...placeIn(report, anchor === undefined ? null : find(anchor)),
      ...{ note: null, goal, otherYear: null, quote: anchor?.quote ?? '', author: coder.name },
    };
  };
  const comments = [...reader.verdicts.load(report, coder.id)].flatMap(
    ([goal, { comment, decidedAt }]): readonly WrittenEntry[] =>
      comment.trim() === ''
        ? []
        : [
            {
              ...about(goal),
              ...{ key: `comment ${goal}`, kind: 'comment', text: comment, writtenAt: decidedAt },
            },
          ],
  );
  const evidence = reader.evidence.load(report, coder.id).flatMap((each): readonly WrittenEntry[] =>
    each.kind === 'passage'
      ? []
      : [
          {
            ...about(each.goal),
            ...{ key: `evidence ${each.id}`, kind: 'evidence', writtenAt: each.createdAt },
            text: `${each.source}\n${each.quote}`,
          },
        ],
  );
  return [...comments, ...evidence];
}
