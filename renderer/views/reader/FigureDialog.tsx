import { useState } from 'react';
import { BOUNDS, MEASURES } from '../../../shared/model/figure.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { run } from '../../state/history.ts';
import { useReader, type FigureDraft } from './reader-store.ts';
import { editFigure } from './figure-actions.ts';
import { FIGURE_FIELDS, toFigureForm, toReading, wrongFigureFields } from './model/figure-form.ts';
import { useTranslation } from '../../locales/words.ts';

/** Corrects what was read of a figure, or adds one at the selected words. */
export function FigureDialog({ draft }: { readonly draft: FigureDraft }) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => toFigureForm(draft.reading));
  const wrong = wrongFigureFields(form);
  const close = (): void => useReader.setState({ figureDraft: null });
  const save = (): void => {
    if (wrong.length > 0) return;
    run(editFigure({ kind: draft.kind, reading: toReading(form) }, draft.at));
    close();
  };
  return (
    <Dialog
      title={t(`figure.${draft.kind}-title`)}
      onClose={close}
      testId="figure-dialog"
      footer={
        <>
          <span className="hint">{t('figure.hint')}</span>
          <button type="button" className="button" onClick={close}>
            {t('app.cancel')}
          </button>
          <button
            type="submit"
            form="figure-form"
            className="primary"
            disabled={wrong.length > 0}
            data-testid="figure-save"
          >
            {t('app.save')}
          </button>
        </>
      }
    >
      <p className="figure-quote" lang="zh-CN" data-report-text="">
        {draft.quote}
      </p>
      <form
        id="figure-form"
        className="form-lines"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Words form={form} wrong={wrong} onChange={setForm} />
        <Choices form={form} onChange={setForm} />
      </form>
    </Dialog>
  );
}

type Form = ReturnType<typeof toFigureForm>;
type PartProps = { readonly form: Form; readonly onChange: (form: Form) => void };
type WordsProps = PartProps & { readonly wrong: ReturnType<typeof wrongFigureFields> };

/** Name, value, unit and year as they are typed. */
function Words({ form, wrong, onChange }: WordsProps) {
  const { t } = useTranslation();
  return (
    <>
      {FIGURE_FIELDS.map((field) => (
        <label key={field} className="form-line">
          <span>{t(`figure.${field}`)}</span>
          <span className="form-field">
            <input
              className="field"
              lang="zh-CN"
              data-report-text=""
              value={form[field]}
              aria-invalid={wrong.includes(field)}
              data-testid={`figure-${field}`}
              onChange={(event) => onChange({ ...form, [field]: event.target.value })}
            />
            {wrong.includes(field) && <small className="warn">{t(`figure.${field}-error`)}</small>}
          </span>
        </label>
      ))}
    </>
  );
}

/** What a figure is, by closed lists. */
function Choices({ form, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <Choice
        name="kind"
        chosen={form.kind}
        choices={KINDS}
        words={(kind) => t(`reader.kind-${kind}`)}
        onChoose={(kind) => onChange({ ...form, kind })}
      />
      <Choice
        name="measure"
        chosen={form.measure}
        choices={MEASURES}
        words={(measure) => t(`measure.${measure}`)}
        onChoose={(measure) => onChange({ ...form, measure })}
      />
      <Choice
        name="bound"
        chosen={form.bound}
        choices={BOUNDS}
        words={(bound) => t(`bound.${bound}`)}
        onChoose={(bound) => onChange({ ...form, bound })}
      />
    </>
  );
}

const KINDS = ['achievement', 'goal'] as const;

type ChoiceProps<T extends string> = {
  readonly name: 'kind' | 'measure' | 'bound';
  readonly chosen: T;
  readonly choices: readonly T[];
  readonly words: (choice: T) => string;
  readonly onChoose: (choice: T) => void;
};

function Choice<T extends string>({ name, chosen, choices, words, onChoose }: ChoiceProps<T>) {
  const { t } = useTranslation();
  return (
    <label className="form-line">
      <span>{t(`figure.${name}`)}</span>
      <select
        className="field"
        value={chosen}
        data-testid={`figure-${name}`}
        onChange={(event) => {
          const choice = choices.find((each) => each === event.target.value);
          if (choice !== undefined) onChoose(choice);
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {words(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
