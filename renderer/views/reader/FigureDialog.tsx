import { BOUNDS, MEASURES } from '../../../shared/model/figure.ts';
import { DialogForm } from '../../components/kit/DialogForm.tsx';
import { FormLine } from '../../components/kit/Form.tsx';
import { Select } from '../../components/kit/Select.tsx';
import { TextField } from '../../components/kit/TextField.tsx';
import { useTranslation } from '../../locales/words.ts';
import { useFormDraft } from '../../state/form-drafts.ts';
import { run } from '../../state/history.ts';
import { editFigure } from './figure-actions.ts';
import styles from './FigureDialog.module.css';
import {
  FIGURE_FIELDS,
  toFigureForm,
  toReading,
  wrongFigureFields,
  type FigureField,
  type FigureForm,
} from './model/figure-form.ts';
import { useReader, type FigureDraft } from './reader-store.ts';

/** Corrects what was read of a figure, or adds one at the selected words. */
export function FigureDialog({ draft }: { readonly draft: FigureDraft }) {
  const { t } = useTranslation();
  const report = useReader((state) => state.id);
  const kept = useFormDraft(
    `figure ${report} ${draft.at.start}-${draft.at.end}`,
    toFigureForm(draft.reading),
  );
  const { words: form, change: setForm } = kept;
  const wrong = wrongFigureFields(form);
  const close = (): void => useReader.setState({ figureDraft: null });
  const save = (): void => {
    const edited = editFigure({ kind: draft.kind, reading: toReading(form) }, draft.at);
    run(edited.then((isDone) => isDone && kept.settle(form)));
    close();
  };
  return (
    <DialogForm
      title={t(`figure.${draft.kind}-title`)}
      testId="figure-dialog"
      hint={t('figure.hint')}
      save={t('app.save')}
      saveTestId="figure-save"
      canSave={wrong.length === 0}
      onSave={save}
      onClose={close}
      draft={kept}
    >
      <p className={styles['quote']} lang="zh-CN" data-report-text="">
        {draft.quote}
      </p>
      <TypedFields form={form} wrong={wrong} onChange={setForm} />
      <ChosenFields form={form} onChange={setForm} />
    </DialogForm>
  );
}

type FieldsProps = { readonly form: FigureForm; readonly onChange: (form: FigureForm) => void };
type TypedFieldsProps = FieldsProps & { readonly wrong: readonly FigureField[] };

/** Name, value, unit and year as they are typed. */
function TypedFields({ form, wrong, onChange }: TypedFieldsProps) {
  const { t } = useTranslation();
  return FIGURE_FIELDS.map((field) => (
    <FormLine
      key={field}
      label={t(`figure.${field}`)}
      fault={wrong.includes(field) && t(`figure.${field}-error`)}
    >
      <TextField
        lang="zh-CN"
        data-report-text=""
        value={form[field]}
        onChange={(value) => onChange({ ...form, [field]: value })}
        aria-invalid={wrong.includes(field)}
        data-testid={`figure-${field}`}
      />
    </FormLine>
  ));
}

const KINDS = ['achievement', 'goal'] as const;

/** What a figure is, by closed lists. */
function ChosenFields({ form, onChange }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <FormLine label={t('figure.kind')}>
        <Select
          choices={KINDS}
          chosen={form.kind}
          onChoose={(kind) => onChange({ ...form, kind })}
          words={(kind) => t(`reader.kind-${kind}`)}
          data-testid="figure-kind"
        />
      </FormLine>
      <FormLine label={t('figure.measure')}>
        <Select
          choices={MEASURES}
          chosen={form.measure}
          onChoose={(measure) => onChange({ ...form, measure })}
          words={(measure) => t(`measure.${measure}`)}
          data-testid="figure-measure"
        />
      </FormLine>
      <FormLine label={t('figure.bound')}>
        <Select
          choices={BOUNDS}
          chosen={form.bound}
          onChoose={(bound) => onChange({ ...form, bound })}
          words={(bound) => t(`bound.${bound}`)}
          data-testid="figure-bound"
        />
      </FormLine>
    </>
  );
}
