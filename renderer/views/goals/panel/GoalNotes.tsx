import { useEffect, useState } from 'react';
import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { Note } from '../../../../shared/model/note.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { meets } from '../../../../shared/model/span.ts';
import { createAnchor } from '../../../../shared/text/plain/anchors.ts';
import { call } from '../../../client/call.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { NoteCard } from '../../../components/NoteCard.tsx';
import { NoteEditor } from '../../../components/NoteEditor.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { noteDeleted, noteSaved } from '../../../state/changes.ts';
import { run, useHistory } from '../../../state/history.ts';
import { newDraft, withNote, withoutNote } from '../../../state/notes.ts';
import type { GoalItem } from '../model/items.ts';
import card from './Card.module.css';

type GoalNotesProps = { readonly view: GoalsView; readonly item: GoalItem };

/** The notes on a goal, and the way to another. */
export function GoalNotes({ view, item }: GoalNotesProps) {
  const { t } = useTranslation();
  const { summary, text } = view.earlier;
  const { span } = item.goal;
  const [isWriting, setWriting] = useState(false);
  const own = useNotes(summary.id).filter(
    ({ target, left }) =>
      target.kind === 'text' && target.subject === 'goal' && left !== null && meets(left, span),
  );
  const target = {
    ...({ kind: 'text', subject: 'goal' } as const),
    ...{ report: summary.id, anchor: createAnchor(text, span) },
  };
  return (
    <section className={card['card']} data-testid="goal-notes">
      <h3>
        <span>{t('notes.of-goal', { n: own.length })}</span>
      </h3>
      {own.map((note) => (
        <NoteCard key={note.id} note={note} place="" isActive={false} onGo={undefined} />
      ))}
      {isWriting ? (
        <NoteEditor draft={newDraft(target)} before={null} onDone={() => setWriting(false)} />
      ) : (
        <div className={card['foot']}>
          <Button writes kind="link" data-testid="goal-note" onClick={() => setWriting(true)}>
            {t('notes.write')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** All notes of a report, read again whenever one was written or a step was taken back. */
function useNotes(report: ReportId): readonly Note[] {
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const taken = useHistory((state) => state.taken);
  useEffect(() => {
    let isShown = true;
    run(
      call('notes/list', { report }).then((read) => {
        if (isShown) setNotes(read);
      }),
    );
    const stops = [
      noteSaved.listen((note) => setNotes((before) => withNote(before, note))),
      noteDeleted.listen(({ id }) => setNotes((before) => withoutNote(before, id))),
    ];
    return () => {
      isShown = false;
      for (const stop of stops) stop();
    };
  }, [report, taken]);
  return notes;
}
