import { clsx } from 'clsx';
import { useRef } from 'react';
import type { WrittenEntry } from '../../../../shared/contract/note-api.ts';
import type { Note } from '../../../../shared/model/note.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Checkbox } from '../../../components/kit/Checkbox.tsx';
import { Tag, Toned } from '../../../components/kit/Words.tsx';
import { Markdown } from '../../../components/Markdown.tsx';
import { NoteEditor } from '../../../components/NoteEditor.tsx';
import { ColourSign } from '../../../components/NoteLook.tsx';
import type { Rove } from '../../../components/rove.ts';
import { quoted, quotedNote } from '../../../components/quoted.ts';
import { useTranslation } from '../../../locales/words.ts';
import { formatMoment } from '../../../state/format.ts';
import { unsureWords, withPages } from '../../../state/notes.ts';
import { kindOf, tagsIn, yearsOf } from '../model/written-filter.ts';
import { goToEntry } from './written-actions.ts';
import { toggleChosen, useWritten } from './written-store.ts';
import { WrittenColumns } from './WrittenColumns.tsx';
import styles from './WrittenLine.module.css';

type WrittenLineProps = {
  readonly entry: WrittenEntry;
  readonly rove: Rove;
  readonly listed: readonly WrittenEntry[];
};

/** An entry: its place and quote lead there; a note is chosen by its box, and written on by its button. */
export function WrittenLine({ entry, rove, listed }: WrittenLineProps) {
  const { note } = entry;
  const isEditing = useWritten((state) => note !== null && state.editing === note.id);
  const isChosen = useWritten((state) => note !== null && state.chosen.has(note.id));
  return (
    <div
      className={clsx(styles['line'], isChosen && styles['on'])}
      data-testid="written-line"
      data-entry={entry.key}
      data-orphan={note?.isOrphan === true}
      {...(note === null ? quoted({ report: entry.report, span: entry.at }) : quotedNote(note))}
    >
      <WrittenColumns>
        {note === null ? <span /> : <Choose note={note} isOn={isChosen} listed={listed} />}
        <Kind entry={entry} />
        <Place entry={entry} rove={rove} />
        <div className={styles['words']} data-report-text="">
          {entry.text !== '' && <Markdown text={entry.text} />}
        </div>
        <div className={styles['tags']}>
          {tagsIn(entry).map((tag) => (
            <Tag key={tag}>#{tag} </Tag>
          ))}
        </div>
        <span className={styles['small']}>{entry.author}</span>
        <Moment entry={entry} />
      </WrittenColumns>
      {isEditing && note !== null && (
        <NoteEditor draft={note} before={note} onDone={() => useWritten.setState({ editing: null })} />
      )}
    </div>
  );
}

type ChooseProps = Pick<WrittenLineProps, 'listed'> & { readonly note: Note; readonly isOn: boolean };

function Choose({ note, isOn, listed }: ChooseProps) {
  const { t } = useTranslation();
  const isShift = useRef(false);
  return (
    <Checkbox
      label={t('notes.choose')}
      isOn={isOn}
      tabIndex={-1}
      data-testid="written-choose"
      onClick={(event) => {
        isShift.current = event.shiftKey;
      }}
      onToggle={() => toggleChosen(note.id, listed, isShift.current)}
    />
  );
}

type EntryProps = Pick<WrittenLineProps, 'entry'>;

function Kind({ entry }: EntryProps) {
  const { t } = useTranslation();
  const kind = kindOf(entry);
  const colour = entry.note?.colour ?? null;
  return (
    <span className={styles['small']}>
      {colour !== null && <ColourSign colour={colour} />} {t(`notes.kinds-written.${kind}`)}
      {entry.note?.isUnsure === true && (
        <Toned as="div" tone="warn" title={unsureWords(entry.note, t)}>
          ⚠ {t('notes.unsure')}
        </Toned>
      )}
      {entry.note?.isOrphan === true && (
        <Toned as="div" tone="warn">
          ⚠ {t('notes.orphan')}
        </Toned>
      )}
    </span>
  );
}

/** The way to its place: where that is, and the words it is about. */
function Place({ entry, rove }: Omit<WrittenLineProps, 'listed'>) {
  const { t } = useTranslation();
  const { note, place, path, quote } = entry;
  const years = `${place} ${yearsOf(entry) || t('report.no-year')}`;
  return (
    <button
      type="button"
      className={styles['go']}
      title={note?.isOrphan === true ? t('notes.place-go') : t('notes.go')}
      data-testid="written-go"
      onClick={() => goToEntry(entry)}
      {...rove}
    >
      <span className={styles['place']}>
        <b>{note === null ? years : withPages(years, note, t)}</b>
        <span className={styles['path']}>{path.join(' › ')}</span>
      </span>
      <span className={styles['quote']} lang="zh-CN" data-report-text="">
        {quote}
      </span>
    </button>
  );
}

function Moment({ entry: { writtenAt, note } }: EntryProps) {
  const { t } = useTranslation();
  return (
    <span className={styles['small']}>
      <time dateTime={writtenAt}>{formatMoment(writtenAt)}</time>
      {note !== null && (
        <Button
          writes
          kind="link"
          data-testid="note-edit"
          onClick={() => useWritten.setState({ editing: note.id })}
        >
          {t('notes.edit')}
        </Button>
      )}
    </span>
  );
}
