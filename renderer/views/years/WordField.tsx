import { answerKeys } from '../../components/answer-keys.ts';
import { useState, type KeyboardEvent } from 'react';
import { TextField } from '../../components/kit/TextField.tsx';
import { asFindField, focusSpot, spotOf } from '../../components/spots.ts';
import { useTranslation } from '../../locales/words.ts';
import styles from './TopicBar.module.css';
import { askTopic } from './years-store.ts';

/** Takes words into the topic: several at once, parted as people part them. */
export function WordField({ words }: { readonly words: readonly string[] }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const add = (): void => {
    const all = typed.split(/[\s，,、；;]+/u).filter((word) => word !== '' && !words.includes(word));
    if (all.length > 0) askTopic({ words: [...words, ...new Set(all)] });
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter') add();
    else if (event.key === 'Backspace' && typed === '' && words.length > 0)
      askTopic({ words: words.slice(0, -1) });
    else if (event.key === 'Escape') leave(event.currentTarget);
  };
  return (
    <TextField
      type="search"
      className={styles['field']}
      value={typed}
      onChange={setTyped}
      placeholder={t('years.topic-hint')}
      aria-label={t('years.topic-field')}
      ref={asFindField}
      data-testid="topic-field"
      onKeyDown={answerKeys(onKeyDown)}
    />
  );
}

/** What was found has the keys then; where nothing was asked, nobody has. */
function leave(field: HTMLElement): void {
  if (spotOf('main') === null) field.blur();
  else focusSpot('main');
}
