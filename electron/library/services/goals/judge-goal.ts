import { AppError } from '../../../../shared/base/errors.ts';
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
  if (wanted.code === null) {
    const known = touched.find(wanted.goal);
    if (known !== undefined) writer.verdicts.remove(known.id);
    return;
  }
  const entry = scheme.entries.find(({ code }) => code === wanted.code);
  if (entry === undefined) throw refuse('no-such-verdict', wanted.goal);
  const goal = touched.touch(wanted.goal);
  for (const source of wanted.evidence) linkEvidence(write, goal, source);
  const absence = requireNeeds(reader, entry, goal, wanted);
  writer.goals.saveState(goal, 'confirmed');
  const verdict = { code: entry.code, schemeVersion: scheme.version, absence, comment: wanted.comment };
  saveUnlessSame(write, goal, { ...verdict, decidedAt: now });
}

/** What was searched in vain, where the verdict says so. @throws AppError `invalid-input` where a need is not met */
function requireNeeds(
  reader: Reader,
  { needs }: SchemeEntry,
  goal: GoalId,
  { absence, goal: key }: WantedVerdict,
): Searched | null {
  if (needs === 'evidence') {
    if (reader.evidence.loadOfGoal(goal).length === 0) throw refuse('no-evidence', key);
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
