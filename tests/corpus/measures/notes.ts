import { meets } from '../../../shared/model/span.ts';
import { createFollower } from '../../../shared/text/placing/follow.ts';
import { findNoted } from '../../../shared/text/plain/rough-anchors.ts';
import { correctNoted, isOnSameWords } from '../../helpers/noted-corrections.ts';
import { readCorpus } from '../../helpers/reports.ts';

/** Six real reports; of the first one the text stands twice. */
export const NOTED = [
  ['fuping', '2020.txt'],
  ['state-council', '2010.txt'],
  ['hailar', '2013.txt'],
  ['jiangsu', '2025.txt'],
  ['nanshan', '2017.txt'],
  ['xushui', '2013.txt'],
] as const;

/** How many corrections, and how many of a hundred notes are to sit on the same words after them. */
export const CORRECTIONS = [
  { edits: 60, least: 98 },
  { edits: 300, least: 95 },
] as const;

const SEED = 20260105;

/** What became of a hundred seeded notes on a report that was corrected in `edits` seeded places. */
export type NotedResult = {
  /** On the same words, and known to be. */
  readonly same: number;
  /** On likely words, and marked so; or nowhere, and listed. */
  readonly unsure: number;
  readonly orphans: number;
  /** On other words without a mark. */
  readonly strays: number;
};

/** Moves notes as a corrected file inherits them. */
export function measureNotes(folder: string, file: string, edits: number): NotedResult {
  const { text } = readCorpus(folder, file);
  const { corrected, notes } = correctNoted(text, SEED, 100, edits);
  const follow = createFollower(text, corrected);
  const result = { same: 0, unsure: 0, orphans: 0, strays: 0 };
  for (const { anchor, expected } of notes) {
    const moved = follow(anchor);
    const found = findNoted(corrected, moved ?? anchor);
    if (found === null) result.orphans += 1;
    else if (moved === null) result.unsure += 1;
    else if (isOnSameWords(found, expected)) result.same += 1;
    else if (!meets(found, expected)) result.strays += 1;
  }
  return result;
}
