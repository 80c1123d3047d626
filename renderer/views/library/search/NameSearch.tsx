import { useEffect, useRef } from 'react';
import { answerKeys } from '../../../components/answer-keys.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Form } from '../../../components/kit/Form.tsx';
import { TextField } from '../../../components/kit/TextField.tsx';
import { Hint } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { useFormDraft } from '../../../state/form-drafts.ts';
import { run } from '../../../state/history.ts';
import styles from './SavedSearches.module.css';

type NameSearchProps = {
  /** What stands in the field at first. */
  readonly first: string;
  /** What is to be known of a name, and why it can't be given; '' where nothing is. */
  readonly note?: (name: string) => string;
  readonly fault?: (name: string) => string;
  /** Saves it under this name. */
  readonly onName: (name: string) => Promise<void>;
  readonly onLeave: () => void;
};

/** UTF-16 code units of a name. */
const LONGEST = 200;

const nothing = (): string => '';

/** Asks for the name of a search; Escape leaves it as it was, and keeps what was typed. */
export function NameSearch({ first, note = nothing, fault = nothing, onName, onLeave }: NameSearchProps) {
  const { t } = useTranslation();
  const { words, change, settle, drop, isRestored } = useFormDraft(`search-name ${first}`.slice(0, LONGEST), {
    name: first.slice(0, 60),
  });
  const name = words.name.trim();
  const wrong = fault(name);
  const said = note(name) || (isRestored ? t('app.draft-again') : '');
  const told = wrong === '' ? said : wrong;
  return (
    <Form
      className={styles['naming'] ?? ''}
      onSubmit={() => {
        if (name === '' || wrong !== '') return;
        run(onName(name).then(() => settle(words)));
      }}
    >
      <NameField typed={words.name} onType={(typed) => change({ name: typed })} onLeave={onLeave} />
      <Button
        writes
        type="submit"
        kind="primary"
        disabled={name === '' || wrong !== ''}
        data-testid="search-name-ok"
      >
        {t('app.save')}
      </Button>
      {isRestored && <DropButton drop={drop} onLeave={onLeave} />}
      {told !== '' && (
        <Hint as="small" tone={wrong === '' ? undefined : 'warn'} role="status">
          {told}
        </Hint>
      )}
    </Form>
  );
}

/** Throws away what was typed at another time. */
function DropButton({ drop, onLeave }: Readonly<Record<'drop' | 'onLeave', () => void>>) {
  const { t } = useTranslation();
  const giveUp = (): void => {
    drop();
    onLeave();
  };
  return (
    <Button data-testid="search-name-drop" onClick={giveUp}>
      {t('app.cancel')}
    </Button>
  );
}

type NameFieldProps = {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onLeave: () => void;
};

function NameField({ typed, onType, onLeave }: NameFieldProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <TextField
      ref={field}
      value={typed}
      maxLength={LONGEST}
      aria-label={t('search.name')}
      data-testid="search-name"
      onChange={onType}
      onKeyDown={answerKeys((event) => {
        event.stopPropagation(); // the arrows are the field's own, and Escape closes it alone
        if (event.key === 'Escape') onLeave();
      })}
    />
  );
}
