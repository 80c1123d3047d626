import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { formatYears } from '../../state/format.ts';
import { useTranslation } from '../../locales/words.ts';

/** What the reader must know of the search: no later report at all, or years that are missing. */
export function NoticeBars({ view }: { readonly view: GoalsView }) {
  const { t } = useTranslation();
  const years = formatYears(
    view.missingYears.map((due) => due + 1),
    t('app.comma'),
  );
  const { year } = view.earlier.summary.head;
  if (view.later.length === 0)
    return (
      <p className="warning" role="note" data-testid="no-later">
        ⚠{' '}
        {year === null ? t('goals.no-later-undated') : t('goals.no-later-long', { year: years || year + 1 })}
      </p>
    );
  if (view.missingYears.length === 0) return null;
  return (
    <p className="warning" role="note" data-testid="missing-years">
      ⚠ {t('goals.missing-years', { years })}
    </p>
  );
}
