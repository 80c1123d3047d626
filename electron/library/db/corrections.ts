import { z } from 'zod';
import type { CorrectionId, OutlineCorrection, OutlineEdit } from '../../../shared/model/correction.ts';
import type { CharacterCorrection } from '../../../shared/model/character-correction.ts';
import type { FigureCorrection, FigureEdit } from '../../../shared/model/figure-correction.ts';
import { BOUNDS, MEASURES } from '../../../shared/model/figure.ts';
import type { Anchor } from '../../../shared/model/note.ts';
import { ROLES } from '../../../shared/model/outline.ts';
import type { ReportHead, ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';
import { anchorSchema, correctionIdColumn, jsonColumn } from './rows.ts';

/** An edit of an outline, before its words are looked for in today's text. */
export type StoredCorrection = Omit<OutlineCorrection, 'at'>;
/** An edit of a figure, before its words are looked for in today's text. */
export type StoredFigureCorrection = Omit<FigureCorrection, 'at'>;

/** What a reader corrects about a report. */
export type CorrectionKind = 'head' | 'outline' | 'figure' | 'character';

/** When and by whom something was decided. */
export type Made = {
  readonly now: string;
  /** Empty where that was not recorded. */
  readonly author: string;
};

export type CorrectionReader = {
  /** Who corrected heads among the reports, each head once; empty where that was not recorded. */
  listHeadAuthors(reports: readonly ReportId[]): readonly string[];
  /** The edits of a report's outline, in the order they were made. */
  loadOutline(report: ReportId): readonly StoredCorrection[];
  /** The edits of a report's figures, in the order they were made. */
  loadFigures(report: ReportId): readonly StoredFigureCorrection[];
  /** What the reader saw in the pictures of a report's pages, in the order it was said. */
  loadCharacters(report: ReportId): readonly CharacterCorrection[];
};

export type CorrectionWriter = {
  /** The user's own head of a report; null takes it back. */
  saveHead(id: ReportId, head: ReportHead | null, made: Made): void;
  insertOutline(report: ReportId, edit: OutlineEdit, anchor: Anchor, made: Made): void;
  insertFigure(report: ReportId, edit: FigureEdit, anchor: Anchor, made: Made): void;
  insertCharacters(report: ReportId, text: string, anchor: Anchor, made: Made): void;
  /** Puts other words in the place of those that the edit was made on. */
  saveAnchor(id: CorrectionId, anchor: Anchor): void;
  remove(id: CorrectionId): void;
};

const editSchema: z.ZodType<OutlineEdit> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['promote', 'demote', 'no-heading']) }),
  z.object({ kind: z.literal('rename'), title: z.string() }),
  z.object({ kind: z.literal('role'), role: z.enum(ROLES) }),
  z.object({ kind: z.literal('heading'), level: z.number() }),
]);

const outlineRow = z
  .object({
    id: correctionIdColumn,
    anchor: jsonColumn(anchorSchema),
    payload: jsonColumn(editSchema),
    created_at: z.string(),
    author: z.string(),
  })
  .transform(({ id, anchor, payload, created_at: createdAt, author }): StoredCorrection => ({
    id,
    edit: payload,
    anchor,
    createdAt,
    author,
  }));

const readingSchema = z.object({
  name: z.string(),
  kind: z.enum(['achievement', 'goal']),
  year: z.number().nullable(),
  measure: z.enum(MEASURES),
  value: z.number(),
  valueTo: z.number().nullable(),
  unit: z.string(),
  bound: z.enum(BOUNDS),
});

const figureEditSchema: z.ZodType<FigureEdit> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('correct'), reading: readingSchema }),
  z.object({ kind: z.literal('add'), reading: readingSchema }),
  z.object({ kind: z.literal('reject') }),
]);

const figureRow = z
  .object({
    id: correctionIdColumn,
    anchor: jsonColumn(anchorSchema),
    payload: jsonColumn(figureEditSchema),
    created_at: z.string(),
    author: z.string(),
  })
  .transform(({ id, anchor, payload, created_at: createdAt, author }): StoredFigureCorrection => ({
    id,
    edit: payload,
    anchor,
    createdAt,
    author,
  }));

const characterRow = z
  .object({
    id: correctionIdColumn,
    anchor: jsonColumn(anchorSchema),
    payload: jsonColumn(z.object({ text: z.string() })),
    created_at: z.string(),
    author: z.string(),
  })
  .transform(({ id, anchor, payload, created_at: createdAt, author }): CharacterCorrection => ({
    ...{ id, anchor, createdAt, author },
    text: payload.text,
  }));

export function createCorrectionReader(connection: Connection): CorrectionReader {
  const heads = connection
    .prepare(`SELECT author FROM corrections WHERE report_id = ? AND kind = 'head'`)
    .pluck();
  const outline = connection.prepare(
    `SELECT * FROM corrections WHERE report_id = ? AND kind = 'outline' ORDER BY id`,
  );
  const figures = connection.prepare(
    `SELECT * FROM corrections WHERE report_id = ? AND kind = 'figure' ORDER BY id`,
  );
  const characters = connection.prepare(
    `SELECT * FROM corrections WHERE report_id = ? AND kind = 'character' ORDER BY id`,
  );
  const characterRows = z.array(characterRow);
  const rows = z.array(outlineRow);
  const figureRows = z.array(figureRow);
  return {
    listHeadAuthors: (reports) => reports.flatMap((id) => z.array(z.string()).parse(heads.all(id))),
    loadOutline: (report) => rows.parse(outline.all(report)),
    loadFigures: (report) => figureRows.parse(figures.all(report)),
    loadCharacters: (report) => characterRows.parse(characters.all(report)),
  };
}

export function createCorrectionWriter(connection: Connection): CorrectionWriter {
  const clearHead = connection.prepare(`DELETE FROM corrections WHERE report_id = ? AND kind = 'head'`);
  const insert = connection.prepare<[CorrectionKind, ReportId, string | null, string, string, string]>(
    'INSERT INTO corrections (kind, report_id, anchor, payload, created_at, author) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const anchor = connection.prepare('UPDATE corrections SET anchor = ? WHERE id = ?');
  const remove = connection.prepare('DELETE FROM corrections WHERE id = ?');
  return {
    saveHead(id, head, { now, author }) {
      clearHead.run(id);
      if (head !== null) insert.run('head', id, null, JSON.stringify(head), now, author);
    },
    insertOutline(report, edit, at, { now, author }) {
      insert.run('outline', report, JSON.stringify(at), JSON.stringify(edit), now, author);
    },
    insertFigure(report, edit, at, { now, author }) {
      insert.run('figure', report, JSON.stringify(at), JSON.stringify(edit), now, author);
    },
    insertCharacters(report, text, at, { now, author }) {
      insert.run('character', report, JSON.stringify(at), JSON.stringify({ text }), now, author);
    },
    saveAnchor: (id, at) => void anchor.run(JSON.stringify(at), id),
    remove: (id) => void remove.run(id),
  };
}
