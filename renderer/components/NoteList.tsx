import { useEffect, useRef } from 'react';
import type { Note, NoteId } from '../../shared/model/note.ts';
import { useTranslation } from '../locales/words.ts';
import { showItem } from './items.ts';
import { Hint, Nothing } from './kit/Words.tsx';
import { NoteCard } from './NoteCard.tsx';
import styles from './NoteList.module.css';
import { PanelList } from './SidePanel.tsx';

type NoteListProps = {
  /** In reading order. */
  readonly notes: readonly Note[];
  /** The note that was gone to; it is kept in sight. */
  readonly active: NoteId | null;
  /** Where a note belongs, in words. */
  readonly placeOf: (note: Note) => string;
  readonly onGo: (note: Note) => void;
  /** Chooses a note without a place, to be placed by hand; undefined where that can't be done. */
  readonly onPlace?: (note: Note) => void;
  /** Said where there are no notes. */
  readonly none: string;
};

/** The notes of a side panel; those without a place stand last, and can be placed by hand where `onPlace` says so. */
export function NoteList({ notes, none, ...rest }: NoteListProps) {
  const list = useRef<HTMLDivElement>(null);
  const { active } = rest;
  useEffect(() => showItem(list.current, 'note', active ?? ''), [active]);
  return (
    <PanelList data-testid="note-list" ref={list}>
      {notes.length === 0 && <Nothing>{none}</Nothing>}
      <Cards notes={notes.filter((note) => !note.isOrphan)} {...rest} />
      <Orphans notes={notes.filter((note) => note.isOrphan)} {...rest} />
    </PanelList>
  );
}

type CardsProps = Omit<NoteListProps, 'none'>;

function Cards({ notes, active, placeOf, onGo, onPlace }: CardsProps) {
  const goOf = ({ isOrphan }: Note) => (isOrphan ? onPlace : onGo);
  return notes.map((note) => (
    <NoteCard
      key={note.id}
      note={note}
      place={placeOf(note)}
      isActive={note.id === active}
      onGo={goOf(note) && (() => goOf(note)?.(note))}
    />
  ));
}

function Orphans(props: CardsProps) {
  const { t } = useTranslation();
  if (props.notes.length === 0) return null;
  return (
    <section className={styles['orphans']}>
      <h3>{t('notes.orphans', { n: props.notes.length })}</h3>
      <Hint>{t('notes.orphan-why')}</Hint>
      {props.onPlace !== undefined && <Hint>{t('notes.place-hint')}</Hint>}
      <Cards {...props} />
    </section>
  );
}
