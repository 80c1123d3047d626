import { answerKeys } from '../../../components/answer-keys.ts';
import { GoalFields, type GoalWords } from '../../../components/goal-form/GoalFields.tsx';
import { isDueYear } from '../../../components/goal-form/due-year.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Hint } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { useFormDraft } from '../../../state/form-drafts.ts';
import { editGoal } from '../actions.ts';
import type { GoalItem } from '../model/items.ts';
import form from './PanelForm.module.css';

type GoalEditFormProps = { readonly item: GoalItem; readonly onDone: () => void };

/** Puts a goal's name and due year right; Escape puts it aside, and the words are there again; a field left empty is as the program read it. */
export function GoalEditForm({ item, onDone }: GoalEditFormProps) {
  const { t } = useTranslation();
  const draft = useFormDraft(`goal ${item.goal.key}`, wordsOf(item));
  const { words } = draft;
  const isYear = isDueYear(words.year);
  const isValid = isYear && words.name.trim() !== '';
  return (
    <form
      className={form['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isValid) return;
        saveWords(item, words);
        draft.drop();
        onDone();
      }}
      onKeyDown={answerKeys((event) => {
        if (event.key === 'Escape') onDone();
      })}
    >
      <GoalFields words={words} isYear={isYear} testId="goal-field" autoFocus onChange={draft.change} />
      <div className={form['foot']}>
        <Hint as="span" className={form['hint']}>
          {t(draft.isRestored ? 'app.draft-again' : 'goals.empty-is-read')}
        </Hint>
        <Button
          onClick={() => {
            draft.drop();
            onDone();
          }}
        >
          {t('app.cancel')}
        </Button>
        <Button writes type="submit" kind="primary" disabled={!isValid} data-testid="goal-save">
          {t('app.save')}
        </Button>
      </div>
    </form>
  );
}

function wordsOf(item: GoalItem): GoalWords {
  return { name: item.name, year: String(item.dueYear ?? '') };
}

/** Keeps what is not as it was read, and only where that is news. */
function saveWords(item: GoalItem, { name, year }: GoalWords): void {
  const { goal, mark } = item;
  const ownName = name.trim() === goal.name ? null : name.trim();
  const ownYear = year.trim() === '' || Number(year) === goal.dueYear ? null : Number(year);
  if (ownName !== (mark?.name ?? null) || ownYear !== (mark?.dueYear ?? null))
    editGoal(item, ownName, ownYear);
}
