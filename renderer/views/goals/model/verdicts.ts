import type {
  GoalVerdict,
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
  | { readonly kind: 'proposed'; readonly proposal: Verdict; readonly entry: SchemeEntry | undefined }
  | { readonly kind: 'none' };

/** The scheme in force. */
export function currentScheme(schemes: readonly VerdictScheme[]): VerdictScheme | undefined {
  return schemes.at(-1);
}

export function standingOf(
  verdict: GoalVerdict | null,
  proposal: Verdict | null,
  schemes: readonly VerdictScheme[],
): Standing {
  const current = currentScheme(schemes);
  if (verdict !== null) {
    const own = schemes.find(({ version }) => version === verdict.schemeVersion);
    const entry = entryOf(own, verdict.code);
    return { kind: 'given', verdict, entry, isOld: verdict.schemeVersion !== current?.version };
  }
  if (proposal === null) return { kind: 'none' };
  return { kind: 'proposed', proposal, entry: entryOf(current, proposal) };
}

function entryOf(scheme: VerdictScheme | undefined, code: string): SchemeEntry | undefined {
  return scheme?.entries.find((entry) => entry.code === code);
}

/** The code that filters and counts go by; '' where there is neither verdict nor proposal. */
export function codeOf(standing: Standing): string {
  switch (standing.kind) {
    case 'given':
      return standing.verdict.code;
    case 'proposed':
      return standing.proposal;
    case 'none':
      return '';
  }
}

/** How it looks. */
export function toneOf(standing: Standing): VerdictTone {
  if (standing.kind === 'none') return 'plain';
  const own = standing.kind === 'proposed' ? PROPOSAL_TONES[standing.proposal] : 'plain';
  return standing.entry?.tone ?? own;
}
