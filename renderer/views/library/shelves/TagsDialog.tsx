import { useState } from 'react';
import type { ListedReport } from '../../../../shared/contract/shelf-api.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { Combobox } from '../../../components/kit/Combobox.tsx';
import { ToggleChip } from '../../../components/kit/Chips.tsx';
import { DialogForm } from '../../../components/kit/DialogForm.tsx';
import { FormBlock } from '../../../components/kit/Form.tsx';
import { Hint } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { keyOfSelection, useFormDraft } from '../../../state/form-drafts.ts';
import { run } from '../../../state/history.ts';
import { reportsById } from '../../../state/report-order.ts';
import { useShelves } from '../../../state/shelves-store.ts';
import { choicesOf } from '../model/shelf-filter.ts';
import { tagReports } from './shelf-commands.ts';
import styles from './TagsDialog.module.css';

type TagsDialogProps = { readonly reports: readonly ReportId[]; readonly onClose: () => void };

/** Gives reports tags, or takes tags from them. */
export function TagsDialog({ reports, onClose }: TagsDialogProps) {
  const { t } = useTranslation();
  const shelves = useShelves((state) => state.shelves) ?? [];
  const all = choicesOf(shelves).tags;
  const own = taggedOf(reportsById(shelves), reports);
  const { words, change, ...draft } = useFormDraft(keyOfSelection('report-tags', reports), { typed: '' });
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isOn = (tag: string): boolean => chosen.get(tag) ?? own.get(tag) === reports.length;
  const tags = [...new Set([...all, ...chosen.keys()])];
  const save = (): void => {
    run(tagReports(reports, ...changeOf(words.typed, chosen)).then(() => draft.settle(words)));
    onClose();
  };
  return (
    <DialogForm
      title={t('places.tags-of', { n: formatCount(reports.length) })}
      testId="tags-dialog"
      save={t('app.save')}
      saveTestId="tags-save"
      canSave={words.typed.trim() !== '' || chosen.size > 0}
      onSave={save}
      {...{ onClose, draft }}
    >
      <NewTags typed={words.typed} all={all} onType={(typed) => change({ typed })} />
      <div className={styles['tags']} role="group" aria-label={t('places.tags')}>
        {tags.map((tag) => (
          <ToggleChip
            key={tag}
            isOn={isOn(tag)}
            data-part={!chosen.has(tag) && (own.get(tag) ?? 0) > 0 && !isOn(tag)}
            onToggle={() => setChosen(new Map(chosen).set(tag, !isOn(tag)))}
          >
            {tag}
          </ToggleChip>
        ))}
      </div>
      <Hint>{t('places.tags-hint')}</Hint>
    </DialogForm>
  );
}

type NewTagsProps = {
  readonly typed: string;
  readonly all: readonly string[];
  readonly onType: (typed: string) => void;
};

function NewTags({ typed, all, onType }: NewTagsProps) {
  const { t } = useTranslation();
  return (
    <FormBlock label={t('places.new-tags')}>
      <Combobox
        value={typed}
        suggestions={all
          .filter((tag) => typed !== '' && tag.startsWith(typed) && tag !== typed)
          .map((words) => ({ words, note: '' }))}
        data-testid="tags-new"
        onChange={onType}
      />
    </FormBlock>
  );
}

/** Which tags are given, and which are taken. */
function changeOf(
  typed: string,
  chosen: ReadonlyMap<string, boolean>,
): readonly [add: readonly string[], remove: readonly string[]] {
  const added = typed.split(/[\s,，、;；]+/u).filter((tag) => tag !== '');
  const of = (isOn: boolean): readonly string[] =>
    [...chosen].flatMap(([tag, own]) => (own === isOn ? [tag] : []));
  return [[...new Set([...of(true), ...added])], of(false)];
}

/** How many of the reports have each tag. */
function taggedOf(
  byId: ReadonlyMap<number, ListedReport>,
  reports: readonly ReportId[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const tag of reports.flatMap((id) => byId.get(id)?.tags ?? []))
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}
