import type { GoalEdit } from '../../../../shared/contract/goal-api.ts';
import { answerKeys } from '../../../components/answer-keys.ts';
import { GoalFields, type GoalWords } from '../../../components/goal-form/GoalFields.tsx';
import { isDueYear } from '../../../components/goal-form/due-year.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Hint } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { useFormDraft } from '../../../state/form-drafts.ts';
import { run } from '../../../state/history.ts';
import { editGoal, formOfGoal } from '../actions.ts';
import { currentNow } from '../derived.ts';
import type { GoalItem } from '../model/items.ts';
import form from './PanelForm.module.css';

type GoalEditFormProps = { readonly item: GoalItem; readonly onDone: () => void };

/** Puts a goal's name and due year right; Escape puts it aside, and the words are there again; a field left empty is as the program read it. */
export function GoalEditForm({ item, onDone }: GoalEditFormProps) {
  const { t } = useTranslation();
  const { draft, isYear, isValid, save, giveUp } = useGoalWords({ item, onDone });
  const { words } = draft;
  return (
    <form
      className={form['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (isValid) run(save());
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
        <Button onClick={giveUp}>{t('app.cancel')}</Button>
        <Button writes type="submit" kind="primary" disabled={!isValid} data-testid="goal-save">
          {t('app.save')}
        </Button>
      </div>
    </form>
  );
}

/** The goal's words as they are written, and how they are saved. */
function useGoalWords({ item, onDone }: GoalEditFormProps) {
  const draft = useFormDraft(formOfGoal('goal', item.goal.key), wordsOf(item));
  const { words, known } = draft;
  const isYear = isDueYear(words.year);
  const isValid = isYear && words.name.trim() !== '';
  const save = async (): Promise<void> => {
    if (await saveWords(item, words, known)) {
      draft.settle(words);
      onDone();
      return;
    }
    // What another window made of it meanwhile is told and shown: from now on it is written over.
    const shown = currentNow();
    if (shown?.goal.key === item.goal.key) draft.see(wordsOf(shown));
  };
  const giveUp = (): void => {
    draft.drop();
    onDone();
  };
  return { draft, isYear, isValid, save, giveUp };
}

function wordsOf(item: GoalItem): GoalWords {
  return { name: item.name, year: String(item.dueYear ?? '') };
}

/** Keeps what is not as it was read, and only where that is news. Gives whether it is kept. */
async function saveWords(item: GoalItem, words: GoalWords, known: GoalWords): Promise<boolean> {
  const { mark } = item;
  const edit = editOf(item, words);
  const isNews = edit.name !== (mark?.name ?? null) || edit.dueYear !== (mark?.dueYear ?? null);
  return !isNews || editGoal(item, edit, editOf(item, known));
}

function editOf({ goal }: GoalItem, { name, year }: GoalWords): GoalEdit {
  return {
    name: name.trim() === goal.name ? null : name.trim(),
    dueYear: year.trim() === '' || Number(year) === goal.dueYear ? null : Number(year),
  };
}
