import { z } from 'zod';
import { groupBy } from '../../../shared/base/group-by.ts';
import { ACTIONS, type Action, type HistoryStep, type HistoryView } from '../../../shared/contract/views.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { CURRENT_NAME } from './coders.ts';
import type { Connection } from './connection.ts';
import { createRowMover, imageSchema, PLACES, TOPIC_OF, type Place, type RowImage } from './history-rows.ts';
import type { Topic } from './revisions.ts';
import { flagColumn, jsonColumn, reportIdColumn } from './rows.ts';

/** Steps that can be undone: more than anyone goes back, and a few megabytes at most. */
const KEPT_STEPS = 500;

export type HistoryReader = {
  load(): HistoryView;
  /** All steps that are kept, the last first, without what they changed. */
  listSteps(): readonly Omit<StoredStep, 'changes'>[];
  /** All steps that are kept, the last first. */
  list(): readonly StoredStep[];
  find(step: number): StoredStep | undefined;
};

/** A step with the rows that it changed, in the order in which it did. */
export type StoredStep = {
  readonly id: number;
  readonly action: Action;
  readonly at: string;
  readonly isUndone: boolean;
  /** Who took it; empty where that was not recorded. */
  readonly author: string;
  readonly changes: readonly ChangeRow[];
};

/** What taking a step changed. */
export type StepTaken = {
  readonly topics: readonly Topic[];
  /** Reports whose text or outline has to be made anew from what the step changed. */
  readonly reports: readonly ReportId[];
  /** Others of which only the head is another one: they are filed anew. */
  readonly heads: readonly ReportId[];
};

export type HistoryWriter = {
  /**
   * What this transaction writes from here on can be undone as one step: of its own, or of one that was begun by a
   * transaction before. Gives the step's number.
   */
  begin(action: Action, step?: number): number;
  /** Ends the step: one without a change is none, and one with a change ends what could be done again. */
  end(): void;
  /** Takes the last step back; undefined where there is none. */
  undo(): StepTaken | undefined;
  /** Does the step again that was taken back last. */
  redo(): StepTaken | undefined;
  /** Forgets every step: what is deleted for good must not stand in one. */
  clear(): void;
};

const stepRow = z
  .object({ id: z.number(), action: z.enum(ACTIONS), done_at: z.string(), is_undone: flagColumn })
  .transform(({ id, action, done_at: at }) => ({ id, step: { action, at } satisfies HistoryStep }));

const changeRow = z.object({
  place: z.enum(PLACES),
  before: jsonColumn(imageSchema).nullable(),
  after: jsonColumn(imageSchema).nullable(),
});
/** A row as it was before a step, and as it became; null where there was none. */
export type ChangeRow = z.infer<typeof changeRow>;

const LAST_DONE = 'SELECT * FROM history_steps WHERE is_undone = 0 ORDER BY id DESC LIMIT 1';
const FIRST_UNDONE = 'SELECT * FROM history_steps WHERE is_undone = 1 ORDER BY id LIMIT 1';

const STEPS = 'SELECT id, action, done_at AS at, is_undone AS isUndone, author FROM history_steps';

const storedRow = z.object({
  id: z.number(),
  action: z.enum(ACTIONS),
  at: z.string(),
  isUndone: flagColumn,
  author: z.string(),
});

const rowsOfStep = changeRow.extend({ step: z.number() });

export function createHistoryReader(connection: Connection): HistoryReader {
  const [last, next] = [connection.prepare(LAST_DONE), connection.prepare(FIRST_UNDONE)];
  const steps = connection.prepare(`${STEPS} ORDER BY id DESC`);
  const changes = connection.prepare('SELECT step, place, before, after FROM history_changes ORDER BY id');
  const one = connection.prepare(`${STEPS} WHERE id = ?`);
  const ofOne = connection.prepare(
    'SELECT place, before, after FROM history_changes WHERE step = ? ORDER BY id',
  );
  const optional = stepRow.optional();
  const stored = z.array(storedRow);
  return {
    listSteps: () => stored.parse(steps.all()),
    list() {
      const rows = groupBy(z.array(rowsOfStep).parse(changes.all()), ({ step }) => step);
      return stored.parse(steps.all()).map((step) => ({ ...step, changes: rows.get(step.id) ?? [] }));
    },
    find(id) {
      const step = storedRow.optional().parse(one.get(id));
      return step && { ...step, changes: z.array(changeRow).parse(ofOne.all(id)) };
    },
    load: () => ({
      undo: optional.parse(last.get())?.step ?? null,
      redo: optional.parse(next.get())?.step ?? null,
    }),
  };
}

