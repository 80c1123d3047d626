import { useId, useState } from 'react';
import { DialogForm } from '../../components/kit/DialogForm.tsx';
import { FormBlock } from '../../components/kit/Form.tsx';
import { TextField } from '../../components/kit/TextField.tsx';
import { useTranslation } from '../../locales/words.ts';
import { useFormDraft } from '../../state/form-drafts.ts';
import { run } from '../../state/history.ts';
import { useIndicators } from './indicators-store.ts';
import { joinPicked, pickedNow } from './actions.ts';
import styles from './JoinDialog.module.css';

function close(): void {
  useIndicators.setState({ isJoining: false });
}

/** Asks under which name the picked indicators are one; every name they have had may be taken. */
export function JoinDialog() {
  const { t } = useTranslation();
  const [picked] = useState(pickedNow);
  const first = picked[0]?.name ?? '';
  const draft = useFormDraft(`join ${first}`, { name: first });
  const { name } = draft.words;
  return (
    <DialogForm
      title={t('indicators.join-title', { n: picked.length })}
      size="narrow"
      testId="join-dialog"
      hint={t('indicators.join-hint')}
      save={t('indicators.join')}
      saveTestId="join-submit"
      canSave={name.trim() !== ''}
      onSave={() => run(joinPicked(name.trim()).then((isDone) => isDone && draft.settle(draft.words)))}
      onClose={close}
      draft={draft}
    >
      <ul className={styles['names']} lang="zh-CN">
        {picked.map((each) => (
          <li key={each.name}>{each.names.join('、')}</li>
        ))}
      </ul>
      <JoinName
        name={name}
        offered={[...new Set(picked.flatMap((each) => [each.name, ...each.names]))]}
        onChange={(typed) => draft.change({ name: typed })}
      />
    </DialogForm>
  );
}

type JoinNameProps = {
  readonly name: string;
  readonly offered: readonly string[];
  readonly onChange: (name: string) => void;
};

function JoinName({ name, offered, onChange }: JoinNameProps) {
  const { t } = useTranslation();
  const listId = useId();
  return (
    <FormBlock label={t('indicators.join-name')}>
      <TextField
        value={name}
        maxLength={200}
        list={listId}
        lang="zh-CN"
        data-testid="join-name"
        onChange={onChange}
      />
      <datalist id={listId}>
        {offered.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </FormBlock>
  );
}
