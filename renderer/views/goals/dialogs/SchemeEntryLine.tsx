import { VERDICT_NEEDS, VERDICT_TONES, type SchemeEntry } from '../../../../shared/model/goal.ts';
import { Unseen } from '../../../components/kit/Words.tsx';
import { Kbd } from '../../../components/kit/Combination.tsx';
import { TextField } from '../../../components/kit/TextField.tsx';
import { Select } from '../../../components/kit/Select.tsx';
import { IconButton } from '../../../components/kit/IconButton.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { TONE_SIGNS } from '../model/verdicts.ts';
import styles from './SchemeDialog.module.css';

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
    <fieldset className={styles['entry']} data-testid="scheme-entry" data-code={entry.code}>
      <legend>
        <Unseen>{entry.label || t('goals.scheme-new')}</Unseen>
      </legend>
      <span className={styles['key']}>
        <Kbd>{index < 9 ? String(index + 1) : '·'}</Kbd>
      </span>
      <TextField
        value={entry.label}
        placeholder={t('goals.scheme-label')}
        aria-label={t('goals.scheme-label')}
        data-testid="scheme-label"
        onChange={(label) => onChange({ label })}
      />
      <LookAndNeeds entry={entry} onChange={onChange} />
      <EntryButtons place={place} onMove={onMove} onRemove={onRemove} />
      <TextField
        className={styles['meaning']}
        value={entry.meaning}
        placeholder={t('goals.scheme-meaning')}
        aria-label={t('goals.scheme-meaning')}
        onChange={(meaning) => onChange({ meaning })}
      />
    </fieldset>
  );
}

type LookAndNeedsProps = Pick<SchemeEntryLineProps, 'entry' | 'onChange'>;

function LookAndNeeds({ entry, onChange }: LookAndNeedsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        choices={VERDICT_TONES}
        chosen={entry.tone}
        words={(tone) => `${TONE_SIGNS[tone]} ${t(`goals.tone.${tone}`)}`}
        aria-label={t('goals.scheme-tone')}
        onChoose={(tone) => onChange({ tone })}
      />
      <Select
        choices={VERDICT_NEEDS}
        chosen={entry.needs}
        words={(needs) => t(`goals.needs.${needs}`)}
        aria-label={t('goals.scheme-needs')}
        data-testid="scheme-needs"
        onChoose={(needs) => onChange({ needs })}
      />
    </>
  );
}

type EntryButtonsProps = Pick<SchemeEntryLineProps, 'place' | 'onMove' | 'onRemove'>;

function EntryButtons({ place, onMove, onRemove }: EntryButtonsProps) {
  const { t } = useTranslation();
  const { index, count } = place;
  return (
    <span className={styles['buttons']}>
      <IconButton label={t('goals.scheme-up')} disabled={index === 0} onClick={() => onMove(-1)}>
        ↑
      </IconButton>
      <IconButton label={t('goals.scheme-down')} disabled={index === count - 1} onClick={() => onMove(1)}>
        ↓
      </IconButton>
      <IconButton label={t('goals.scheme-remove')} data-testid="scheme-remove" onClick={onRemove}>
        ✕
      </IconButton>
    </span>
  );
}
