import { clsx } from 'clsx';
import { NOTE_COLOURS, NOTE_KINDS, type NoteColour, type NoteKind } from '../../shared/model/note.ts';
import { COLOUR_SIGNS } from '../../shared/words/notes.ts';
import { useTranslation } from '../locales/words.ts';
import { Select } from './kit/Select.tsx';
import styles from './NoteLook.module.css';

const IN_COLOUR: Readonly<Record<NoteColour, string | undefined>> = {
  yellow: styles['yellow'],
  green: styles['green'],
  blue: styles['blue'],
  purple: styles['purple'],
  red: styles['red'],
};

/** The sign of a colour in it: nobody has to tell it by the hue. */
export function ColourSign({ colour }: { readonly colour: NoteColour }) {
  const { t } = useTranslation();
  return (
    <span
      className={clsx(styles['sign'], IN_COLOUR[colour])}
      role="img"
      aria-label={t(`notes.colours.${colour}`)}
    >
      {COLOUR_SIGNS[colour]}
    </span>
  );
}

type ColourChoiceProps = {
  readonly colour: NoteColour | null;
  readonly onChoose: (colour: NoteColour | null) => void;
};

/** One of the colours, or none: chosen again it is taken away. */
export function ColourChoice({ colour, onChoose }: ColourChoiceProps) {
  const { t } = useTranslation();
  return (
    <span className={styles['colours']} role="group" aria-label={t('notes.colour')}>
      {NOTE_COLOURS.map((each) => (
        <button
          key={each}
          type="button"
          className={clsx(styles['choice'], colour === each && styles['on'])}
          aria-pressed={colour === each}
          title={t(`notes.colours.${each}`)}
          data-testid={`colour-${each}`}
          onClick={() => onChoose(colour === each ? null : each)}
        >
          <ColourSign colour={each} />
        </button>
      ))}
    </span>
  );
}

type KindChoiceProps = {
  readonly kind: NoteKind | null;
  readonly onChoose: (kind: NoteKind | null) => void;
};

export function KindChoice({ kind, onChoose }: KindChoiceProps) {
  const { t } = useTranslation();
  return (
    <Select
      choices={[null, ...NOTE_KINDS]}
      chosen={kind}
      aria-label={t('notes.kind')}
      data-testid="note-kind"
      words={(each) => (each === null ? t('notes.no-kind') : t(`notes.kinds.${each}`))}
      onChoose={onChoose}
    />
  );
}
