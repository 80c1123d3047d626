import { z } from 'zod';
import { SIGNATURE_RULES, type Signature } from '../../../shared/compare/likeness.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Connection } from './connection.ts';
import { reportIdColumn } from './rows.ts';

export type SignatureReader = {
  /** What the reports that are not in the bin are told by, where that was made of today's text by today's rules. */
  loadAll(): ReadonlyMap<ReportId, Signature>;
  /** That of one report; undefined where it is to be made. */
  find(report: ReportId): Signature | undefined;
  /** Whether it is there, without reading it. */
  has(report: ReportId): boolean;
  /** Reports, not in the bin, of which it is to be made. */
  loadMissing(): readonly ReportId[];
};

export type SignatureWriter = {
  save(report: ReportId, textSha256: string, signature: Signature): void;
};

const FRESH = `s.rules = ${SIGNATURE_RULES} AND s.text_sha256 = t.sha256`;

export function createSignatureReader(connection: Connection): SignatureReader {
  const all = connection.prepare(`
    SELECT s.report_id AS id, s.hashes FROM signatures s
      JOIN texts t ON t.report_id = s.report_id JOIN reports r ON r.id = s.report_id
    WHERE r.deleted_at IS NULL AND ${FRESH}`);
  const one = connection
    .prepare(
      `SELECT s.hashes FROM signatures s JOIN texts t ON t.report_id = s.report_id
      WHERE s.report_id = ? AND ${FRESH}`,
    )
    .pluck();
  const has = connection
    .prepare(
      `SELECT 1 FROM signatures s JOIN texts t ON t.report_id = s.report_id WHERE s.report_id = ? AND ${FRESH}`,
    )
    .pluck();
  const missing = connection
    .prepare(
      `SELECT r.id FROM reports r JOIN texts t ON t.report_id = r.id
      WHERE r.deleted_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM signatures s WHERE s.report_id = r.id AND ${FRESH})`,
    )
    .pluck();
  const row = z.object({ id: reportIdColumn, hashes: z.instanceof(Uint8Array) });
  return {
    loadAll: () =>
      new Map(
        z
          .array(row)
          .parse(all.all())
          .map(({ id, hashes }) => [id, unpackSignature(hashes)]),
      ),
    find(report) {
      const hashes = z.instanceof(Uint8Array).optional().parse(one.get(report));
      return hashes === undefined ? undefined : unpackSignature(hashes);
    },
    has: (report) => has.get(report) !== undefined,
    loadMissing: () => z.array(reportIdColumn).parse(missing.all()),
  };
}

export function createSignatureWriter(connection: Connection): SignatureWriter {
  const save = connection.prepare(`
    INSERT INTO signatures (report_id, rules, text_sha256, hashes) VALUES (?, ?, ?, ?)
    ON CONFLICT (report_id) DO UPDATE SET rules = excluded.rules, text_sha256 = excluded.text_sha256,
      hashes = excluded.hashes`);
  return {
    save: (report, textSha256, signature) =>
      void save.run(report, SIGNATURE_RULES, textSha256, Buffer.from(packSignature(signature))),
  };
}

/** Four bytes a hash, the lowest first, whatever the machine. */
export function packSignature(signature: Signature): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(signature.length * Uint32Array.BYTES_PER_ELEMENT));
  signature.forEach((hash, at) => {
    bytes.setUint32(at * Uint32Array.BYTES_PER_ELEMENT, hash, true);
  });
  return new Uint8Array(bytes.buffer);
}

/** What `packSignature` packed. */
export function unpackSignature(bytes: Uint8Array): Signature {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hashes = new Uint32Array(Math.floor(bytes.length / Uint32Array.BYTES_PER_ELEMENT));
  for (let at = 0; at < hashes.length; at++)
    hashes[at] = view.getUint32(at * Uint32Array.BYTES_PER_ELEMENT, true);
  return hashes;
}
