import { useId, useState } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { useTranslation } from '../../locales/words.ts';
import { useIndicators } from './indicators-store.ts';
import { joinPicked, pickedNow } from './actions.ts';

function close(): void {
  useIndicators.setState({ isJoining: false });
}

/** Asks under which name the picked indicators are one; every name they have had may be taken. */
export function JoinDialog() {
  const { t } = useTranslation();
  const [picked] = useState(pickedNow);
  const [name, setName] = useState(picked[0]?.name ?? '');
  const submit = (): void => {
    if (name.trim() !== '') joinPicked(name.trim());
  };
  return (
    <Dialog
      title={t('indicators.join-title', { n: picked.length })}
      onClose={close}
      testId="join-dialog"
      size="narrow"
      footer={<JoinFoot canJoin={name.trim() !== ''} onJoin={submit} />}
    >
      <ul className="join-names" lang="zh-CN">
        {picked.map((each) => (
          <li key={each.name}>{each.names.join('、')}</li>
        ))}
      </ul>
      <JoinName
        name={name}
        offered={[...new Set(picked.flatMap((each) => [each.name, ...each.names]))]}
        onChange={setName}
        onEnter={submit}
      />
    </Dialog>
  );
}

type JoinFootProps = { readonly canJoin: boolean; readonly onJoin: () => void };

function JoinFoot({ canJoin, onJoin }: JoinFootProps) {
  const { t } = useTranslation();
  return (
    <>
      <span className="hint">{t('indicators.join-hint')}</span>
      <button
        type="button"
        className="primary"
        disabled={!canJoin}
        data-testid="join-submit"
        onClick={onJoin}
      >
        {t('indicators.join')}
      </button>
    </>
  );
}

type JoinNameProps = {
  readonly name: string;
  readonly offered: readonly string[];
  readonly onChange: (name: string) => void;
  readonly onEnter: () => void;
};

function JoinName({ name, offered, onChange, onEnter }: JoinNameProps) {
  const { t } = useTranslation();
  const listId = useId();
  return (
    <label className="form-block">
      <span>{t('indicators.join-name')}</span>
      <input
        className="field"
        value={name}
        maxLength={200}
        list={listId}
        lang="zh-CN"
        data-testid="join-name"
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter();
        }}
      />
      <datalist id={listId}>
        {offered.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </label>
  );
}
