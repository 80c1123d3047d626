import type { Note } from '../../../shared/model/note.ts';
import type { Span } from '../../../shared/model/span.ts';
import { navigate } from '../../state/app-store.ts';
import { makeAnchor, noteSpanIn } from '../../state/notes.ts';
import { showSpan, useReader } from '../../state/reader-store.ts';
import { trimSpan } from '../../state/find-text.ts';

/** Begins a note on words of the report. */
export function noteOnText(span: Span): void {
  const { view } = useReader.getState();
  if (view === null) return;
  const own = trimSpan(view.text, span);
  if (own.start >= own.end) return;
  const target = { kind: 'text', report: view.summary.id, anchor: makeAnchor(view.text, own) } as const;
  useReader.setState({ draft: { target, id: null, text: '', tags: [] } });
}

/** Brings a section's heading to the top of the window. */
export function goToSection(index: number): void {
  const section = useReader.getState().view?.outline.sections[index];
  if (section === undefined) return;
  const span = section.level === 0 ? { start: 0, end: 0 } : section.heading;
  useReader.setState({ visibleSection: index });
  showSpan(span, 'start');
}

/** Goes to the next (1) or previous (-1) heading. */
export function stepSection(step: 1 | -1): void {
  const { visibleSection } = useReader.getState();
  goToSection(visibleSection + step);
}

/** Shows a note at its place: here, or for a change in the Comparison. */
export function goToReaderNote(note: Note): void {
  const { id } = useReader.getState();
  const { target } = note;
  useReader.setState({ activeNote: note.id });
  const span = id === null ? null : noteSpanIn(note, id);
  if (span !== null) showSpan(span);
  else if (target.kind === 'change') goToChangeNote(note);
}

function goToChangeNote(note: Note): void {
  const { target } = note;
  if (target.kind !== 'change') return;
  navigate({
    kind: 'comparison',
    left: target.left,
    right: target.right,
    focus: { kind: 'change', key: target.changeKey, note: note.id },
  });
}
