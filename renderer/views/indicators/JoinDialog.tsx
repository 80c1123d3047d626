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
  const listId = useId();
  const names = [...new Set(picked.flatMap((each) => [each.name, ...each.names]))];
  const submit = (): void => {
    if (name.trim() !== '') joinPicked(name.trim());
  };
  return (
    <Dialog
      title={t('indicators.join-title', { n: picked.length })}
      onClose={close}
      testId="join-dialog"
      size="narrow"
      footer={
        <>
          <span className="hint">{t('indicators.join-hint')}</span>
          <button
            type="button"
            className="primary"
            disabled={name.trim() === ''}
            data-testid="join-submit"
            onClick={submit}
          >
            {t('indicators.join')}
          </button>
        </>
      }
    >
      <ul className="join-names" lang="zh-CN">
        {picked.map((each) => (
          <li key={each.name}>{each.names.join('、')}</li>
        ))}
      </ul>
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
            setName(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) submit();
          }}
        />
        <datalist id={listId}>
          {names.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </label>
    </Dialog>
  );
}
