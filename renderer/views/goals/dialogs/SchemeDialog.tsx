import { useState } from 'react';
import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { SchemeEntry } from '../../../../shared/model/goal.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { Hint } from '../../../components/kit/Words.tsx';
import { Button } from '../../../components/kit/Button.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { run } from '../../../state/history.ts';
import {
  addEntry,
  changeEntry,
  findFault,
  isSameScheme,
  moveEntry,
  removeEntry,
  trimEntries,
} from '../model/scheme-draft.ts';
import { currentScheme } from '../model/verdicts.ts';
import { useGoals } from '../goals-store.ts';
import { saveScheme } from '../scheme-actions.ts';
import { SchemeEntryLine } from './SchemeEntryLine.tsx';
import { SchemeHistory } from './SchemeHistory.tsx';

type SchemeDialogProps = { readonly view: GoalsView; readonly onClose: () => void };

/** The verdicts that can be given: their words, what each needs, how it looks, and in which order. */
export function SchemeDialog({ view, onClose }: SchemeDialogProps) {
  const { t } = useTranslation();
  const current = currentScheme(view.schemes);
  const draft = useGoals((state) => state.schemeDraft);
  const [isRestored] = useState(draft !== null && !isSameScheme(draft, current?.entries ?? []));
  const entries = draft ?? current?.entries ?? [];
  const setEntries = (schemeDraft: readonly SchemeEntry[]): void => useGoals.setState({ schemeDraft });
  const used = new Set(view.schemes.flatMap((scheme) => scheme.entries.map(({ code }) => code)));
  return (
    <Dialog
      title={t('goals.scheme')}
      onClose={onClose}
      size="wide"
      testId="scheme-dialog"
      footer={<SchemeFoot {...{ view, entries, isRestored, onClose }} />}
    >
      <Hint>{t('goals.scheme-hint')}</Hint>
      <SchemeEntries entries={entries} onChange={setEntries} />
      <p>
        <Button kind="link" data-testid="scheme-add" onClick={() => setEntries(addEntry(entries, used))}>
          ＋ {t('goals.scheme-add')}
        </Button>
      </p>
      <SchemeHistory schemes={view.schemes} />
    </Dialog>
  );
}

type SchemeEntriesProps = {
  readonly entries: readonly SchemeEntry[];
  readonly onChange: (entries: readonly SchemeEntry[]) => void;
};

function SchemeEntries({ entries, onChange }: SchemeEntriesProps) {
  return entries.map((entry, index) => (
    <SchemeEntryLine
      key={entry.code}
      entry={entry}
      place={{ index, count: entries.length }}
      onChange={(change) => onChange(changeEntry(entries, index, change))}
      onMove={(by) => onChange(moveEntry(entries, index, by))}
      onRemove={() => onChange(removeEntry(entries, index))}
    />
  ));
}

type SchemeFootProps = SchemeDialogProps & {
  readonly entries: readonly SchemeEntry[];
  /** True where they are those of another time. */
  readonly isRestored: boolean;
};

/** Says what saving would do, or why it can't be done. */
function SchemeFoot({ view, entries, isRestored, onClose }: SchemeFootProps) {
  const { t } = useTranslation();
  const current = currentScheme(view.schemes);
  const fault = findFault(entries);
  const isSame = isSameScheme(trimEntries(entries), current?.entries ?? []);
  const outlook = isSame
    ? t('goals.scheme-same')
    : t('goals.scheme-next', { n: (current?.version ?? 0) + 1 });
  return (
    <>
      <Hint as="span" tone={fault === null ? undefined : 'warn'}>
        {fault === null ? (isRestored ? t('app.draft-again') : outlook) : t(`goals.scheme-fault.${fault}`)}
      </Hint>
      <Button
        data-testid="scheme-cancel"
        onClick={() => {
          useGoals.setState({ schemeDraft: null });
          onClose();
        }}
      >
        {t('app.cancel')}
      </Button>
      <Button
        kind="primary"
        disabled={fault !== null || isSame}
        data-testid="scheme-save"
        onClick={() => {
          onClose();
          run(saveScheme(trimEntries(entries)));
        }}
      >
        {t('goals.scheme-save')}
      </Button>
    </>
  );
}
