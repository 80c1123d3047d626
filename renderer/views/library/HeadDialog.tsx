import { useEffect, useState } from 'react';
import type { ReportHead, ReportId } from '../../../shared/model/report.ts';
import { call } from '../../client/call.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { run } from '../../state/history.ts';
import { correctHead } from './library-store.ts';
import { HEAD_FIELDS, toForm, toHead, wrongFields, type HeadForm } from './model/head-form.ts';
import { useTranslation } from '../../locales/words.ts';

type HeadDialogProps = { readonly id: ReportId; readonly onClose: () => void };
type Loaded = { readonly now: ReportHead; readonly asRead: ReportHead };

const LABELS = {
  place: 'report.place',
  year: 'report.year-label',
  title: 'report.title',
  session: 'report.session',
  speaker: 'report.speaker',
  date: 'report.date',
} as const;

/** Corrects what was read from a report's head; what was read stays to be seen, and can be gone back to. */
export function HeadDialog({ id, onClose }: HeadDialogProps) {
  const { t } = useTranslation();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [form, setForm] = useState<HeadForm | null>(null);
  useEffect(() => {
    run(
      call('report/open', { id }).then((view) => {
        setLoaded({ now: view.summary.head, asRead: view.headAsRead });
        setForm(toForm(view.summary.head));
      }),
    );
  }, [id]);
  const wrong = form === null ? [] : wrongFields(form);
  const save = (head: ReportHead | null): void => {
    if (loaded === null) return;
    run(correctHead(id, head));
    onClose();
  };
  return (
    <Dialog
      title={t('head.title')}
      onClose={onClose}
      testId="head-dialog"
      footer={
        <>
          <button
            type="button"
            className="link"
            disabled={loaded === null}
            data-testid="head-reset"
            onClick={() => {
              save(null);
            }}
          >
            {t('head.reset')}
          </button>
          <span className="sp" />
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button
            type="button"
            className="primary"
            disabled={form === null || wrong.length > 0}
            data-testid="head-save"
            onClick={() => {
              if (form !== null) save(toHead(form));
            }}
          >
            {t('app.save')}
          </button>
        </>
      }
    >
      {form !== null &&
        loaded !== null &&
        HEAD_FIELDS.map((field) => {
          const asRead = toForm(loaded.asRead)[field];
          const isWrong = wrong.some((name) => name === field);
          return (
            <label key={field} className="form-line">
              <span>{t(LABELS[field])}</span>
              <span className="form-field">
                <input
                  className="field"
                  lang="zh-CN"
                  data-report-text=""
                  value={form[field]}
                  aria-invalid={isWrong}
                  data-testid={`head-${field}`}
                  onChange={(event) => {
                    setForm({ ...form, [field]: event.target.value });
                  }}
                />
                {isWrong && (field === 'year' || field === 'date') && (
                  <small className="warn">{t(`head.${field}-error`)}</small>
                )}
                {!isWrong && asRead !== form[field] && (
                  <small lang="zh-CN" data-report-text="">
                    {asRead === '' ? t('head.as-read-none') : t('head.as-read', { value: asRead })}
                  </small>
                )}
              </span>
            </label>
          );
        })}
      <p className="hint">{t('head.place-hint')}</p>
    </Dialog>
  );
}
