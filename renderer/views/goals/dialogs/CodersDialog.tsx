import { useState } from 'react';
import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { Coder } from '../../../../shared/model/goal.ts';
import { Dialog } from '../../../components/Dialog.tsx';
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
  const [name, setName] = useState('');
  const isTaken = view.coders.some((coder) => coder.name === name.trim());
  const canAdd = name.trim() !== '' && !isTaken;
  return (
    <form
      className={styles['line']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!canAdd) return;
        setName('');
        run(addCoder(name.trim()));
      }}
    >
      <TextField
        value={name}
        placeholder={t('goals.coder-new')}
        aria-label={t('goals.coder-new')}
        data-testid="coder-name"
        onChange={setName}
      />
      <Button type="submit" className={styles['button']} disabled={!canAdd} data-testid="coder-add">
        {t('goals.coder-add')}
      </Button>
      {isTaken && (
        <Toned as="small" tone="warn">
          {t('goals.coder-taken')}
        </Toned>
      )}
    </form>
  );
}

type CoderLineProps = { readonly coder: Coder; readonly view: GoalsView };

function CoderLine({ coder, view }: CoderLineProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(coder.name);
  const name = typed.trim();
  const isTaken = view.coders.some((other) => other.id !== coder.id && other.name === name);
  const isSame = name === coder.name;
  const canRename = name !== '' && !isSame && !isTaken;
  return (
    <form
      className={styles['line']}
      data-testid="coder"
      onSubmit={(event) => {
        event.preventDefault();
        if (canRename) run(renameCoder(coder.id, name));
      }}
    >
      <TextField value={typed} aria-label={t('goals.coder-name')} onChange={setTyped} />
      {isSame ? (
        <TurnButton coder={coder} isCurrent={coder.id === view.coder.id} />
      ) : (
        <Button type="submit" className={styles['button']} disabled={!canRename} data-testid="coder-rename">
          {t('goals.coder-rename')}
        </Button>
      )}
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
      className={styles['button']}
      aria-pressed={isCurrent}
      disabled={isCurrent}
      data-testid="coder-choose"
      onClick={() => {
        run(chooseCoder(coder));
      }}
    >
      {isCurrent ? `✓ ${t('goals.coder-current')}` : t('goals.coder-take-turn')}
    </Button>
  );
}
