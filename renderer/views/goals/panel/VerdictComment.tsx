import { answerKeys } from '../../../components/answer-keys.ts';
import type { KeyboardEvent } from 'react';
import { asCommentField, focusSpot } from '../../../components/spots.ts';
import { FormBlock } from '../../../components/kit/Form.tsx';
import { TextArea } from '../../../components/kit/TextField.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { useFormDraft } from '../../../state/form-drafts.ts';
import { run } from '../../../state/history.ts';
import { formOfGoal, saveComment } from '../actions.ts';
import type { GoalItem } from '../model/items.ts';
import styles from './VerdictCard.module.css';

/** Words beside a verdict; typed before there is one they wait for it. */
export function VerdictComment({ item }: { readonly item: GoalItem }) {
  const { t } = useTranslation();
  const own = item.standing.kind === 'given' ? item.standing.verdict.comment : '';
  const { words, known, change, settle } = useFormDraft(formOfGoal('comment', item.goal.key), { text: own });
  const { text } = words;
  return (
    <FormBlock label={t('goals.comment')}>
      <TextArea
        className={styles['comment']}
        rows={2}
        value={text}
        placeholder={t(item.standing.kind === 'given' ? 'goals.comment-hint' : 'goals.comment-waits')}
        ref={asCommentField}
        data-testid="goal-comment"
        onChange={(typed) => change({ text: typed })}
        onBlur={() => {
          if (text !== own)
            run(saveComment(item, text, known.text).then((isKept) => isKept && settle(words)));
        }}
        onKeyDown={answerKeys(leaveField)}
      />
    </FormBlock>
  );
}

/** Escape and Ctrl+Enter go back to the goals; leaving the field saves it. */
function leaveField(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
  event.preventDefault();
  focusSpot('main');
}
