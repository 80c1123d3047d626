import { useEffect, useMemo, useState } from 'react';
import type { ReportEntry } from '../../../shared/contract/views.ts';
import type { PlaceYear } from '../../../shared/contract/shelf-api.ts';
import type { ReportHead, ReportId } from '../../../shared/model/report.ts';
import { call } from '../../client/call.ts';
import { Button } from '../../components/kit/Button.tsx';
import { DialogForm } from '../../components/kit/DialogForm.tsx';
import { FormLine } from '../../components/kit/Form.tsx';
import { TextField } from '../../components/kit/TextField.tsx';
import { Hint, Toned } from '../../components/kit/Words.tsx';
import { isChangedElsewhere } from '../../state/errors.ts';
import { useFormDraft, type FormDraft, type FormWords } from '../../state/form-drafts.ts';
import { run } from '../../state/history.ts';
import { reportsById } from '../../state/report-order.ts';
import { loadShelves, useShelves } from '../../state/shelves-store.ts';
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
  const { form, asRead, edition, draft } = useHead(id);
  const taken = useTaken(form === null ? [] : placeOf(form), [id]);
  const save = (head: ReportHead | null): void => {
    if (form === null) return;
    const labelled = edition.typed === edition.kept ? [] : [labelEdition(id, edition.typed.trim())];
    const corrected = correctHead(id, head, toHead({ ...form, ...draft.known }));
    const saved = Promise.all([corrected, ...labelled]).then(() => draft.settle(draft.words));
    run(saved.catch((thrown: unknown) => seeElsewhere(id, thrown, draft)));
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
      draft={draft}
    >
      {form !== null && <HeadFields {...{ form, asRead, edition, draft }} />}
      {taken !== '' && (
        <Toned tone="warn" data-testid="head-taken">
          {taken}
        </Toned>
      )}
      <Hint>{t('head.place-hint')}</Hint>
    </DialogForm>
  );
}

/** What another window made of the head meanwhile is shown before that is told: from now on it is written over. */
async function seeElsewhere(id: ReportId, thrown: unknown, draft: FormDraft<FormWords>): Promise<never> {
  if (isChangedElsewhere(thrown)) {
    await loadShelves();
    const listed = reportsById(useShelves.getState().shelves ?? []).get(id);
    if (listed !== undefined) draft.see(wordsOf(listed));
  }
  throw thrown;
}

function wordsOf({ head, edition }: Pick<ReportEntry, 'head' | 'edition'>): FormWords {
  return { ...toForm(head), edition };
}

type HeadFieldsProps = Omit<Head, 'form'> & { readonly form: HeadForm };

function HeadFields({ form, asRead, edition, draft }: HeadFieldsProps) {
  const { t } = useTranslation();
  const type = (field: string, typed: string): void => draft.change({ ...draft.words, [field]: typed });
  return (
    <>
      {HEAD_FIELDS.map((name) => (
        <HeadField
          key={name}
          {...{ name, form }}
          asRead={(asRead ?? form)[name]}
          onChange={(typed) => type(name, typed)}
        />
      ))}
      <FormLine label={t('editions.label')}>
        <EditionField
          value={edition.typed}
          onChange={(typed) => type('edition', typed)}
          data-testid="head-edition"
        />
      </FormLine>
    </>
  );
}

type Head = {
  /** What is typed; null where no shelf has the report. */
  readonly form: HeadForm | null;
  /** Null until it was loaded. */
  readonly asRead: HeadForm | null;
  /** What it is called among those of its year: as it was, and as it is typed. */
  readonly edition: { readonly kept: string; readonly typed: string };
  /** The fields that were written into. */
  readonly draft: FormDraft<FormWords>;
};

/** The shelf tells all that is typed at once: what is typed as soon as the fields are there is not lost. */
function useHead(id: ReportId): Head {
  const shelves = useShelves((state) => state.shelves);
  const listed = useMemo(() => reportsById(shelves ?? []).get(id), [shelves, id]);
  const kept = listed?.edition ?? '';
  const today: FormWords = listed === undefined ? {} : wordsOf(listed);
  const draft = useFormDraft<FormWords>(`head ${id}`, today);
  const [asRead, setAsRead] = useState<HeadForm | null>(null);
  useEffect(() => {
    run(call('report/open', { id }).then((view) => setAsRead(toForm(view.headAsRead))));
  }, [id]);
  return {
    form: listed === undefined ? null : { ...toForm(listed.head), ...draft.words },
    edition: { kept, typed: draft.words['edition'] ?? kept },
    ...{ asRead, draft },
  };
}

function placeOf(form: HeadForm): readonly PlaceYear[] {
  const [place, year] = [form.place.trim(), form.year.trim()];
  return place === '' || year === '' || wrongFields(form).includes('year')
    ? []
    : [{ place, year: Number(year) }];
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
  readonly onChange: (typed: string) => void;
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
        onChange={onChange}
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
