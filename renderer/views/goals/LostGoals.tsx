import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import { standingOf } from './model/verdicts.ts';
import { VerdictBadge } from './VerdictBadge.tsx';
import { Hint } from '../../components/kit/Words.tsx';
import { Around, Quote } from '../../components/kit/Quote.tsx';
import { useTranslation } from '../../locales/words.ts';
import styles from './LostGoals.module.css';
import card from './panel/Card.module.css';

/** Goals of the reader's whose words are no longer found, with their old quote and what was made of them. */
export function LostGoals({ view }: { readonly view: GoalsView }) {
  const { t } = useTranslation();
  return (
    <div
      className={styles['lost']}
      tabIndex={0}
      role="region"
      aria-label={t('goals.lost-title')}
      data-testid="lost-goals"
    >
      <Hint className={styles['why']}>{t('goals.lost-why')}</Hint>
      {view.lost.map(({ mark, anchor }) => (
        <div key={mark.id} className={card['card']} data-testid="lost-goal">
          <Quote as="p">
            <Around>{`…${anchor.prefix}`}</Around>
            <b>{anchor.quote}</b>
            <Around>{`${anchor.suffix}…`}</Around>
          </Quote>
          <p className={card['foot']}>
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
