import type {
  GoalVerdict,
  Proposal,
  SchemeEntry,
  Verdict,
  VerdictScheme,
  VerdictTone,
} from '../../../../shared/model/goal.ts';

/** The sign of each tone, for those who don't see its colour. */
export const TONE_SIGNS: { readonly [T in VerdictTone]: string } = {
  good: '✓',
  bad: '✕',
  absent: '○',
  unsure: '?',
  plain: '·',
};

/** What the program proposes, as a tone. */
const PROPOSAL_TONES: { readonly [V in Verdict]: VerdictTone } = {
  met: 'good',
  missed: 'bad',
  not_reported: 'absent',
  unclear: 'unsure',
};

/** What the program proposes, as it is shown, counted and filtered: to look at the text is none of the verdicts. */
export const PROPOSED_KINDS = ['met', 'missed', 'not_reported', 'unclear', 'open'] as const;
export type ProposedKind = (typeof PROPOSED_KINDS)[number];

export function kindOf({ verdict, grade }: Proposal): ProposedKind {
  return grade === 'open' ? 'open' : verdict;
}

/** The sign of a proposal to look at the text. */
export const OPEN_SIGN = '◇';

/** Where a goal stands: a verdict that somebody gave, one that the program proposes, or none. */
export type Standing =
  | {
      readonly kind: 'given';
      readonly verdict: GoalVerdict;
      /** The entry in the words of its time; undefined where its version is not known. */
      readonly entry: SchemeEntry | undefined;
      /** True where another version is in force by now. */
      readonly isOld: boolean;
    }
  | {
      readonly kind: 'proposed';
      readonly proposal: Proposal;
      /** The scheme's own words for it; undefined where it has none, or where the text is to be looked at. */
      readonly entry: SchemeEntry | undefined;
    }
  | { readonly kind: 'none' };

/** The scheme in force. */
export function currentScheme(schemes: readonly VerdictScheme[]): VerdictScheme | undefined {
  return schemes.at(-1);
}

export function standingOf(
  verdict: GoalVerdict | null,
  proposal: Proposal | null,
  schemes: readonly VerdictScheme[],
): Standing {
  const current = currentScheme(schemes);
  if (verdict !== null) {
    const own = schemes.find(({ version }) => version === verdict.schemeVersion);
    const entry = entryOf(own, verdict.code);
    return { kind: 'given', verdict, entry, isOld: verdict.schemeVersion !== current?.version };
  }
  if (proposal === null) return { kind: 'none' };
  const entry = proposal.grade === 'open' ? undefined : entryOf(current, proposal.verdict);
  return { kind: 'proposed', proposal, entry };
}

function entryOf(scheme: VerdictScheme | undefined, code: string): SchemeEntry | undefined {
  return scheme?.entries.find((entry) => entry.code === code);
}

/** What filters and counts go by: what a reader gave and what the program proposes are never one. */
export type StandingCode = `given.${string}` | `proposed.${ProposedKind}` | 'none';

export function codeOf(standing: Standing): StandingCode {
  switch (standing.kind) {
    case 'given':
      return `given.${standing.verdict.code}`;
    case 'proposed':
      return `proposed.${kindOf(standing.proposal)}`;
    case 'none':
      return 'none';
  }
}

/** How it looks; to look at the text looks plain. */
export function toneOf(standing: Standing): VerdictTone {
  if (standing.kind === 'none') return 'plain';
  if (standing.kind === 'proposed' && kindOf(standing.proposal) === 'open') return 'plain';
  const own = standing.kind === 'proposed' ? PROPOSAL_TONES[standing.proposal.verdict] : 'plain';
  return standing.entry?.tone ?? own;
}
