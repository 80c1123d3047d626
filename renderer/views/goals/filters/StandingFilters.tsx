import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { SchemeEntry } from '../../../../shared/model/goal.ts';
import { SoloChip, ToggleChip } from '../../../components/kit/Chips.tsx';
import { Popover } from '../../../components/Popover.tsx';
import { type Translate, useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { setGoalFilter, useGoals } from '../goals-store.ts';
import type { Counts, StandingFilter } from '../model/filter.ts';
import { verdictWords } from '../model/proposal-words.ts';
import {
  currentScheme,
  OPEN_SIGN,
  PROPOSED_KINDS,
  standingOf,
  TONE_SIGNS,
  toneOf,
  type ProposedKind,
  type Standing,
} from '../model/verdicts.ts';
import styles from './Filters.module.css';
import { ProposalHelp } from './ProposalHelp.tsx';

type StandingFiltersProps = { readonly view: GoalsView; readonly counts: Counts };

/** All goals, the verdicts that readers gave, and what nobody has judged yet. */
export function VerdictFilters({ view, counts }: StandingFiltersProps) {
  const { t } = useTranslation();
  return (
    <>
      <AllChip count={counts.all} />
      <span className={styles['group']}>{t('goals.by-reader')}</span>
      {givenEntries(view, counts).map(({ code, label, tone }) => (
        <StandingChip key={code} code={`given.${code}`} counts={counts} testId={`filter-${code}`}>
          <span aria-hidden="true" className={styles['sign']} data-tone={tone}>
            {TONE_SIGNS[tone]}
          </span>
          {label}
        </StandingChip>
      ))}
      <StandingChip code="unjudged" counts={counts} testId="filter-unjudged">
        {t('goals.no-verdict')}
      </StandingChip>
    </>
  );
}

/** The verdicts of the scheme in force, then codes of older ones that some goal still has. */
function givenEntries(
  view: GoalsView,
  { codes }: Counts,
): readonly Pick<SchemeEntry, 'code' | 'label' | 'tone'>[] {
  const entries = currentScheme(view.schemes)?.entries ?? [];
  const known = new Set(entries.map(({ code }) => `given.${code}`));
  const others = [...codes.keys()].filter((code) => code.startsWith('given.') && !known.has(code));
  return [
    ...entries,
    ...others.map((given) => {
      const code = given.slice('given.'.length);
      return { code, label: code, tone: 'plain' as const };
    }),
  ];
}

function AllChip({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  const isOn = useGoals(({ tab, filter }) => tab === 'goals' && filter.code === null);
  return (
    <ToggleChip
      isOn={isOn}
      data-testid="filter-all"
      onToggle={() => {
        useGoals.setState({ tab: 'goals' });
        setGoalFilter({ code: null });
      }}
    >
      {t('goals.all')} {formatCount(count)}
    </ToggleChip>
  );
}

type StandingChipProps = {
  readonly code: StandingFilter;
  readonly counts: Counts;
  readonly testId: string;
  readonly children: ReactNode;
};

/** A verdict, or a kind of proposal, with how many goals have it. */
function StandingChip({ code, counts, testId, children }: StandingChipProps) {
  const { t } = useTranslation();
  const { filter, tab } = useGoals();
  const isProposed = code.startsWith('proposed.');
  return (
    <SoloChip
      isOn={tab === 'goals' && filter.code === code}
      title={t(isProposed ? 'goals.chip-proposal' : 'goals.chip-verdict')}
      data-testid={testId}
      className={clsx(isProposed && styles['proposed'])}
      onToggle={() => {
        useGoals.setState({ tab: 'goals' });
        setGoalFilter({ code: filter.code === code ? null : code });
      }}
    >
      {children} {formatCount(counts.codes.get(code) ?? 0)}
    </SoloChip>
  );
}

/** What the program proposes of goals that nobody judged, apart from what readers gave; and how often it is right. */
export function ProposalFilters({ view, counts }: StandingFiltersProps) {
  const { t } = useTranslation();
  if (view.later.length === 0) return null;
  const scheme = view.schemes;
  // Nothing is proposed to be unclear today: such goals are to be looked at.
  const kinds = PROPOSED_KINDS.filter(
    (kind) => kind !== 'unclear' || (counts.codes.get('proposed.unclear') ?? 0) > 0,
  );
  return (
    <span className={styles['set']}>
      <span className={styles['group']}>{t('goals.by-program')}</span>
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
        className={styles['help-button'] ?? ''}
        align="end"
        testId="proposal-help-button"
      >
        {() => <ProposalHelp measured={view.measured} isPopover />}
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
