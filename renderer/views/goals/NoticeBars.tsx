import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { WarningBar } from '../../components/WarningBar.tsx';
import { formatYears } from '../../state/format.ts';
import { useTranslation } from '../../locales/words.ts';

/** What the reader must know of the search: no later report at all, or years that are missing. */
export function NoticeBars({ view }: { readonly view: GoalsView }) {
  const { t } = useTranslation();
  const years = formatYears(
    view.missingYears.map((due) => due + 1),
    t('app.comma'),
  );
  const { id, head } = view.earlier.summary;
  const { year } = head;
  if (view.later.length === 0)
    return (
      <WarningBar of={`no-later ${id}`} testId="no-later">
        <span>
          ⚠{' '}
          {year === null
            ? t('goals.no-later-undated')
            : t('goals.no-later-long', { year: years || year + 1 })}
        </span>
      </WarningBar>
    );
  if (view.missingYears.length === 0) return null;
  return (
    <WarningBar of={`missing-years ${id}`} testId="missing-years">
      <span>⚠ {t('goals.missing-years', { years })}</span>
    </WarningBar>
  );
}
