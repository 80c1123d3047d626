import type { NoteId } from '../../shared/model/note.ts';
import type { NoteDraft } from '../state/notes.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { focusSpot } from './spots.ts';

type DraftNoteProps = {
  /** Null where none is being written. */
  readonly draft: NoteDraft | null;
  /** It was kept, or given up. */
  readonly onDone: (note: NoteId | null) => void;
};

/** The note that is being written; the focus goes back to the text. */
export function DraftNote({ draft, onDone }: DraftNoteProps) {
  if (draft === null) return null;
  return (
    <NoteEditor
      key={JSON.stringify(draft.target)}
      draft={draft}
      before={null}
      onDone={(note) => {
        onDone(note?.id ?? null);
        focusSpot('main');
      }}
    />
  );
}
