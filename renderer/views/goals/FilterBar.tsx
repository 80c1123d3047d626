import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { focusSpot, asFindField } from '../../components/spots.ts';
import { Chip } from '../../components/Chip.tsx';
import { formatCount } from '../../state/format.ts';
import { setGoalFilter, showGoalsDialog, useGoals } from './goals-store.ts';
import { useCounts } from './derived.ts';
import { STATE_FILTERS } from './model/filter.ts';
import type { GoalItem } from './model/items.ts';
import { sectionPath } from './model/places.ts';
import { currentScheme, TONE_SIGNS } from './model/verdicts.ts';
import { ProposalChips, StandingChip } from './StandingChips.tsx';
import { useTranslation } from '../../locales/words.ts';

type FilterBarProps = {
  readonly view: GoalsView;
  readonly items: readonly GoalItem[];
  readonly listed: readonly GoalItem[];
};

/** What is listed: chips with the number of goals that each would list, and how many are left out. */
export function FilterBar({ view, items, listed }: FilterBarProps) {
  const { t } = useTranslation();
  const { filter, order, tab } = useGoals();
  const counts = useCounts(view, items);
  const entries = currentScheme(view.schemes)?.entries ?? [];
  const known = new Set(entries.map(({ code }) => code));
  const others = [...counts.codes.keys()].flatMap((code) =>
    code.startsWith('given.') && !known.has(code.slice('given.'.length)) ? [code.slice('given.'.length)] : [],
  );
  const isGoals = tab === 'goals';
  return (
    <section className="goal-filters" aria-label={t('goals.filters')} data-testid="goal-filters">
      <div className="goal-filter-line" role="group" aria-label={t('goals.filter-verdict')}>
        <Chip
          isOn={isGoals && filter.code === null}
          testId="filter-all"
          onToggle={() => {
            useGoals.setState({ tab: 'goals' });
            setGoalFilter({ code: null });
          }}
        >
          {t('goals.all')} {formatCount(counts.all)}
        </Chip>
        <span className="filter-group">{t('goals.by-reader')}</span>
        {[...entries, ...others.map((code) => ({ code, label: code, tone: 'plain' as const }))].map(
          ({ code, label, tone }) => (
            <StandingChip key={code} code={`given.${code}`} counts={counts} testId={`filter-${code}`}>
              <span aria-hidden="true" className={`verdict-sign tone-${tone}`}>
                {TONE_SIGNS[tone]}
              </span>
              {label}
            </StandingChip>
          ),
        )}
        <StandingChip code="unjudged" counts={counts} testId="filter-unjudged">
          {t('goals.no-verdict')}
        </StandingChip>
        <ProposalChips view={view} counts={counts} />
        {view.lost.length > 0 && (
          <Chip
            isOn={!isGoals}
            testId="tab-lost"
            onToggle={() => {
              useGoals.setState({ tab: isGoals ? 'lost' : 'goals' });
            }}
          >
            ⚠ {t('goals.lost', { n: view.lost.length })}
          </Chip>
        )}
        <span className="sp" />
        <button
          type="button"
          className="link"
          data-testid="add-goal"
          onClick={() => {
            showGoalsDialog('add');
          }}
        >
          ＋ {t('goals.add')}
        </button>
      </div>
      <div className="goal-filter-line" role="group" aria-label={t('goals.filter-more')}>
        {STATE_FILTERS.map((state) => (
          <Chip
            key={state}
            isOn={filter.state === state}
            testId={`filter-state-${state}`}
            onToggle={() => {
              setGoalFilter({ state: filter.state === state ? null : state });
            }}
          >
            {t(`goals.filter.${state}`)} {formatCount(counts.states[state])}
          </Chip>
        ))}
        <span className="filter-gap" />
        <Chip
          isOn={filter.isQuantified}
          testId="filter-quantified"
          onToggle={() => {
            setGoalFilter({ isQuantified: !filter.isQuantified });
          }}
        >
          {t('goals.quantified')} {formatCount(counts.quantified)}
        </Chip>
        <Chip
          isOn={filter.isConcrete}
          title={t('goals.concrete-title')}
          testId="filter-concrete"
          onToggle={() => {
            setGoalFilter({ isConcrete: !filter.isConcrete });
          }}
        >
          {filter.isConcrete
            ? t('goals.concrete-on', { n: formatCount(counts.vague) })
            : t('goals.concrete-off', { n: formatCount(counts.vague) })}
        </Chip>
        {(counts.long > 0 || filter.isLong) && (
          <Chip
            isOn={filter.isLong}
            title={t('goals.long-title')}
            testId="filter-long"
            onToggle={() => {
              setGoalFilter({ isLong: !filter.isLong });
            }}
          >
            {t('goals.long')} {formatCount(counts.long)}
          </Chip>
        )}
        <SectionChoice view={view} counts={counts.sections} />
        <input
          type="search"
          className="field goal-find"
          value={filter.words}
          placeholder={t('goals.find')}
          aria-label={t('goals.find')}
          ref={asFindField}
          data-testid="filter-words"
          onChange={(event) => {
            setGoalFilter({ words: event.target.value });
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' && event.key !== 'Enter') return;
            event.preventDefault();
            if (event.key === 'Escape') setGoalFilter({ words: '' });
            focusSpot('main');
          }}
        />
        <span className="sp" />
        <span className="hint" role="status" data-testid="listed-count">
          {t('goals.listed', { n: formatCount(listed.length), total: formatCount(items.length) })}
          {items.length > listed.length &&
            ` · ${t('goals.hidden', { n: formatCount(items.length - listed.length) })}`}
        </span>
        <select
          className="field"
          value={order}
          aria-label={t('panel.order')}
          data-testid="goal-order"
          onChange={(event) => {
            useGoals.setState({ order: event.target.value === 'score' ? 'score' : 'reading' });
          }}
        >
          <option value="reading">{t('panel.order-reading')}</option>
          <option value="score">{t('goals.order-score')}</option>
        </select>
      </div>
    </section>
  );
}

type SectionChoiceProps = { readonly view: GoalsView; readonly counts: ReadonlyMap<number, number> };

/** Levels of sections that are offered: deeper ones hold a goal or two each. */
const DEEPEST = 2;

function SectionChoice({ view, counts }: SectionChoiceProps) {
  const { t } = useTranslation();
  const section = useGoals((state) => state.filter.section);
  const { outline } = view.earlier;
  const offered = outline.sections.filter(
    ({ index, level }) =>
      (level > 0 && level <= DEEPEST && (counts.get(index) ?? 0) > 0) || index === section,
  );
  return (
    <select
      className="field goal-section"
      value={section ?? ''}
      aria-label={t('goals.section')}
      data-testid="filter-section"
      onChange={(event) => {
        setGoalFilter({ section: event.target.value === '' ? null : Number(event.target.value) });
      }}
    >
      <option value="">{t('goals.section-all')}</option>
      {offered.map(({ index }) => (
        <option key={index} value={index}>
          {sectionPath(outline, index)} {formatCount(counts.get(index) ?? 0)}
        </option>
      ))}
    </select>
  );
}
