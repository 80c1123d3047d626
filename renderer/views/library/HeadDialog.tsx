import { useEffect, useState } from 'react';
import type { ReportHead, ReportId } from '../../../shared/model/report.ts';
import { call } from '../../client/call.ts';
import { Button } from '../../components/kit/Button.tsx';
import { DialogForm } from '../../components/kit/DialogForm.tsx';
import { FormLine } from '../../components/kit/Form.tsx';
import { TextField } from '../../components/kit/TextField.tsx';
import { Hint, Toned } from '../../components/kit/Words.tsx';
import { run } from '../../state/history.ts';
import { EditionField } from './EditionField.tsx';
import { correctHead, labelEdition } from './library-store.ts';
import { HEAD_FIELDS, toForm, toHead, wrongFields, type HeadForm } from './model/head-form.ts';
import { PlaceField } from './PlaceField.tsx';
import { useTaken } from './use-taken.ts';
import { useTranslation, type Translate } from '../../locales/words.ts';

type HeadDialogProps = { readonly id: ReportId; readonly onClose: () => void };
type FieldName = (typeof HEAD_FIELDS)[number];

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
  const { form, asRead, change, edition, setEdition } = useHead(id);
  const taken = useTaken(form?.place ?? '', form?.year ?? '', [id]);
  const save = (head: ReportHead | null): void => {
    run(correctHead(id, head));
    if (edition.typed !== edition.kept) run(labelEdition(id, edition.typed.trim()));
    onClose();
  };
  return (
    <DialogForm
      title={t('head.title')}
      testId="head-dialog"
      aside={<ReadAgain isReady={form !== null} onChoose={() => save(null)} />}
      save={t('app.save')}
      saveTestId="head-save"
      canSave={form !== null && wrongFields(form).length === 0}
      onSave={() => {
        if (form !== null) save(toHead(form));
      }}
      onClose={onClose}
    >
      {form !== null &&
        HEAD_FIELDS.map((name) => (
          <HeadField key={name} name={name} form={form} asRead={asRead[name]} onChange={change} />
        ))}
      {form !== null && (
        <FormLine label={t('editions.label')}>
          <EditionField value={edition.typed} onChange={setEdition} data-testid="head-edition" />
        </FormLine>
      )}
      {taken !== '' && (
        <Toned tone="warn" data-testid="head-taken">
          {taken}
        </Toned>
      )}
      <Hint>{t('head.place-hint')}</Hint>
    </DialogForm>
  );
}

type Head = {
  /** What is typed; null until the head was loaded. */
  readonly form: HeadForm | null;
  readonly asRead: HeadForm;
  readonly change: (form: HeadForm) => void;
  /** What it is called among those of its year: as it was, and as it is typed. */
  readonly edition: { readonly kept: string; readonly typed: string };
  readonly setEdition: (typed: string) => void;
};

const NOT_READ: HeadForm = { place: '', year: '', title: '', session: '', speaker: '', date: '' };

function useHead(id: ReportId): Head {
  const [form, setForm] = useState<HeadForm | null>(null);
  const [asRead, setAsRead] = useState(NOT_READ);
  const [edition, setEdition] = useState({ kept: '', typed: '' });
  useEffect(() => {
    run(
      call('report/open', { id }).then((view) => {
        setAsRead(toForm(view.headAsRead));
        setForm(toForm(view.summary.head));
        setEdition({ kept: view.summary.edition, typed: view.summary.edition });
      }),
    );
  }, [id]);
  return {
    ...{ form, asRead, change: setForm, edition },
    setEdition: (typed) => setEdition((before) => ({ ...before, typed })),
  };
}

/** Takes all corrections back. */
function ReadAgain({ isReady, onChoose }: { readonly isReady: boolean; readonly onChoose: () => void }) {
  const { t } = useTranslation();
  return (
    <Button writes kind="link" disabled={!isReady} data-testid="head-reset" onClick={onChoose}>
      {t('head.reset')}
    </Button>
  );
}

type HeadFieldProps = {
  readonly name: FieldName;
  readonly form: HeadForm;
  readonly asRead: string;
  readonly onChange: (form: HeadForm) => void;
};

function HeadField({ name, form, asRead, onChange }: HeadFieldProps) {
  const { t } = useTranslation();
  const wrong = wrongFields(form).find((field) => field === name);
  const Field = name === 'place' ? PlaceField : TextField;
  return (
    <FormLine
      label={t(LABELS[name])}
      fault={wrong !== undefined && t(`head.${wrong}-error`)}
      note={asRead !== form[name] && <AsRead words={asReadWords(asRead, t)} />}
    >
      <Field
        lang="zh-CN"
        data-report-text=""
        value={form[name]}
        aria-invalid={wrong !== undefined}
        data-testid={`head-${name}`}
        onChange={(value) => onChange({ ...form, [name]: value })}
      />
    </FormLine>
  );
}

function AsRead({ words }: { readonly words: string }) {
  return (
    <span lang="zh-CN" data-report-text="">
      {words}
    </span>
  );
}

function asReadWords(asRead: string, t: Translate): string {
  return asRead === '' ? t('head.as-read-none') : t('head.as-read', { value: asRead });
}
