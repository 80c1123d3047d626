import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import { keyHint } from '../../../components/key-table.ts';
import { useTranslation } from '../../../locales/words.ts';
import { openPlace } from '../actions.ts';
import { GOALS_KEYS } from '../keys.ts';
import type { GoalItem } from '../model/items.ts';
import { CardHead, InSentence } from './QuotedCard.tsx';
import { yearWords } from './year-words.ts';
import card from './Card.module.css';

type GoalQuoteCardProps = { readonly view: GoalsView; readonly item: GoalItem };

/** The goal in its sentence. */
export function GoalQuoteCard({ view, item }: GoalQuoteCardProps) {
  const { t } = useTranslation();
  const { earlier } = view;
  const candidate = item.shown.kind === 'none' ? null : item.shown.candidate;
  return (
    <section className={card['card']} data-testid="goal-quote">
      <CardHead
        title={`${yearWords(earlier, t)} · ${t('goals.goal')}`}
        report={earlier}
        span={item.goal.span}
        keyName={keyHint(GOALS_KEYS['open-goal'])}
        onOpen={() => openPlace('goal')}
      />
      <InSentence report={earlier} span={item.goal.span} shared={candidate?.goalMarks ?? []} />
    </section>
  );
}
