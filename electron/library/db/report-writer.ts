import { z } from 'zod';
import type { Connection } from './connection.ts';
import type { ReportWriter } from './reports.ts';
import { reportIdColumn } from './rows.ts';

export function createReportWriter(connection: Connection): ReportWriter {
  const insert = connection.prepare(`
    INSERT INTO reports
      (place_id, year, head_read, file_name, sha256, size, detected_encoding, chosen_encoding, imported_at, shelf_rules, bytes)
    VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?) RETURNING id`);
  const shelfPlace = connection.prepare(
    'UPDATE reports SET place_id = ?, year = ?, shelf_rules = ? WHERE id = ?',
  );
  const headAsRead = connection.prepare('UPDATE reports SET head_read = ? WHERE id = ?');
  const encoding = connection.prepare('UPDATE reports SET chosen_encoding = ? WHERE id = ?');
  const deletedAt = connection.prepare('UPDATE reports SET deleted_at = ? WHERE id = ?');
  return {
    insert({
      placeKey,
      headAsRead: head,
      fileName,
      sha256,
      bytes,
      detectedEncoding,
      importedAt,
      shelfRules,
    }) {
      const values = [placeKey, head.year, JSON.stringify(head), fileName, sha256, bytes.length];
      const row = insert.get(...values, detectedEncoding, importedAt, shelfRules, Buffer.from(bytes));
      return z.object({ id: reportIdColumn }).parse(row).id;
    },
    saveShelfPlace: (id, place) => void shelfPlace.run(place.placeKey, place.year, place.rules, id),
    saveHeadAsRead: (id, head) => void headAsRead.run(JSON.stringify(head), id),
    saveChosenEncoding: (id, value) => void encoding.run(value, id),
    saveDeletedAt: (id, value) => void deletedAt.run(value, id),
  };
}
