import { useState } from 'react';
import { Button } from '../../components/kit/Button.tsx';
import { TextField } from '../../components/kit/TextField.tsx';
import { asPhraseField } from '../../components/spots.ts';
import { useTranslation } from '../../locales/words.ts';
import { run } from '../../state/history.ts';
import styles from './Bars.module.css';
import { splitVariants } from './model/rows.ts';
import { pinPhrase } from './terms-store.ts';

/** Any words of the reader's own, variants with a bar between them; Enter puts them on top of the table. */
export function PhraseField() {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const phrases = splitVariants(words);
  return (
    <form
      className={styles['phrase']}
      onSubmit={(event) => {
        event.preventDefault();
        if (phrases.length === 0) return;
        run(pinPhrase(phrases));
        setWords('');
      }}
    >
      <TextField
        value={words}
        onChange={setWords}
        placeholder={t('terms.phrase-hint')}
        aria-label={t('terms.phrase')}
        title={t('terms.phrase-title')}
        maxLength={500}
        ref={asPhraseField}
        data-testid="terms-phrase"
      />
      <Button type="submit" disabled={phrases.length === 0}>
        {t('terms.add')}
      </Button>
    </form>
  );
}
