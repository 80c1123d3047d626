import { AppError } from '../../../../shared/base/errors.ts';
import { joinWords, mergeFields } from '../../../../shared/base/merge-fields.ts';
import type { Args } from '../../../../shared/contract/methods.ts';
import type {
  EvidenceSource,
  GoalId,
  GoalVerdict,
  Searched,
  SchemeEntry,
  VerdictScheme,
} from '../../../../shared/model/goal.ts';
import type { Reader, WriteContext } from '../../db/database.ts';
import type { TouchedGoals } from './coder-goals.ts';
import { changedElsewhere } from '../base/changed-elsewhere.ts';
import { anchorEvidence, isSameEvidence } from './evidence.ts';

/** A verdict as it is asked for. */
export type WantedVerdict = Args<'goals/judge'>['verdicts'][number];

/**
 * Gives a goal its verdict by the scheme in force and confirms it, or takes the verdict back. What it needs is looked for
 * after the evidence that comes with it is linked. @throws AppError `invalid-input` {reason, goal}
 */
export function giveVerdict(
  write: WriteContext,
  touched: TouchedGoals,
  scheme: VerdictScheme,
  wanted: WantedVerdict,
): void {
  const { writer, reader, now } = write;
  const known = touched.find(wanted.goal);
  const today = known === undefined ? undefined : reader.verdicts.find(known.id);
  const { code: asked, comment } = joinVerdicts(wanted, today);
  if (asked === null) {
    if (known !== undefined) writer.verdicts.remove(known.id);
    return;
  }
  const entry = scheme.entries.find(({ code }) => code === asked);
  if (entry === undefined && known !== undefined && today?.code === asked) {
    // A verdict by an earlier version of the scheme can be commented on all the same.
    if (comment !== today.comment) writer.verdicts.save(known.id, { ...today, comment, decidedAt: now });
    return;
  }
  if (entry === undefined) throw refuse('no-such-verdict', wanted.goal);
  const goal = touched.touch(wanted.goal);
  for (const source of wanted.evidence) linkEvidence(write, goal, source);
  const isOthers = asked !== wanted.code && today !== undefined;
  const absence = requireNeeds(
    reader,
    entry,
    { id: goal, key: wanted.goal },
    isOthers ? today.absence : wanted.absence,
  );
  writer.goals.saveState(goal, 'confirmed');
  const verdict = { code: entry.code, schemeVersion: scheme.version, absence, comment };
  saveUnlessSame(write, goal, { ...verdict, decidedAt: now });
}

/** The verdict and comment that come of what is asked for, and of what others made of both since. @throws AppError `invalid-input` */
function joinVerdicts(
  { code, comment, before }: WantedVerdict,
  verdict: GoalVerdict | undefined,
): Pick<WantedVerdict, 'code' | 'comment'> {
  if (before === undefined) return { code, comment };
  const today = { code: verdict?.code ?? null, comment: verdict?.comment ?? '' };
  const typed = { code, comment: code === null ? before.comment : comment };
  const { merged, both } = mergeFields({ before, typed }, today);
  // A comment is with a verdict: it goes with none unseen, and follows none that is gone.
  if (code === null && today.comment !== before.comment) throw changedElsewhere('comment');
  if (merged.code === null && code !== null) throw changedElsewhere('code');
  return both.includes('comment') ? { ...merged, comment: joinWords(today.comment, comment) } : merged;
}

/** What was searched in vain, where the verdict says so. @throws AppError `invalid-input` where a need is not met */
function requireNeeds(
  reader: Reader,
  { needs }: SchemeEntry,
  { id, key }: { readonly id: GoalId; readonly key: string },
  absence: Searched | null,
): Searched | null {
  if (needs === 'evidence') {
    if (reader.evidence.loadOfGoal(id).length === 0) throw refuse('no-evidence', key);
    return null;
  }
  const hasRecord = absence !== null && absence.parts.length > 0 && absence.words.length > 0;
  if (needs === 'absence' && !hasRecord) throw refuse('no-absence', key);
  return absence;
}

/** The same verdict given again keeps its date, and is no step of the history. */
function saveUnlessSame({ writer, reader }: WriteContext, goal: GoalId, verdict: GoalVerdict): void {
  const before = reader.verdicts.find(goal);
  const describe = ({ code, schemeVersion, absence, comment }: GoalVerdict): string =>
    JSON.stringify([code, schemeVersion, absence?.parts, absence?.words, comment]);
  if (before === undefined || describe(before) !== describe(verdict)) writer.verdicts.save(goal, verdict);
}

/** Links evidence with a goal; the same words are linked once. @throws AppError `not-found`, `invalid-input` */
export function linkEvidence(
  { writer, reader, now }: WriteContext,
  goal: GoalId,
  source: EvidenceSource,
): void {
  const evidence = anchorEvidence(reader, source);
  const before = reader.evidence.loadOfGoal(goal);
  if (!before.some((each) => isSameEvidence(each, evidence))) writer.evidence.insert(goal, evidence, now);
}

/** @throws AppError `not-found`; `invalid-input` where the goal's verdict rests on it alone */
export function unlinkEvidence(
  { writer, reader }: WriteContext,
  goal: GoalId,
  key: string,
  evidence: number,
): void {
  const linked = reader.evidence.loadOfGoal(goal);
  const found = linked.find(({ id }) => id === evidence);
  if (found === undefined)
    throw new AppError('not-found', `there is no evidence ${evidence}`, { evidence, goal: key });
  const verdict = reader.verdicts.find(goal);
  const entry = reader.schemes
    .loadAll()
    .find(({ version }) => version === verdict?.schemeVersion)
    ?.entries.find(({ code }) => code === verdict?.code);
  if (linked.length === 1 && entry?.needs === 'evidence') throw refuse('no-evidence', key);
  writer.evidence.remove(found.id);
}

function refuse(reason: 'no-such-verdict' | 'no-evidence' | 'no-absence', goal: string): AppError {
  return new AppError('invalid-input', `no verdict on ${goal}: ${reason}`, { reason, goal });
}
