import { useState } from 'react';
import { Button } from '../../../components/kit/Button.tsx';
import { Hint } from '../../../components/kit/Words.tsx';
import { type Translate, useTranslation } from '../../../locales/words.ts';
import type { GoalItem } from '../model/items.ts';
import { GoalEditForm } from './GoalEditForm.tsx';
import styles from './GoalHead.module.css';

/** The goal's name and due year; both can be put right. */
export function GoalHead({ item }: { readonly item: GoalItem }) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  if (isEditing) return <GoalEditForm item={item} onDone={() => setEditing(false)} />;
  return (
    <div className={styles['title']}>
      <h2 lang="zh-CN" data-report-text="" data-testid="goal-name">
        {item.name}
      </h2>
      <Button writes kind="link" data-testid="goal-edit" onClick={() => setEditing(true)}>
        {t('goals.edit')}
      </Button>
      <Hint className={styles['facts']}>{goalFacts(item, t).join(' · ')}</Hint>
    </div>
  );
}

function goalFacts({ goal, mark, dueYear }: GoalItem, t: Translate): readonly string[] {
  const isEdited = (mark?.name ?? null) !== null || (mark?.dueYear ?? null) !== null;
  return [
    dueYear === null ? t('goals.no-due') : t('goals.due', { year: dueYear }),
    ...goal.strengths.map((strength) => t(`goals.strength.${strength}`)),
    goal.figure === null ? t('goals.a-task') : t('goals.a-figure'),
    ...(goal.isConcrete ? [] : [t('goals.vague')]),
    ...(goal.origin === 'added' ? [t('goals.added-by-hand')] : []),
    ...(isEdited ? [t('goals.as-read', { name: goal.name, year: goal.dueYear ?? t('goals.no-year') })] : []),
  ];
}
