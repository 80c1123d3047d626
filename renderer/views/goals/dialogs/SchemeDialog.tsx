import { useState } from 'react';
import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import {
  VERDICT_NEEDS,
  VERDICT_TONES,
  type SchemeEntry,
  type VerdictScheme,
} from '../../../../shared/model/goal.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { formatMoment } from '../../../state/format.ts';
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
import { currentScheme, TONE_SIGNS } from '../model/verdicts.ts';
import { saveScheme } from '../scheme-actions.ts';
import { useTranslation } from '../../../locales/words.ts';

type SchemeDialogProps = { readonly view: GoalsView; readonly onClose: () => void };

/** The verdicts that can be given: their words, what each needs, how it looks, and in which order. */
export function SchemeDialog({ view, onClose }: SchemeDialogProps) {
  const { t } = useTranslation();
  const current = currentScheme(view.schemes);
  const [entries, setEntries] = useState<readonly SchemeEntry[]>(current?.entries ?? []);
  const used = new Set(view.schemes.flatMap((scheme) => scheme.entries.map(({ code }) => code)));
  const fault = findFault(entries);
  const isSame = isSameScheme(trimEntries(entries), current?.entries ?? []);
  return (
    <Dialog
      title={t('goals.scheme')}
      onClose={onClose}
      size="wide"
      testId="scheme-dialog"
      footer={
        <>
          <span className={fault === null ? 'hint' : 'hint warn'}>
            {fault !== null
              ? t(`goals.scheme-fault.${fault}`)
              : isSame
                ? t('goals.scheme-same')
                : t('goals.scheme-next', { n: (current?.version ?? 0) + 1 })}
          </span>
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button
            type="button"
            className="primary"
            disabled={fault !== null || isSame}
            data-testid="scheme-save"
            onClick={() => {
              onClose();
              run(saveScheme(trimEntries(entries)));
            }}
          >
            {t('goals.scheme-save')}
          </button>
        </>
      }
    >
      <p className="hint">{t('goals.scheme-hint')}</p>
      {entries.map((entry, index) => (
        <EntryLine
          key={entry.code}
          entry={entry}
          place={{ index, count: entries.length }}
          onChange={(change) => {
            setEntries(changeEntry(entries, index, change));
          }}
          onMove={(by) => {
            setEntries(moveEntry(entries, index, by));
          }}
          onRemove={() => {
            setEntries(removeEntry(entries, index));
          }}
        />
      ))}
      <p>
        <button
          type="button"
          className="link"
          data-testid="scheme-add"
          onClick={() => {
            setEntries(addEntry(entries, used));
          }}
        >
          ＋ {t('goals.scheme-add')}
        </button>
      </p>
      <SchemeHistory schemes={view.schemes} />
    </Dialog>
  );
}

type EntryLineProps = {
  readonly entry: SchemeEntry;
  readonly place: { readonly index: number; readonly count: number };
  readonly onChange: (change: Partial<Omit<SchemeEntry, 'code'>>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
};

function EntryLine({ entry, place, onChange, onMove, onRemove }: EntryLineProps) {
  const { t } = useTranslation();
  const { index, count } = place;
  return (
    <fieldset className="scheme-entry" data-testid="scheme-entry" data-code={entry.code}>
      <legend className="visually-hidden">{entry.label || t('goals.scheme-new')}</legend>
      <kbd>{index < 9 ? index + 1 : '·'}</kbd>
      <input
        className="field"
        value={entry.label}
        placeholder={t('goals.scheme-label')}
        aria-label={t('goals.scheme-label')}
        data-testid="scheme-label"
        onChange={(event) => {
          onChange({ label: event.target.value });
        }}
      />
      <select
        className="field"
        value={entry.tone}
        aria-label={t('goals.scheme-tone')}
        onChange={(event) => {
          const tone = VERDICT_TONES.find((one) => one === event.target.value);
          if (tone !== undefined) onChange({ tone });
        }}
      >
        {VERDICT_TONES.map((tone) => (
          <option key={tone} value={tone}>
            {TONE_SIGNS[tone]} {t(`goals.tone.${tone}`)}
          </option>
        ))}
      </select>
      <select
        className="field"
        value={entry.needs}
        aria-label={t('goals.scheme-needs')}
        data-testid="scheme-needs"
        onChange={(event) => {
          const needs = VERDICT_NEEDS.find((one) => one === event.target.value);
          if (needs !== undefined) onChange({ needs });
        }}
      >
        {VERDICT_NEEDS.map((needs) => (
          <option key={needs} value={needs}>
            {t(`goals.needs.${needs}`)}
          </option>
        ))}
      </select>
      <span className="scheme-order">
        <button
          type="button"
          className="icon"
          title={t('goals.scheme-up')}
          aria-label={t('goals.scheme-up')}
          disabled={index === 0}
          onClick={() => {
            onMove(-1);
          }}
        >
          ↑
        </button>
        <button
          type="button"
          className="icon"
          title={t('goals.scheme-down')}
          aria-label={t('goals.scheme-down')}
          disabled={index === count - 1}
          onClick={() => {
            onMove(1);
          }}
        >
          ↓
        </button>
        <button
          type="button"
          className="icon"
          title={t('goals.scheme-remove')}
          aria-label={t('goals.scheme-remove')}
          data-testid="scheme-remove"
          onClick={onRemove}
        >
          ✕
        </button>
      </span>
      <input
        className="field scheme-meaning"
        value={entry.meaning}
        placeholder={t('goals.scheme-meaning')}
        aria-label={t('goals.scheme-meaning')}
        onChange={(event) => {
          onChange({ meaning: event.target.value });
        }}
      />
    </fieldset>
  );
}

function SchemeHistory({ schemes }: { readonly schemes: readonly VerdictScheme[] }) {
  const { t } = useTranslation();
  return (
    <details className="scheme-history" data-testid="scheme-history">
      <summary>{t('goals.scheme-history', { n: schemes.length })}</summary>
      {[...schemes].reverse().map((scheme, index) => (
        <p key={scheme.version}>
          <b>{t('goals.scheme-version', { n: scheme.version })}</b>{' '}
          <span className="hint">
            {formatMoment(scheme.createdAt)}
            {index === 0 && ` · ${t('goals.scheme-in-force')}`}
          </span>
          <br />
          {scheme.entries.map(({ label, tone }) => `${TONE_SIGNS[tone]} ${label}`).join(' / ')}
        </p>
      ))}
    </details>
  );
}
