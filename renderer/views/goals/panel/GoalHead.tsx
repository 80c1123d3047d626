import { useState } from 'react';
import { editGoal } from '../actions.ts';
import { GoalFields } from '../../../components/goal-form/GoalFields.tsx';
import { isDueYear } from '../../../components/goal-form/due-year.ts';
import type { GoalItem } from '../model/items.ts';
import { useTranslation } from '../../../locales/words.ts';

/** The goal's name and due year; both can be put right. */
export function GoalHead({ item }: { readonly item: GoalItem }) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const { goal, mark } = item;
  const isEdited = (mark?.name ?? null) !== null || (mark?.dueYear ?? null) !== null;
  const parts = [
    item.dueYear === null ? t('goals.no-due') : t('goals.due', { year: item.dueYear }),
    ...goal.strengths.map((strength) => t(`goals.strength.${strength}`)),
    goal.figure === null ? t('goals.a-task') : t('goals.a-figure'),
    ...(goal.isConcrete ? [] : [t('goals.vague')]),
    ...(goal.origin === 'added' ? [t('goals.added-by-hand')] : []),
  ];
  if (isEditing)
    return (
      <EditForm
        item={item}
        onDone={() => {
          setEditing(false);
        }}
      />
    );
  return (
    <div className="goal-title">
      <h2 lang="zh-CN" data-report-text="" data-testid="goal-name">
        {item.name}
      </h2>
      <button
        type="button"
        className="link"
        data-testid="goal-edit"
        onClick={() => {
          setEditing(true);
        }}
      >
        {t('goals.edit')}
      </button>
      <p className="hint">
        {parts.join(' · ')}
        {isEdited &&
          ` · ${t('goals.as-read', { name: goal.name, year: goal.dueYear ?? t('goals.no-year') })}`}
      </p>
    </div>
  );
}

function EditForm({ item, onDone }: { readonly item: GoalItem; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState({ name: item.name, year: String(item.dueYear ?? '') });
  const { name, year } = words;
  const isYear = isDueYear(year);
  const { goal } = item;
  const save = (): void => {
    if (!isYear || name.trim() === '') return;
    const ownName = name.trim() === goal.name ? null : name.trim();
    const ownYear = year.trim() === '' || Number(year) === goal.dueYear ? null : Number(year);
    if (ownName !== (item.mark?.name ?? null) || ownYear !== (item.mark?.dueYear ?? null))
      editGoal(item, ownName, ownYear);
    onDone();
  };
  return (
    <form
      className="goal-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <GoalFields words={words} isYear={isYear} testId="goal-field" autoFocus onChange={setWords} />
      <div className="goal-form-foot">
        <span className="hint">{t('goals.empty-is-read')}</span>
        <button type="button" className="button" onClick={onDone}>
          {t('app.cancel')}
        </button>
        <button
          type="submit"
          className="primary"
          disabled={!isYear || name.trim() === ''}
          data-testid="goal-save"
        >
          {t('app.save')}
        </button>
      </div>
    </form>
  );
}
