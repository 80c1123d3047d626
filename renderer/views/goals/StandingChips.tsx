import type { ReactNode } from 'react';
import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { Chip } from '../../components/Chip.tsx';
import { Popover } from '../../components/Popover.tsx';
import { formatCount } from '../../state/format.ts';
import { setGoalFilter, useGoals } from './goals-store.ts';
import type { Counts, StandingFilter } from './model/filter.ts';
import { verdictWords } from './model/proposal-words.ts';
import {
  OPEN_SIGN,
  PROPOSED_KINDS,
  standingOf,
  TONE_SIGNS,
  toneOf,
  type ProposedKind,
  type Standing,
} from './model/verdicts.ts';
import { ProposalHelp } from './ProposalHelp.tsx';
import { type Translate, useTranslation } from '../../locales/words.ts';

type StandingChipProps = {
  readonly code: StandingFilter;
  readonly counts: Counts;
  readonly testId: string;
  readonly children: ReactNode;
};

/** A verdict, or a kind of proposal, with how many goals have it. */
export function StandingChip({ code, counts, testId, children }: StandingChipProps) {
  const { t } = useTranslation();
  const { filter, tab } = useGoals();
  const isProposed = code.startsWith('proposed.');
  return (
    <Chip
      isOn={tab === 'goals' && filter.code === code}
      title={t(isProposed ? 'goals.chip-proposal' : 'goals.chip-verdict')}
      testId={testId}
      {...(isProposed ? { tone: 'proposed' } : {})}
      onToggle={() => {
        useGoals.setState({ tab: 'goals' });
        setGoalFilter({ code: filter.code === code ? null : code });
      }}
    >
      {children} {formatCount(counts.codes.get(code) ?? 0)}
    </Chip>
  );
}

/** What the program proposes of goals that nobody judged, apart from what readers gave; and how often it is right. */
export function ProposalChips({ view, counts }: { readonly view: GoalsView; readonly counts: Counts }) {
  const { t } = useTranslation();
  if (view.later.length === 0) return null;
  const scheme = view.schemes;
  // Nothing is proposed to be unclear today: such goals are to be looked at.
  const kinds = PROPOSED_KINDS.filter(
    (kind) => kind !== 'unclear' || (counts.codes.get('proposed.unclear') ?? 0) > 0,
  );
  return (
    <span className="filter-set">
      <span className="filter-group">{t('goals.by-program')}</span>
      {kinds.map((kind) => (
        <StandingChip key={kind} code={`proposed.${kind}`} counts={counts} testId={`filter-proposed-${kind}`}>
          <span aria-hidden="true">{signOf(kind, scheme)}</span>
          {labelOf(kind, scheme, t)}
        </StandingChip>
      ))}
      <Popover
        label="?"
        name={t('goals.measured.title')}
        title={t('goals.measured.title')}
        className="help-button"
        align="end"
        testId="proposal-help-button"
      >
        {() => <ProposalHelp measured={view.measured} />}
      </Popover>
    </span>
  );
}

function standingFor(kind: ProposedKind, schemes: GoalsView['schemes']): Standing {
  const grade = kind === 'open' ? 'open' : 'likely';
  const verdict = kind === 'open' ? 'unclear' : kind;
  return standingOf(null, { verdict, grade, ground: 'unsettled' }, schemes);
}

function signOf(kind: ProposedKind, schemes: GoalsView['schemes']): string {
  return kind === 'open' ? OPEN_SIGN : TONE_SIGNS[toneOf(standingFor(kind, schemes))];
}

function labelOf(kind: ProposedKind, schemes: GoalsView['schemes'], t: Translate): string {
  return verdictWords(standingFor(kind, schemes), t);
}
