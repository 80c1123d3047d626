import { AppError } from '../../../../shared/base/errors.ts';
import { call } from '../../../client/call.ts';
import { DialogForm } from '../../../components/kit/DialogForm.tsx';
import { FormBlock } from '../../../components/kit/Form.tsx';
import { Hint } from '../../../components/kit/Words.tsx';
import { translate, useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { useFormDraft } from '../../../state/form-drafts.ts';
import { recorded, run } from '../../../state/history.ts';
import { loadShelves } from '../../../state/shelves-store.ts';
import { showUndoToast } from '../../../state/undo-toast.ts';
import { PlaceField } from '../PlaceField.tsx';
import { mergePlaces, wholeShelf } from './shelf-commands.ts';

type PlaceDialogProps = { readonly place: string; readonly onClose: () => void };

/** Gives all reports of a place another name; where the library has a place of that name, they go there. */
export function PlaceDialog({ place, onClose }: PlaceDialogProps) {
  const { t } = useTranslation();
  const draft = useFormDraft(`place ${place}`, { name: place });
  const name = draft.words.name.trim();
  const other = name === place ? undefined : wholeShelf(name);
  return (
    <DialogForm
      title={t('places.rename-of', { place })}
      testId="place-dialog"
      save={other === undefined ? t('app.save') : t('places.merge')}
      saveTestId="place-save"
      canSave={name !== '' && name !== place}
      onSave={() => {
        const renamed =
          other === undefined ? renamePlace(place, name) : mergePlaces([{ from: place, into: name }]);
        run(renamed.then(() => draft.settle(draft.words)));
        onClose();
      }}
      onClose={onClose}
      draft={draft}
    >
      <FormBlock label={t('places.new-name')}>
        <PlaceField
          value={draft.words.name}
          data-testid="place-name"
          onChange={(typed) => draft.change({ name: typed })}
        />
      </FormBlock>
      <Hint>
        {other === undefined
          ? t('places.rename-hint', { n: formatCount(wholeShelf(place)?.reports.length ?? 0) })
          : t('places.merge-hint', { from: place, into: name, n: formatCount(other.reports.length) })}
      </Hint>
    </DialogForm>
  );
}

async function renamePlace(from: string, place: string): Promise<void> {
  const reports = wholeShelf(from)?.reports.map(({ id }) => id) ?? [];
  if (reports.length === 0) throw new AppError('not-found', `there is no place ${from}`, { place: from });
  const { step } = await recorded(call('shelf/correct', { reports, change: { place } }));
  showUndoToast(translate('places.renamed', { from, into: place }), step);
  await loadShelves();
}
