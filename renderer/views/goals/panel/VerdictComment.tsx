import { answerKeys } from '../../../components/answer-keys.ts';
import type { KeyboardEvent } from 'react';
import { asCommentField, focusSpot } from '../../../components/spots.ts';
import { FormBlock } from '../../../components/kit/Form.tsx';
import { TextArea } from '../../../components/kit/TextField.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { useFormDraft } from '../../../state/form-drafts.ts';
import { commentDraft, saveComment } from '../actions.ts';
import { useGoals } from '../goals-store.ts';
import type { GoalItem } from '../model/items.ts';
import styles from './VerdictCard.module.css';

/** Words beside a verdict; typed before there is one they wait for it. */
export function VerdictComment({ item }: { readonly item: GoalItem }) {
  const { t } = useTranslation();
  const waiting = useGoals((state) => state.comments.get(item.goal.key));
  const own = item.standing.kind === 'given' ? item.standing.verdict.comment : (waiting ?? '');
  const { words, change, drop } = useFormDraft(commentDraft(item.goal.key), { text: own });
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
          if (text !== own) saveComment(item, text);
          if (item.standing.kind === 'given') drop();
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
