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
  const [name, setName] = useState('');
  const isTaken = view.coders.some((coder) => coder.name === name.trim());
  return (
    <Dialog title={t('goals.coders')} onClose={onClose} size="narrow" testId="coders-dialog">
      <p className="hint">{t('goals.coders-blind')}</p>
      {view.coders.map((coder) => (
        <CoderLine key={coder.id} coder={coder} view={view} />
      ))}
      <form
        className="coder-line"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '' || isTaken) return;
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
        <button
          type="submit"
          className="button"
          disabled={name.trim() === '' || isTaken}
          data-testid="coder-add"
        >
          {t('goals.coder-add')}
        </button>
        {isTaken && <small className="warn">{t('goals.coder-taken')}</small>}
      </form>
    </Dialog>
  );
}

function CoderLine({ coder, view }: { readonly coder: Coder; readonly view: GoalsView }) {
  const { t } = useTranslation();
  const [name, setName] = useState(coder.name);
  const isCurrent = coder.id === view.coder.id;
  const isTaken = view.coders.some((other) => other.id !== coder.id && other.name === name.trim());
  const canRename = name.trim() !== '' && name.trim() !== coder.name && !isTaken;
  return (
    <form
      className="coder-line"
      data-testid="coder"
      onSubmit={(event) => {
        event.preventDefault();
        if (canRename) run(renameCoder(coder.id, name.trim()));
      }}
    >
      <input
        className="field"
        value={name}
        aria-label={t('goals.coder-name')}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      {name.trim() === coder.name ? (
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
      ) : (
        <button type="submit" className="button" disabled={!canRename} data-testid="coder-rename">
          {t('goals.coder-rename')}
        </button>
      )}
      {isTaken && <small className="warn">{t('goals.coder-taken')}</small>}
    </form>
  );
}
