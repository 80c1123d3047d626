import { clsx } from 'clsx';
import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import { Select } from '../../../components/kit/Select.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { setGoalFilter, useGoals } from '../goals-store.ts';
import { sectionPath } from '../model/places.ts';
import styles from './Filters.module.css';

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
    <Select
      className={clsx(styles['choice'], styles['section'])}
      choices={[null, ...offered.map(({ index }) => index)]}
      chosen={section}
      words={(index) =>
        index === null
          ? t('goals.section-all')
          : `${sectionPath(outline, index)} ${formatCount(counts.get(index) ?? 0)}`
      }
      aria-label={t('goals.section')}
      data-testid="filter-section"
      onChoose={(index) => setGoalFilter({ section: index })}
    />
  );
}
