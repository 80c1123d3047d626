import type { ReactNode } from 'react';
import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { Coder } from '../../../../shared/model/goal.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { useFormDraft } from '../../../state/form-drafts.ts';
import { run } from '../../../state/history.ts';
import { addCoder, chooseCoder, renameCoder } from '../coder-actions.ts';
import { Hint, Toned } from '../../../components/kit/Words.tsx';
import { Button } from '../../../components/kit/Button.tsx';
import { TextField } from '../../../components/kit/TextField.tsx';
import { useTranslation } from '../../../locales/words.ts';
import styles from './CodersDialog.module.css';

type CodersDialogProps = { readonly view: GoalsView; readonly onClose: () => void };

/** Who codes: add somebody, rename, take turns. */
export function CodersDialog({ view, onClose }: CodersDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('goals.coders')} onClose={onClose} size="narrow" testId="coders-dialog">
      <Hint>{t('goals.coders-blind')}</Hint>
      {view.coders.map((coder) => (
        <CoderLine key={coder.id} coder={coder} view={view} />
      ))}
      <NewCoder view={view} />
    </Dialog>
  );
}

function NewCoder({ view }: { readonly view: GoalsView }) {
  const { t } = useTranslation();
  const { words, change, settle } = useFormDraft('coder new', { name: '' });
  const { name } = words;
  const isTaken = view.coders.some((coder) => coder.name === name.trim());
  const canAdd = name.trim() !== '' && !isTaken;
  const add = (): void => run(addCoder(name.trim()).then(() => settle(words)));
  return (
    <NameForm
      field={
        <TextField
          value={name}
          placeholder={t('goals.coder-new')}
          aria-label={t('goals.coder-new')}
          data-testid="coder-name"
          onChange={(typed) => change({ name: typed })}
        />
      }
      isTaken={isTaken}
      onGive={canAdd ? add : null}
    >
      <Button writes type="submit" className={styles['button']} disabled={!canAdd} data-testid="coder-add">
        {t('goals.coder-add')}
      </Button>
    </NameForm>
  );
}

type CoderLineProps = { readonly coder: Coder; readonly view: GoalsView };

function CoderLine({ coder, view }: CoderLineProps) {
  const { t } = useTranslation();
  const { words, change, settle } = useFormDraft(`coder ${coder.id}`, { name: coder.name });
  const name = words.name.trim();
  const isTaken = view.coders.some((other) => other.id !== coder.id && other.name === name);
  const isSame = name === coder.name;
  const canRename = name !== '' && !isSame && !isTaken;
  return (
    <NameForm
      testId="coder"
      field={
        <TextField
          value={words.name}
          aria-label={t('goals.coder-name')}
          onChange={(typed) => change({ name: typed })}
        />
      }
      isTaken={isTaken}
      onGive={canRename ? () => run(renameCoder(coder.id, name).then(() => settle(words))) : null}
    >
      {isSame ? (
        <TurnButton coder={coder} isCurrent={coder.id === view.coder.id} />
      ) : (
        <Button
          writes
          type="submit"
          className={styles['button']}
          disabled={!canRename}
          data-testid="coder-rename"
        >
          {t('goals.coder-rename')}
        </Button>
      )}
    </NameForm>
  );
}

type NameFormProps = {
  readonly testId?: string;
  readonly field: ReactNode;
  /** True where another coder has the name. */
  readonly isTaken: boolean;
  /** Gives the name; null where it can't be given. */
  readonly onGive: (() => void) | null;
  readonly children: ReactNode;
};

/** A coder's name with what can be done beside it. */
function NameForm({ testId, field, isTaken, onGive, children }: NameFormProps) {
  const { t } = useTranslation();
  return (
    <form
      className={styles['line']}
      data-testid={testId}
      onSubmit={(event) => {
        event.preventDefault();
        onGive?.();
      }}
    >
      {field}
      {children}
      {isTaken && (
        <Toned as="small" tone="warn">
          {t('goals.coder-taken')}
        </Toned>
      )}
    </form>
  );
}

type TurnButtonProps = { readonly coder: Coder; readonly isCurrent: boolean };

function TurnButton({ coder, isCurrent }: TurnButtonProps) {
  const { t } = useTranslation();
  return (
    <Button
      writes
      className={styles['button']}
      aria-pressed={isCurrent}
      disabled={isCurrent}
      data-testid="coder-choose"
      onClick={() => run(chooseCoder(coder))}
    >
      {isCurrent ? `✓ ${t('goals.coder-current')}` : t('goals.coder-take-turn')}
    </Button>
  );
}
