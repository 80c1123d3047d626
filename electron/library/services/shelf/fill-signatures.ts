import { setImmediate as yieldTurn } from 'node:timers/promises';
import { readSignature } from '../../../../shared/compare/likeness.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Database } from '../../db/database.ts';
import { hashBytes } from '../../import/hash.ts';

/** Lets others come in between. @throws what `signal` was aborted with */
export async function pauseUnlessStopped(signal: AbortSignal): Promise<void> {
  await yieldTurn();
  signal.throwIfAborted();
}

/** Reports whose text is read anew in one write. */
const AT_ONCE = 20;

/** Makes and keeps what reports are told by, where it is missing; `pause`: between two writes. @throws what `pause` does */
export async function fillSignatures(
  db: Database,
  missing: readonly ReportId[],
  pause: () => Promise<void>,
): Promise<void> {
  for (let start = 0; start < missing.length; start += AT_ONCE) {
    await pause();
    db.write(null, null, ({ reader, writer }) => {
      for (const id of missing.slice(start, start + AT_ONCE)) {
        if (reader.reports.find(id) === undefined) continue; // purged meanwhile
        const text = reader.texts.load(id);
        writer.signatures.save(id, hashBytes(Buffer.from(text, 'utf8')), readSignature(text));
      }
    });
  }
}
