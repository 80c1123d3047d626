import { useState } from 'react';
import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { Coder } from '../../../../shared/model/goal.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { run } from '../../../state/history.ts';
import { addCoder, chooseCoder, renameCoder } from '../coder-actions.ts';
import { useTranslation } from '../../../locales/words.ts';

type CodersDialogProps = { readonly view: GoalsView; readonly onClose: () => void };

/** Who codes: add somebody, rename, take turns. */
export function CodersDialog({ view, onClose }: CodersDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('goals.coders')} onClose={onClose} size="narrow" testId="coders-dialog">
      <p className="hint">{t('goals.coders-blind')}</p>
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
      className="coder-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (!canAdd) return;
        setName('');
        run(addCoder(name.trim()));
      }}
    >
      <input
        className="field"
        value={name}
        placeholder={t('goals.coder-new')}
        aria-label={t('goals.coder-new')}
        data-testid="coder-name"
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <button type="submit" className="button" disabled={!canAdd} data-testid="coder-add">
        {t('goals.coder-add')}
      </button>
      {isTaken && <small className="warn">{t('goals.coder-taken')}</small>}
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
      className="coder-line"
      data-testid="coder"
      onSubmit={(event) => {
        event.preventDefault();
        if (canRename) run(renameCoder(coder.id, name));
      }}
    >
      <input
        className="field"
        value={typed}
        aria-label={t('goals.coder-name')}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      {isSame ? (
        <TurnButton coder={coder} isCurrent={coder.id === view.coder.id} />
      ) : (
        <button type="submit" className="button" disabled={!canRename} data-testid="coder-rename">
          {t('goals.coder-rename')}
        </button>
      )}
      {isTaken && <small className="warn">{t('goals.coder-taken')}</small>}
    </form>
  );
}

type TurnButtonProps = { readonly coder: Coder; readonly isCurrent: boolean };

function TurnButton({ coder, isCurrent }: TurnButtonProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="button"
      aria-pressed={isCurrent}
      disabled={isCurrent}
      data-testid="coder-choose"
      onClick={() => {
        run(chooseCoder(coder));
      }}
    >
      {isCurrent ? `✓ ${t('goals.coder-current')}` : t('goals.coder-take-turn')}
    </button>
  );
}
