import { useState } from 'react';
import { BOUNDS, MEASURES } from '../../../shared/model/figure.ts';
import { DialogForm } from '../../components/kit/DialogForm.tsx';
import { FormLine } from '../../components/kit/Form.tsx';
import { Select } from '../../components/kit/Select.tsx';
import { TextField } from '../../components/kit/TextField.tsx';
import { useTranslation } from '../../locales/words.ts';
import { useFormDraft } from '../../state/form-drafts.ts';
import { run } from '../../state/history.ts';
import { editFigure, readingAt } from './figure-actions.ts';
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
  const isBusy = useReader((state) => state.isBusy);
  const { kept, today, save, close } = useFigureWords(draft);
  const { words: form, change: setForm } = kept;
  const wrong = wrongFigureFields(form);
  return (
    <DialogForm
      title={t(`figure.${draft.kind}-title`)}
      testId="figure-dialog"
      hint={t('figure.hint')}
      save={t('app.save')}
      saveTestId="figure-save"
      canSave={!isBusy && wrong.length === 0}
      onSave={() => run(save())}
      onClose={close}
      draft={kept}
    >
      <p className={styles['quote']} lang="zh-CN" data-report-text="">
        {draft.quote}
      </p>
      <TypedFields form={form} today={today} wrong={wrong} onChange={setForm} />
      <ChosenFields form={form} today={today} onChange={setForm} />
    </DialogForm>
  );
}

/** What is typed of a figure, what another window made of it since the dialog was opened, and how both come together. */
function useFigureWords(draft: FigureDraft) {
  const { at } = draft;
  const report = useReader((state) => state.id);
  const view = useReader((state) => state.view);
  const reading = (view === null ? null : readingAt(view, at)) ?? draft.reading;
  const kept = useFormDraft(`figure ${report} ${at.start}-${at.end}`, toFigureForm(reading));
  const [kind, setKind] = useState(draft.kind); // to add what another window rejected, or to correct what it added
  const close = (): void =>
    useReader.setState(({ figureDraft }) => (figureDraft === draft ? { figureDraft: null } : {}));
  const save = async (): Promise<void> => {
    const before = kind === 'add' ? null : toReading(kept.known);
    if (await editFigure({ kind, reading: toReading(kept.words) }, at, before)) {
      kept.settle(kept.words);
      close();
      return;
    }
    const { view: shown } = useReader.getState();
    const seen = shown === null ? null : readingAt(shown, at);
    kept.see(toFigureForm(seen ?? draft.reading));
    setKind(seen === null ? 'add' : 'correct');
  };
  const isOther = JSON.stringify(reading) !== JSON.stringify(draft.reading);
  return { kept, today: isOther ? toFigureForm(reading) : null, save, close };
}

type FieldsProps = {
  readonly form: FigureForm;
  /** What stands there since another window changed it; null where it is what the dialog was opened on. */
  readonly today: FigureForm | null;
  readonly onChange: (form: FigureForm) => void;
};
type TypedFieldsProps = FieldsProps & { readonly wrong: readonly FigureField[] };

/** Name, value, unit and year as they are typed. */
function TypedFields({ form, today, wrong, onChange }: TypedFieldsProps) {
  const { t } = useTranslation();
  return FIGURE_FIELDS.map((field) => (
    <FormLine
      key={field}
      label={t(`figure.${field}`)}
      fault={wrong.includes(field) && t(`figure.${field}-error`)}
      note={today !== null && today[field] !== form[field] && t('app.today', { value: today[field] || '—' })}
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
function ChosenFields({ form, today, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const note = <F extends keyof FigureForm>(field: F, words: (value: FigureForm[F]) => string) =>
    today !== null && today[field] !== form[field] && t('app.today', { value: words(today[field]) });
  return (
    <>
      <FormLine label={t('figure.kind')} note={note('kind', (kind) => t(`reader.kind-${kind}`))}>
        <Select
          choices={KINDS}
          chosen={form.kind}
          onChoose={(kind) => onChange({ ...form, kind })}
          words={(kind) => t(`reader.kind-${kind}`)}
          data-testid="figure-kind"
        />
      </FormLine>
      <FormLine label={t('figure.measure')} note={note('measure', (measure) => t(`measure.${measure}`))}>
        <Select
          choices={MEASURES}
          chosen={form.measure}
          onChoose={(measure) => onChange({ ...form, measure })}
          words={(measure) => t(`measure.${measure}`)}
          data-testid="figure-measure"
        />
      </FormLine>
      <FormLine label={t('figure.bound')} note={note('bound', (bound) => t(`bound.${bound}`))}>
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
