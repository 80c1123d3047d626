import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { AppError, tellBugsTo, toWireError } from '../../../shared/base/errors.ts';
import type { CopyFindings, CopyOrder, FromCopier } from './copy-messages.ts';
import { withDbErrors, translateDbError } from './errors.ts';
import { reportIdColumn } from './rows.ts';

// A thread of its own for what goes through a whole library file: minutes on a slow disk, in which calls are answered.

tellBugsTo((stack) => process.stderr.write(`${stack}\n`));

/** Pages of 4 KB that are copied between two looks at the gate: a tenth of a second on a disk of 20 MB/s. */
const PAGES_A_STEP = 512;
/** Bytes of originals that are hashed between two looks. */
const BYTES_A_STEP = 4 * 1024 * 1024;
/** Of the whole work, as it is told: copying takes as long as looking through the copy. */
const SHARE = 1000;

const post = (message: FromCopier): void => parentPort?.postMessage(message);

/** Tells of a step, and waits until the next one is wanted. */
function pass(gate: Int32Array, done: number): void {
  Atomics.store(gate, 0, 0);
  post({ kind: 'step', done: Math.floor(done * SHARE), total: SHARE });
  Atomics.wait(gate, 0, 0);
}

async function copy({ kind, from, to }: CopyOrder, gate: Int32Array): Promise<void> {
  const source = new Sqlite(from, { fileMustExist: true, readonly: kind === 'over' });
  try {
    // Of one moment: with a transaction open, what is written meanwhile does not begin the copy anew.
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    await source.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        pass(gate, (totalPages - remainingPages) / totalPages / 2);
        return PAGES_A_STEP;
      },
    });
  } finally {
    source.close();
  }
}

/** One file, without a log beside it. */
function settle(file: string): void {
  const made = new Sqlite(file);
  made.pragma('journal_mode = DELETE');
  made.close();
}

function look(file: string, gate: Int32Array, before: number): CopyFindings {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    const faults = z.array(z.string()).parse(db.prepare('PRAGMA integrity_check(20)').pluck().all());
    const ids = z.array(reportIdColumn).parse(db.prepare('SELECT id FROM reports ORDER BY id').pluck().all());
    const original = db.prepare('SELECT sha256, bytes FROM reports WHERE id = ?');
    const damaged: CopyFindings['damaged'][number][] = [];
    let bytes = 0;
    for (const [index, id] of ids.entries()) {
      const row = originalRow.safeParse(original.get(id));
      if (!row.success || hash(row.data.bytes) !== row.data.sha256) damaged.push(id);
      bytes += row.data?.bytes.length ?? 0;
      if (bytes < BYTES_A_STEP) continue;
      bytes = 0;
      pass(gate, before + ((1 - before) * index) / ids.length);
    }
    return { faults: faults.filter((fault) => fault !== 'ok'), damaged, reports: ids.length };
  } finally {
    db.close();
  }
}

const originalRow = z.object({ sha256: z.string(), bytes: z.instanceof(Uint8Array) });

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function work(order: CopyOrder): Promise<CopyFindings> {
  const gate = new Int32Array(order.gate);
  if (order.kind === 'check') return lookAnyway(order.from, gate, 0);
  if (order.kind === 'copy') {
    await copy(order, gate);
    settle(order.to);
    return lookAnyway(order.to, gate, 0.5);
  }
  // Looked through before it takes the place of anything.
  const findings = withDbErrors(() => look(order.from, gate, 0));
  if (findings.faults.length > 0)
    throw new AppError('db-corrupt', findings.faults.join(), { reason: 'damaged' });
  await copy(order, gate);
  return findings;
}

/** What is too damaged to be looked through is a finding, too. */
function lookAnyway(file: string, gate: Int32Array, before: number): CopyFindings {
  try {
    return withDbErrors(() => look(file, gate, before));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'db-corrupt') throw error;
    return { faults: [error.message], damaged: [], reports: 0 };
  }
}

// The one who starts this thread gives it no other order.
work(workerData as CopyOrder).then(
  (findings) => {
    post({ kind: 'done', findings });
  },
  (error: unknown) => {
    post({ kind: 'failed', error: toWireError(translateDbError(error)) });
  },
);
