import { useTranslation } from '../../locales/words.ts';
import type { Lane } from './model/lanes.ts';

/** A year without a report is a gap in every row: nothing was left out of it. */
export function GapCell({ lane }: { readonly lane: Exclude<Lane, { kind: 'report' }> }) {
  const { t } = useTranslation();
  const words = lane.kind === 'missing' ? t('years.no-report') : t('years.not-chosen');
  return (
    <div className={`gap-cell ${lane.kind}`} role="gridcell" data-testid="gap-cell">
      <span>{words}</span>
    </div>
  );
}
