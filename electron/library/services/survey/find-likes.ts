import { setImmediate as yieldTurn } from 'node:timers/promises';
import { addTo } from '../../../../shared/base/group-by.ts';
import { measureLikeness, SAME_REPORT, type Signature } from '../../../../shared/compare/likeness.ts';
import { fillSignatures, pauseUnlessStopped } from '../shelf/fill-signatures.ts';
import type { Database } from '../../db/database.ts';
import { unpackSignature } from '../../db/signatures.ts';
import type { StoredLike } from '../../db/surveys.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { SurveyId, SurveyRowId } from '../../../../shared/model/survey.ts';

/** Texts of more clauses than this are found by a sample of them: of a thousand about sixty. */
const FEW_CLAUSES = 256;
/** Of this many clauses of a long text one is in the sample. */
const SAMPLED = 16;
/** What two texts must share of a sample to be looked at whole: half of what is asked of them in the end. */
const WORTH_A_LOOK = SAME_REPORT / 2;
/** Texts that are kept of those that a row is like. */
const MOST_LIKES = 3;

/** A text with what it is told by. */
export type LikeItem = {
  readonly row: SurveyRowId | null;
  readonly report: ReportId | null;
  readonly signature: Signature;
};

/**
 * Finds which rows are like an earlier row or a report, and keeps it with the survey. Every pair is measured that shares
 * enough of a sample of clauses; so the cost grows with the number of texts, not with its square.
 * @throws what `signal` was aborted with
 */
export async function findLikes(db: Database, survey: SurveyId, signal: AbortSignal): Promise<void> {
  const missing = db.read((reader) => reader.signatures.loadMissing());
  await fillSignatures(db, missing, () => pauseUnlessStopped(signal));
  const { known, rows } = db.read((reader) => ({
    known: [...reader.signatures.loadAll()],
    rows: reader.surveys.loadSignatures(survey),
  }));
  const index = createLikeIndex();
  for (const [report, signature] of known) index.add({ row: null, report, signature });
  const likes: StoredLike[] = [];
  for (const { id, signature: packed } of rows) {
    await yieldTurn();
    signal.throwIfAborted();
    const signature = unpackSignature(packed);
    likes.push(...likesOf(id, signature, index.findNear(signature)));
    index.add({ row: id, report: null, signature });
  }
  db.write('surveys', null, ({ writer }) => {
    writer.surveys.saveLikes(survey, likes);
  });
}

function likesOf(of: SurveyRowId, signature: Signature, near: readonly LikeItem[]): readonly StoredLike[] {
  return near
    .map(({ row, report, signature: other }) => ({ of, row, report, ...measureLikeness(signature, other) }))
    .filter(({ ofShorter }) => ofShorter >= SAME_REPORT)
    .sort((a, b) => b.ofLonger - a.ofLonger)
    .slice(0, MOST_LIKES);
}

/** Texts that may be like another one: what shares enough of a sample of clauses is looked at whole. */
export type LikeIndex = {
  add(item: LikeItem): void;
  findNear(signature: Signature): readonly LikeItem[];
};

/** Texts by their clauses, long ones by a sample of them. */
export function createLikeIndex(): LikeIndex {
  const items: { readonly item: LikeItem; readonly sampled: number; readonly rate: number }[] = [];
  const places = new Map<number, number[]>();
  return {
    add(item) {
      const { signature } = item;
      const rate = signature.length > FEW_CLAUSES ? SAMPLED : 1;
      const sampled = signature.filter((hash) => hash % rate === 0);
      for (const hash of sampled) addTo(places, hash, items.length);
      items.push({ item, sampled: sampled.length, rate });
    },
    findNear(signature) {
      const counts = new Map<number, number>();
      for (const hash of signature)
        for (const at of places.get(hash) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
      return [...counts].flatMap(([at, count]) => {
        const found = items[at];
        if (found === undefined) return [];
        const most = Math.min(found.sampled, signature.length / found.rate);
        return count >= most * WORTH_A_LOOK ? [found.item] : [];
      });
    },
  };
}
