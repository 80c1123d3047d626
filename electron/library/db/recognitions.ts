import { z } from 'zod';
import type { DoubtfulCharacter, Recognition, SeenLine } from '../../../shared/model/recognition.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';
import { jsonColumn } from './rows.ts';

export type RecognitionReader = {
  /** Undefined where no page of the report is a picture. */
  find(id: ReportId): Recognition | undefined;
};

const placeShape = [
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
] as const;

const lineSchema = z
  .tuple([...placeShape])
  .transform(([start, end, page, left, top, right, bottom]): SeenLine => ({
    ...{ start, end, page },
    box: { left, top, right, bottom },
  }));

const doubtfulSchema = z
  .tuple([...placeShape, z.number()])
  .transform(([start, end, page, left, top, right, bottom, confidence]): DoubtfulCharacter => ({
    ...{ start, end, page, confidence },
    box: { left, top, right, bottom },
  }));

const rowSchema = z
  .object({ lines: jsonColumn(z.array(lineSchema)), doubtful: jsonColumn(z.array(doubtfulSchema)) })
  .optional();

export function createRecognitionReader(connection: Connection): RecognitionReader {
  const find = connection.prepare('SELECT lines, doubtful FROM recognitions WHERE report_id = ?');
  return { find: (id) => rowSchema.parse(find.get(id)) };
}

/** Puts what was recognised in the place of what was before; null where no page is a picture. */
export function createRecognitionSaver(connection: Connection) {
  const remove = connection.prepare('DELETE FROM recognitions WHERE report_id = ?');
  const insert = connection.prepare('INSERT INTO recognitions (report_id, lines, doubtful) VALUES (?, ?, ?)');
  return (id: ReportId, recognition: Recognition | null): void => {
    remove.run(id);
    if (recognition === null) return;
    const { lines, doubtful } = recognition;
    const rows = doubtful.map((each) => [...toRow(each), each.confidence]);
    insert.run(id, JSON.stringify(lines.map(toRow)), JSON.stringify(rows));
  };
}

/** Of a share of a page four digits are less than a point of its picture. */
function toRow({ start, end, page, box }: SeenLine): readonly number[] {
  const places = [box.left, box.top, box.right, box.bottom].map((share) => Math.round(share * 1e4) / 1e4);
  return [start, end, page, ...places];
}
