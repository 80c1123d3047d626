import { groupBy } from '../../../../shared/base/group-by.ts';
import type { SearchHit } from '../../../../shared/contract/views.ts';
import type { Anchor, NoteId } from '../../../../shared/model/note.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Reader } from '../../db/database.ts';
import type { StoredNote } from '../../db/notes.ts';

/** Words that a reader wrote, and what they are about. */
export type WorkText = {
  readonly kind: Exclude<SearchHit['kind'], 'text'>;
  readonly text: string;
  /** The words of the report that it is about; null where they are unknown. */
  readonly anchor: Anchor | null;
  readonly note: NoteId | null;
};

/** All that readers wrote, by the report under which it is found: notes, their tags, comments on verdicts, outside evidence. */
export function loadWork(reader: Reader): (report: ReportId) => readonly WorkText[] {
  const notes = groupBy(reader.notes.loadAll(), reportOf);
  const coder = reader.coders.loadCurrent().id;
  const judged = new Set(reader.goals.listReports(coder));
  return (report) => [
    ...(notes.get(report) ?? []).flatMap(workOfNote),
    ...(judged.has(report) ? workOnGoals(reader, report, coder) : []),
  ];
}

/** The report whose words a note quotes; of a change with words on both sides the earlier one. */
function reportOf({ target }: StoredNote): ReportId {
  if (target.kind === 'text') return target.report;
  return target.leftAnchor === null ? target.right : target.left;
}

function workOfNote({ id, target, text, tags }: StoredNote): readonly WorkText[] {
  const anchor = target.kind === 'text' ? target.anchor : (target.leftAnchor ?? target.rightAnchor);
  const own = { anchor, note: id };
  return [
    { ...own, kind: 'note', text },
    ...tags.map((tag): WorkText => ({ ...own, kind: 'tag', text: tag })),
  ];
}

function workOnGoals(
  reader: Reader,
  report: ReportId,
  coder: Parameters<Reader['goals']['load']>[1],
): readonly WorkText[] {
  const goals = new Map(reader.goals.load(report, coder).map((goal) => [goal.id, goal]));
  if (goals.size === 0) return [];
  const comments = [...reader.verdicts.load(report, coder)].map(
    ([goal, { comment }]) => ({ kind: 'comment', text: comment, goal }) as const,
  );
  const evidence = reader.evidence
    .load(report, coder)
    .flatMap((each) =>
      each.kind === 'outside'
        ? [{ kind: 'evidence', text: `${each.source}\n${each.quote}`, goal: each.goal } as const]
        : [],
    );
  return [...comments, ...evidence].map(({ kind, text, goal }) => ({
    kind,
    text,
    anchor: goals.get(goal)?.anchor ?? null,
    note: null,
  }));
}
