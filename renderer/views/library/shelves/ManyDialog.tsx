import type { ReportId } from '../../../../shared/model/report.ts';
import type { HeadChange } from '../../../../shared/contract/shelf-api.ts';
import { call } from '../../../client/call.ts';
import { DialogForm } from '../../../components/kit/DialogForm.tsx';
import { FormLine } from '../../../components/kit/Form.tsx';
import { TextField } from '../../../components/kit/TextField.tsx';
import { Hint, Toned } from '../../../components/kit/Words.tsx';
import { translate, useTranslation } from '../../../locales/words.ts';
import { keyOfSelection, useFormDraft } from '../../../state/form-drafts.ts';
import { recorded, run } from '../../../state/history.ts';
import { formatCount } from '../../../state/format.ts';
import { loadShelves, useShelves } from '../../../state/shelves-store.ts';
import { showUndoToast } from '../../../state/undo-toast.ts';
import { wrongFields } from '../model/head-form.ts';
import { countMadeAlike, placesAfter } from '../model/one-year.ts';
import { PlaceField } from '../PlaceField.tsx';
import { useTaken } from '../use-taken.ts';

type ManyDialogProps = { readonly reports: readonly ReportId[]; readonly onClose: () => void };

const EMPTY = { place: '', year: '', session: '', speaker: '' };
type Typed = typeof EMPTY;

/** Corrects the heads of many reports at once: what is left empty stays as it is. */
export function ManyDialog({ reports, onClose }: ManyDialogProps) {
  const { t } = useTranslation();
  const { words: typed, change: setTyped, ...draft } = useFormDraft(keyOfSelection('many', reports), EMPTY);
  const isWrong = wrongFields({ ...typed, title: '', date: '' }).length > 0;
  const change = changeOf(typed);
  const shelves = useShelves((state) => state.shelves) ?? [];
  const taken = useTaken(isWrong ? [] : placesAfter(shelves, reports, change), reports);
  const alike = isWrong ? 0 : countMadeAlike(shelves, reports, change);
  return (
    <DialogForm
      title={t('places.correct-many', { n: formatCount(reports.length) })}
      testId="many-dialog"
      save={t('app.save')}
      saveTestId="many-save"
      canSave={!isWrong && Object.keys(change).length > 0}
      onSave={() => {
        run(correctMany(reports, change).then(() => draft.settle(typed)));
        onClose();
      }}
      {...{ onClose, draft }}
    >
      <Fields typed={typed} isWrong={isWrong} onType={setTyped} />
      {taken !== '' && (
        <Toned tone="warn" data-testid="many-taken">
          {taken}
        </Toned>
      )}
      {alike > 0 && (
        <Toned tone="warn" data-testid="many-alike">
          {t('places.made-alike', { n: formatCount(alike) })}
        </Toned>
      )}
      <Hint>{t('places.many-hint')}</Hint>
    </DialogForm>
  );
}

type FieldsProps = {
  readonly typed: Typed;
  readonly isWrong: boolean;
  readonly onType: (typed: Typed) => void;
};

function Fields({ typed, isWrong, onType }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <FormLine label={t('report.place')}>
        <PlaceField
          value={typed.place}
          data-testid="many-place"
          onChange={(place) => onType({ ...typed, place })}
        />
      </FormLine>
      {(['year', 'session', 'speaker'] as const).map((name) => (
        <FormLine
          key={name}
          label={t(name === 'year' ? 'report.year-label' : `report.${name}`)}
          fault={name === 'year' && isWrong && t('head.year-error')}
        >
          <TextField
            lang="zh-CN"
            value={typed[name]}
            data-testid={`many-${name}`}
            onChange={(words) => onType({ ...typed, [name]: words })}
          />
        </FormLine>
      ))}
    </>
  );
}

function changeOf({ place, year, session, speaker }: Typed): HeadChange {
  return {
    ...(place.trim() !== '' && { place: place.trim() }),
    ...(year.trim() !== '' && { year: Number(year.trim()) }),
    ...(session.trim() !== '' && { session: session.trim() }),
    ...(speaker.trim() !== '' && { speaker: speaker.trim() }),
  };
}

async function correctMany(reports: readonly ReportId[], change: HeadChange): Promise<void> {
  const { step } = await recorded(call('shelf/correct', { reports, change }));
  showUndoToast(translate('places.corrected', { n: formatCount(reports.length) }), step);
  await loadShelves();
}
