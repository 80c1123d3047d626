import { useState } from 'react';
import type { TagView } from '../../../shared/contract/note-api.ts';
import { isWithin, type TagId } from '../../../shared/model/tag.ts';
import { answerKeys } from '../../components/answer-keys.ts';
import { Button } from '../../components/kit/Button.tsx';
import { Select } from '../../components/kit/Select.tsx';
import { useTranslation } from '../../locales/words.ts';
import { deleteTag, dropQuestion, mergeTag } from '../../state/codebook-store.ts';
import { formatCount } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import styles from './CodeQuestion.module.css';

type CodeQuestionProps = { readonly tag: TagView; readonly tags: readonly TagView[] };

/** Asks before a tag is deleted or merged, and says what that does. */
export function CodeQuestion({ kind, tag, tags }: CodeQuestionProps & { readonly kind: 'delete' | 'merge' }) {
  return (
    <div
      role="alertdialog"
      aria-labelledby="code-asked"
      className={styles['question']}
      data-testid="code-question"
      onKeyDown={answerKeys((event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        dropQuestion();
      })}
    >
      {kind === 'delete' ? <AskDelete tag={tag} tags={tags} /> : <AskMerge tag={tag} tags={tags} />}
    </div>
  );
}

function AskDelete({ tag, tags }: CodeQuestionProps) {
  const { t } = useTranslation();
  const below = tags.filter(({ path }) => isWithin(path, tag.path)).length - 1;
  const counts = { tag: tag.path, below: formatCount(below), notes: formatCount(tag.notesBelow) };
  return (
    <>
      <p id="code-asked">{t('codebook.ask-delete', counts)}</p>
      <Button
        autoFocus
        writes
        kind="primary"
        data-testid="code-delete-yes"
        onClick={() => run(deleteTag(tag))}
      >
        {t('codebook.delete-yes')}
      </Button>
      <Button onClick={dropQuestion}>{t('app.cancel')}</Button>
    </>
  );
}

function AskMerge({ tag, tags }: CodeQuestionProps) {
  const { t } = useTranslation();
  const others = tags.filter(({ path }) => !isWithin(path, tag.path));
  const [chosen, choose] = useState<TagId | null>(null);
  const into = others.find(({ id }) => id === chosen);
  const named = new Map(others.map(({ id, path }) => [id, path]));
  return (
    <>
      <p id="code-asked">{t('codebook.ask-merge', { tag: tag.path, notes: formatCount(tag.notesBelow) })}</p>
      <Select
        autoFocus
        choices={[null, ...named.keys()]}
        chosen={chosen}
        aria-label={t('codebook.merge-into')}
        data-testid="code-into"
        words={(id) => (id === null ? t('codebook.merge-into') : (named.get(id) ?? ''))}
        onChoose={choose}
      />
      <Button
        writes
        kind="primary"
        disabled={into === undefined}
        data-testid="code-merge-yes"
        onClick={() => into !== undefined && run(mergeTag(tag, into))}
      >
        {t('codebook.merge-yes')}
      </Button>
      <Button onClick={dropQuestion}>{t('app.cancel')}</Button>
    </>
  );
}
