import { useId, type ReactNode } from 'react';
import { useTranslation } from '../../locales/words.ts';
import { Dialog } from '../Dialog.tsx';
import { Button } from './Button.tsx';
import { Form } from './Form.tsx';
import { Hint, Spacer } from './Words.tsx';

type DialogFormProps = {
  readonly title: string;
  readonly size?: 'narrow' | 'middle' | 'wide';
  readonly testId: string;
  /** Said at the foot, before the buttons. */
  readonly hint?: ReactNode;
  /** Instead of a hint: another thing that can be done here. */
  readonly aside?: ReactNode;
  /** The words of the button that saves. */
  readonly save: string;
  readonly saveTestId: string;
  readonly canSave: boolean;
  /** Called only where it can be saved. */
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** What was typed is kept where the dialog is closed otherwise; Cancel lets go of it. */
  readonly draft?: { readonly isRestored: boolean; readonly drop: () => void };
  /** Where the other button does more than close. */
  readonly cancel?: { readonly label: string; readonly run: () => void };
  readonly children: ReactNode;
};

/** A dialog that asks for something: its button saves, and so does Enter in a field. */
export function DialogForm(props: DialogFormProps) {
  const { title, size = 'middle', testId, canSave, onSave, onClose, children } = props;
  const id = useId();
  return (
    <Dialog
      title={title}
      size={size}
      testId={testId}
      onClose={onClose}
      footer={<Foot {...props} form={id} />}
    >
      <Form id={id} onSubmit={() => canSave && onSave()}>
        {children}
      </Form>
    </Dialog>
  );
}

function Foot({
  form,
  hint: ownHint,
  aside,
  save,
  saveTestId,
  canSave,
  onClose,
  draft,
  cancel,
}: DialogFormProps & { readonly form: string }) {
  const { t } = useTranslation();
  const hint = draft?.isRestored === true && cancel === undefined ? t('app.draft-again') : ownHint;
  const giveUp = (): void => {
    draft?.drop();
    onClose();
  };
  return (
    <>
      {hint !== undefined && <Hint as="span">{hint}</Hint>}
      {aside}
      {hint === undefined && <Spacer />}
      <Button onClick={cancel?.run ?? giveUp}>{cancel?.label ?? t('app.cancel')}</Button>
      <Button writes type="submit" form={form} kind="primary" disabled={!canSave} data-testid={saveTestId}>
        {save}
      </Button>
    </>
  );
}
