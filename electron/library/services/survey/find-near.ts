import { setImmediate as yieldTurn } from 'node:timers/promises';
import { measureLikeness, SAME_REPORT } from '../../../../shared/compare/likeness.ts';
import type { NearReport } from '../../../../shared/contract/import-api.ts';
import type { ImportJobId } from '../../../../shared/model/import-job.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../base/caller.ts';
import { openDocument } from '../documents/open-document.ts';
import { loadResult } from '../importing/import-result.ts';
import { fillSignatures, pauseUnlessStopped } from '../shelf/fill-signatures.ts';
import { requireReport } from '../shelf/summary.ts';
import { createLikeIndex } from './find-likes.ts';
import { findDifferences } from './tell-differences.ts';

/** Pairs of which the differences are told: a tenth of a second each. */
const MOST_COMPARED = 40;

type Pair = Omit<NearReport, 'differences'>;

/**
 * Of the reports that an import stored those that are like an earlier one, each with the most alike and what both have
 * different. @throws AppError `not-found` {import}, what `signal` was aborted with
 */
export async function findNear(
  library: Library,
  job: ImportJobId,
  { signal }: Pick<Caller, 'signal'>,
): Promise<readonly NearReport[]> {
  const { items } = await loadResult(library, job);
  const stored = items.flatMap((item) => (item.status === 'imported' ? [item.report.id] : []));
  const pairs = stored.length === 0 ? [] : await pairUp(library, new Set(stored), signal);
  const near: NearReport[] = [];
  for (const [at, pair] of pairs.entries()) {
    const isTold = pair.kind === 'near' && at < MOST_COMPARED;
    near.push({ ...pair, differences: isTold ? await differ(library, pair, signal) : null });
  }
  return near;
}

async function pairUp(
  { db }: Library,
  stored: ReadonlySet<ReportId>,
  signal: AbortSignal,
): Promise<readonly Pair[]> {
  await fillSignatures(
    db,
    db.read(({ signatures }) => signatures.loadMissing()),
    () => pauseUnlessStopped(signal),
  );
  const index = createLikeIndex();
  const pairs: Pair[] = [];
  // What was there before has the lower numbers.
  for (const [report, signature] of [...db.read(({ signatures }) => signatures.loadAll())].sort(
    ([a], [b]) => a - b,
  )) {
    await yieldTurn();
    signal.throwIfAborted();
    const [best] = !stored.has(report)
      ? []
      : index
          .findNear(signature)
          .map((item) => ({ other: item.report, ...measureLikeness(signature, item.signature) }))
          .filter(({ ofShorter }) => ofShorter >= SAME_REPORT)
          .sort((a, b) => b.ofLonger - a.ofLonger);
    index.add({ row: null, report, signature });
    const other = best?.other ?? null;
    if (best === undefined || other === null) continue;
    const name = db.read((reader) => requireReport(reader, other).fileName);
    const kind = best.ofLonger >= SAME_REPORT ? 'near' : 'part';
    pairs.push({ report, kind, other, name, share: best.ofLonger });
  }
  return pairs;
}

async function differ(
  library: Library,
  { report, other, name }: Pair,
  signal: AbortSignal,
): Promise<NearReport['differences']> {
  const [left, right] = [other, report].map((id) => openDocument(library, id).document.report);
  if (left === undefined || right === undefined) return null;
  return { other: name, ...(await findDifferences(left, right, signal)) };
}
