import {
  VERDICT_NEEDS,
  VERDICT_TONES,
  type SchemeEntry,
  type VerdictNeed,
  type VerdictTone,
} from '../../../../shared/model/goal.ts';
import { useTranslation } from '../../../locales/words.ts';
import { TONE_SIGNS } from '../model/verdicts.ts';

type EntryChange = Partial<Omit<SchemeEntry, 'code'>>;

type SchemeEntryLineProps = {
  readonly entry: SchemeEntry;
  readonly place: { readonly index: number; readonly count: number };
  readonly onChange: (change: EntryChange) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
};

/** One verdict of the scheme: its key, words, look, what it needs, and its place. */
export function SchemeEntryLine({ entry, place, onChange, onMove, onRemove }: SchemeEntryLineProps) {
  const { t } = useTranslation();
  const { index } = place;
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
      <ToneChoice tone={entry.tone} onChange={onChange} />
      <NeedsChoice needs={entry.needs} onChange={onChange} />
      <EntryButtons place={place} onMove={onMove} onRemove={onRemove} />
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

type ToneChoiceProps = {
  readonly tone: VerdictTone;
  readonly onChange: (change: EntryChange) => void;
};

function ToneChoice({ tone, onChange }: ToneChoiceProps) {
  const { t } = useTranslation();
  return (
    <select
      className="field"
      value={tone}
      aria-label={t('goals.scheme-tone')}
      onChange={(event) => {
        const chosen = VERDICT_TONES.find((one) => one === event.target.value);
        if (chosen !== undefined) onChange({ tone: chosen });
      }}
    >
      {VERDICT_TONES.map((one) => (
        <option key={one} value={one}>
          {TONE_SIGNS[one]} {t(`goals.tone.${one}`)}
        </option>
      ))}
    </select>
  );
}

type NeedsChoiceProps = {
  readonly needs: VerdictNeed;
  readonly onChange: (change: EntryChange) => void;
};

function NeedsChoice({ needs, onChange }: NeedsChoiceProps) {
  const { t } = useTranslation();
  return (
    <select
      className="field"
      value={needs}
      aria-label={t('goals.scheme-needs')}
      data-testid="scheme-needs"
      onChange={(event) => {
        const chosen = VERDICT_NEEDS.find((one) => one === event.target.value);
        if (chosen !== undefined) onChange({ needs: chosen });
      }}
    >
      {VERDICT_NEEDS.map((one) => (
        <option key={one} value={one}>
          {t(`goals.needs.${one}`)}
        </option>
      ))}
    </select>
  );
}

type EntryButtonsProps = Pick<SchemeEntryLineProps, 'place' | 'onMove' | 'onRemove'>;

function EntryButtons({ place, onMove, onRemove }: EntryButtonsProps) {
  const { t } = useTranslation();
  const { index, count } = place;
  return (
    <span className="scheme-order">
      <IconButton
        sign="↑"
        name={t('goals.scheme-up')}
        isDisabled={index === 0}
        onPress={() => {
          onMove(-1);
        }}
      />
      <IconButton
        sign="↓"
        name={t('goals.scheme-down')}
        isDisabled={index === count - 1}
        onPress={() => {
          onMove(1);
        }}
      />
      <IconButton sign="✕" name={t('goals.scheme-remove')} testId="scheme-remove" onPress={onRemove} />
    </span>
  );
}

type IconButtonProps = {
  readonly sign: string;
  readonly name: string;
  readonly isDisabled?: boolean;
  readonly testId?: string;
  readonly onPress: () => void;
};

function IconButton({ sign, name, isDisabled = false, testId, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon"
      title={name}
      aria-label={name}
      disabled={isDisabled}
      data-testid={testId}
      onClick={onPress}
    >
      {sign}
    </button>
  );
}
