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
  const close = (): void => {
    useReader.setState({ figureDraft: null });
  };
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
                onChange={(event) => {
                  setForm({ ...form, [field]: event.target.value });
                }}
              />
              {wrong.includes(field) && <small className="warn">{t(`figure.${field}-error`)}</small>}
            </span>
          </label>
        ))}
        <label className="form-line">
          <span>{t('figure.kind')}</span>
          <select
            className="field"
            value={form.kind}
            data-testid="figure-kind"
            onChange={(event) => {
              setForm({ ...form, kind: event.target.value === 'goal' ? 'goal' : 'achievement' });
            }}
          >
            {(['achievement', 'goal'] as const).map((kind) => (
              <option key={kind} value={kind}>
                {t(`reader.kind-${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="form-line">
          <span>{t('figure.measure')}</span>
          <select
            className="field"
            value={form.measure}
            data-testid="figure-measure"
            onChange={(event) => {
              const measure = MEASURES.find((each) => each === event.target.value);
              if (measure !== undefined) setForm({ ...form, measure });
            }}
          >
            {MEASURES.map((measure) => (
              <option key={measure} value={measure}>
                {t(`measure.${measure}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="form-line">
          <span>{t('figure.bound')}</span>
          <select
            className="field"
            value={form.bound}
            data-testid="figure-bound"
            onChange={(event) => {
              const bound = BOUNDS.find((each) => each === event.target.value);
              if (bound !== undefined) setForm({ ...form, bound });
            }}
          >
            {BOUNDS.map((bound) => (
              <option key={bound} value={bound}>
                {t(`bound.${bound}`)}
              </option>
            ))}
          </select>
        </label>
      </form>
    </Dialog>
  );
}
