import {
  NOTE_COLOURS,
  NOTE_KINDS,
  type Note,
  type NoteColour,
  type NoteKind,
} from '../../../../shared/model/note.ts';
import { COLOUR_SIGNS } from '../../../../shared/words/notes.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Select } from '../../../components/kit/Select.tsx';
import { Spacer } from '../../../components/kit/Words.tsx';
import { TagPicker } from '../../../components/TagPicker.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { useCanWrite } from '../../../state/app-store.ts';
import { formatCount } from '../../../state/format.ts';
import { run } from '../../../state/history.ts';
import { deleteChosen, editChosen } from './written-actions.ts';
import { useWritten } from './written-store.ts';
import styles from './ChosenBar.module.css';

/** What is done with all chosen notes: each is one step, which can be taken back. */
export function ChosenBar({ notes }: { readonly notes: readonly Note[] }) {
  const { t } = useTranslation();
  const chosen = useWritten((state) => state.chosen);
  const canWrite = useCanWrite();
  if (chosen.size === 0) return null;
  const tags = [...new Set(notes.flatMap(({ id, tags: own }) => (chosen.has(id) ? own : [])))];
  return (
    <footer className={styles['bar']} data-testid="written-chosen">
      <span>{t('notes.chosen', { n: formatCount(chosen.size) })}</span>
      {canWrite && (
        <>
          <span className={styles['add']}>
            {t('notes.add-tag')}
            <TagPicker chosen={[]} onChange={(addTags) => run(editChosen({ addTags }))} />
          </span>
          {tags.length > 0 && <RemoveTag tags={tags} />}
          <SetKind />
          <SetColour />
        </>
      )}
      <Spacer />
      <Button writes data-testid="written-delete" onClick={() => run(deleteChosen())}>
        {t('notes.delete')}
      </Button>
      <Button kind="link" onClick={() => useWritten.setState({ chosen: new Set(), last: null })}>
        {t('library.clear-selection')}
      </Button>
    </footer>
  );
}

function RemoveTag({ tags }: { readonly tags: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <Select
      choices={['', ...tags]}
      chosen=""
      aria-label={t('notes.remove-tag')}
      data-testid="written-remove-tag"
      words={(tag) => (tag === '' ? t('notes.remove-tag') : `#${tag}`)}
      onChoose={(tag) => tag !== '' && run(editChosen({ removeTags: [tag] }))}
    />
  );
}

/** `` is no choice, `none` takes away what there is. */
type Choice<T extends string> = '' | 'none' | T;

function SetKind() {
  const { t } = useTranslation();
  const choices: readonly Choice<NoteKind>[] = ['', 'none', ...NOTE_KINDS];
  const words = (kind: Choice<NoteKind>): string => {
    if (kind === '') return t('notes.set-kind');
    return kind === 'none' ? t('notes.no-kind') : t(`notes.kinds.${kind}`);
  };
  return (
    <Select
      choices={choices}
      chosen=""
      aria-label={t('notes.set-kind')}
      data-testid="written-set-kind"
      words={words}
      onChoose={(kind) => kind !== '' && run(editChosen({ kind: kind === 'none' ? null : kind }))}
    />
  );
}

function SetColour() {
  const { t } = useTranslation();
  const choices: readonly Choice<NoteColour>[] = ['', 'none', ...NOTE_COLOURS];
  const words = (colour: Choice<NoteColour>): string => {
    if (colour === '') return t('notes.set-colour');
    return colour === 'none'
      ? t('notes.no-colour')
      : `${COLOUR_SIGNS[colour]} ${t(`notes.colours.${colour}`)}`;
  };
  return (
    <Select
      choices={choices}
      chosen=""
      aria-label={t('notes.set-colour')}
      data-testid="written-set-colour"
      words={words}
      onChoose={(colour) => colour !== '' && run(editChosen({ colour: colour === 'none' ? null : colour }))}
    />
  );
}
