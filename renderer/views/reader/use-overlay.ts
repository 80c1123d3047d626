import { useMemo } from 'react';
import type { ReportView } from '../../../shared/contract/views.ts';
import { noteSpanIn } from '../../state/notes.ts';
import type { ReaderOverlay } from './model/paragraphs.ts';
import { useReader } from './reader-store.ts';
import { useReaderFinds } from './use-reader-finds.ts';

/** What is marked in the text: notes, finds, figures while they are listed, and what was jumped to. */
export function useOverlay(view: ReportView): ReaderOverlay {
  const { notes, focus, find, panel } = useReader();
  const finds = useReaderFinds(view);
  return useMemo(
    (): ReaderOverlay => ({
      notes: notes.flatMap((note) => {
        const span = noteSpanIn(note, view.summary.id);
        return span === null ? [] : [{ id: note.id, span, colour: note.colour }];
      }),
      finds: finds.map((span, index) => ({ span, isCurrent: index === find.at })),
      figures: panel === 'figures' ? view.figures.map((figure) => figure.valueSpan) : [],
      doubtful: view.scan?.doubtful ?? [],
      focus: focus?.span ?? null,
    }),
    [notes, finds, find.at, panel, focus, view.figures, view.scan, view.summary.id],
  );
}
