import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { standingOf } from './model/verdicts.ts';
import { VerdictBadge } from './VerdictBadge.tsx';
import { useTranslation } from '../../locales/words.ts';

/** Goals of the reader's whose words are no longer found, with their old quote and what was made of them. */
export function LostGoals({ view }: { readonly view: GoalsView }) {
  const { t } = useTranslation();
  return (
    <div
      className="lost-goals"
      tabIndex={0}
      role="region"
      aria-label={t('goals.lost-title')}
      data-testid="lost-goals"
    >
      <p className="hint">{t('goals.lost-why')}</p>
      {view.lost.map(({ mark, anchor }) => (
        <div key={mark.id} className="goal-card" data-testid="lost-goal">
          <p className="note-quote" lang="zh-CN" data-report-text="">
            <span className="around">…{anchor.prefix}</span>
            <b>{anchor.quote}</b>
            <span className="around">{anchor.suffix}…</span>
          </p>
          <p className="evidence-foot">
            <VerdictBadge standing={standingOf(mark.verdict, null, view.schemes)} />
            <span>{t(`goals.state.${mark.state}`)}</span>
            {mark.name !== null && <span lang="zh-CN">{mark.name}</span>}
            {mark.evidence.length > 0 && (
              <span>{t('goals.evidence-count', { n: mark.evidence.length })}</span>
            )}
            {mark.verdict !== null && mark.verdict.comment !== '' && <span>{mark.verdict.comment}</span>}
          </p>
        </div>
      ))}
    </div>
  );
}