export function createHistoryWriter(connection: Connection, now: () => Date): HistoryWriter {
  const recorder = createRecorder(connection, now);
  const changes = connection.prepare('SELECT * FROM history_changes WHERE step = ? ORDER BY id');
  const mark = connection.prepare('UPDATE history_steps SET is_undone = ? WHERE id = ?');
  const [last, next] = [connection.prepare(LAST_DONE), connection.prepare(FIRST_UNDONE)];
  const clear = connection.prepare('DELETE FROM history_steps');
  const move = createRowMover(connection);
  const loadChanges = (step: number): readonly ChangeRow[] => z.array(changeRow).parse(changes.all(step));
  return {
    ...recorder,
    undo() {
      const step = stepRow.optional().parse(last.get());
      if (step === undefined) return undefined;
      const found = loadChanges(step.id);
      for (const { place, before, after } of found.toReversed()) move(place, after, before);
      mark.run(1, step.id);
      return describeStep(found);
    },
    redo() {
      const step = stepRow.optional().parse(next.get());
      if (step === undefined) return undefined;
      const found = loadChanges(step.id);
      for (const { place, before, after } of found) move(place, before, after);
      mark.run(0, step.id);
      return describeStep(found);
    },
    clear: () => void clear.run(),
  };
}

function createRecorder(connection: Connection, now: () => Date): Pick<HistoryWriter, 'begin' | 'end'> {
  const insert = connection.prepare(
    `INSERT INTO history_steps (action, done_at, author) VALUES (?, ?, ${CURRENT_NAME})`,
  );
  const record = connection.prepare('UPDATE history_recording SET step = ?');
  const current = connection.prepare('SELECT step FROM history_recording').pluck();
  const isEmpty = connection
    .prepare('SELECT NOT EXISTS (SELECT 1 FROM history_changes WHERE step = ?)')
    .pluck();
  const isDone = connection.prepare('SELECT 1 FROM history_steps WHERE id = ? AND is_undone = 0').pluck();
  const remove = connection.prepare('DELETE FROM history_steps WHERE id = ?');
  const clearRedo = connection.prepare('DELETE FROM history_steps WHERE is_undone = 1');
  const trim = connection.prepare(`
    DELETE FROM history_steps WHERE id <= (SELECT id FROM history_steps ORDER BY id DESC LIMIT 1 OFFSET ?)`);
  return {
    begin(action, before) {
      const goesOn = before !== undefined && isDone.get(before) === 1;
      const step = goesOn ? before : Number(insert.run(action, now().toISOString()).lastInsertRowid);
      record.run(step);
      return step;
    },
    end() {
      const step = z.number().nullable().parse(current.get());
      if (step === null) return;
      record.run(null);
      if (isEmpty.get(step) === 1) remove.run(step);
      else {
        clearRedo.run();
        trim.run(KEPT_STEPS);
      }
    },
  };
}

function describeStep(changes: readonly ChangeRow[]): StepTaken {
  const topics = new Set(changes.map(({ place }) => TOPIC_OF[place]));
  const reports = new Set(changes.filter((change) => !isOfHead(change)).flatMap(reportOf));
  const heads = new Set(changes.filter(isOfHead).flatMap(reportOf));
  return {
    topics: [...topics],
    reports: [...reports],
    heads: [...heads].filter((report) => !reports.has(report)),
  };
}

/** Tables that a report's text, outline or head is made from. */
const DERIVED_FROM: readonly Place[] = ['corrections', 'reports', 'texts'];

/** The report that something is derived of from a row of that table. */
function reportOf({ place, before, after }: ChangeRow): readonly ReportId[] {
  const image = before ?? after;
  if (!DERIVED_FROM.includes(place) || image === null || isOfBin(place, before, after)) return [];
  return [reportIdColumn.parse(place === 'reports' ? image['id'] : image['report_id'])];
}

/** Of hundreds that were corrected or deleted at once none is read anew for that. */
function isOfHead({ place, before, after }: ChangeRow): boolean {
  return place === 'corrections' && (before ?? after)?.['kind'] === 'head';
}

function isOfBin(place: Place, before: RowImage | null, after: RowImage | null): boolean {
  return place === 'reports' && before?.['chosen_encoding'] === after?.['chosen_encoding'];
}
