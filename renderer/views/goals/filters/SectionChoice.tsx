import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { setGoalFilter, useGoals } from '../goals-store.ts';
import { sectionPath } from '../model/places.ts';

type SectionChoiceProps = { readonly view: GoalsView; readonly counts: ReadonlyMap<number, number> };

/** Levels of sections that are offered: deeper ones hold a goal or two each. */
const DEEPEST = 2;

/** In which section of the report a goal stands. */
export function SectionChoice({ view, counts }: SectionChoiceProps) {
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
