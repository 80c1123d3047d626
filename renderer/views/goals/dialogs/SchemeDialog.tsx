import { useState } from 'react';
import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { SchemeEntry } from '../../../../shared/model/goal.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { Hint } from '../../../components/kit/Words.tsx';
import { Button } from '../../../components/kit/Button.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { keepFields, useFields } from '../../../state/form-drafts.ts';
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
import { toSchemeDraft, toSchemeWords } from '../model/scheme-words.ts';
import { saveScheme, SCHEME_FORM } from '../scheme-actions.ts';
import { SchemeEntryLine } from './SchemeEntryLine.tsx';
import { SchemeHistory } from './SchemeHistory.tsx';

type SchemeDialogProps = { readonly view: GoalsView; readonly onClose: () => void };

/** The verdicts that can be given: their words, what each needs, how it looks, and in which order. */
export function SchemeDialog({ view, onClose }: SchemeDialogProps) {
  const { t } = useTranslation();
  const current = currentScheme(view.schemes);
  const draft = toSchemeDraft(useFields(SCHEME_FORM));
  const [isRestored] = useState(draft !== null);
  const entries = draft?.entries ?? current?.entries ?? [];
  const base = draft?.base ?? current?.version ?? 0;
  const setEntries = (typed: readonly SchemeEntry[]): void => {
    const isSame = isSameScheme(typed, current?.entries ?? []);
    keepFields(SCHEME_FORM, isSame ? null : toSchemeWords(typed, base));
  };
  const used = new Set(view.schemes.flatMap((scheme) => scheme.entries.map(({ code }) => code)));
  return (
    <Dialog
      title={t('goals.scheme')}
      onClose={onClose}
      size="wide"
      testId="scheme-dialog"
      footer={<SchemeFoot {...{ view, entries, base, isRestored, onClose }} />}
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
  /** The version that they were written from. */
  readonly base: number;
  /** True where they are those of another time. */
  readonly isRestored: boolean;
};

/** Says what saving would do, or why it can't be done. */
function SchemeFoot({ view, entries, base, isRestored, onClose }: SchemeFootProps) {
  const { t } = useTranslation();
  const current = currentScheme(view.schemes);
  const fault = findFault(entries);
  const isSame = isSameScheme(trimEntries(entries), current?.entries ?? []);
  const version = current?.version ?? 0;
  const next = { n: version + 1, now: version };
  // Another window saved a version meanwhile: it stays among the versions, and what is written here comes after it.
  const outlook = isSame
    ? t('goals.scheme-same')
    : t(version === base ? 'goals.scheme-next' : 'goals.scheme-overtaken', next);
  const isTold = isRestored && version === base;
  return (
    <>
      <Hint as="span" tone={fault === null ? undefined : 'warn'}>
        {fault === null ? (isTold ? t('app.draft-again') : outlook) : t(`goals.scheme-fault.${fault}`)}
      </Hint>
      <Button
        data-testid="scheme-cancel"
        onClick={() => {
          keepFields(SCHEME_FORM, null);
          onClose();
        }}
      >
        {t('app.cancel')}
      </Button>
      <Button
        kind="primary"
        disabled={fault !== null || isSame}
        data-testid="scheme-save"
        onClick={() => run(saveScheme(trimEntries(entries), version).then((isSaved) => isSaved && onClose()))}
      >
        {t('goals.scheme-save')}
      </Button>
    </>
  );
}
