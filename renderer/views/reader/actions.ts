import type { Note, NoteSubject } from '../../../shared/model/note.ts';
import { trimSpan, type Span } from '../../../shared/model/span.ts';
import { createAnchor } from '../../../shared/text/plain/anchors.ts';
import { itemAt, listItems } from '../../components/items.ts';
import { selectedElement } from '../../components/selection.ts';
import { spotOf } from '../../components/spots.ts';
import { translate } from '../../locales/words.ts';
import { navigate } from '../../state/app-store.ts';
import { run } from '../../state/history.ts';
import { lastColour, placeNote, saveNote } from '../../state/note-actions.ts';
import { focusOfNote, newDraft, noteSpanIn } from '../../state/notes.ts';
import { showSpan, useReader, type ReaderState } from './reader-store.ts';
import { paragraphAt } from './model/paragraphs.ts';

/** Height of a line, under which a menu opens. */
const LINE = 34;

/** Begins a note on words of the report, or on what they stand for. */
export function noteOnText(span: Span, subject?: NoteSubject): void {
  const { view } = useReader.getState();
  if (view === null) return;
  const own = trimSpan(view.text, span);
  if (own.start >= own.end) return;
  const words = { kind: 'text', report: view.summary.id, anchor: createAnchor(view.text, own) } as const;
  const target = subject === undefined ? words : { ...words, subject };
  useReader.setState({ draft: newDraft(target) });
}

/** Marks words in the colour used last, without a word. */
export function highlightText(span: Span): void {
  const { view } = useReader.getState();
  if (view === null) return;
  const own = trimSpan(view.text, span);
  if (own.start >= own.end) return;
  const target = { kind: 'text', report: view.summary.id, anchor: createAnchor(view.text, own) } as const;
  run(saveNote({ ...newDraft(target), colour: lastColour() }, null));
}

/** The note without a place, or without a sure one, that is chosen in the list, if one is. */
export function orphanChosen({ notes, activeNote, panel }: ReaderState): Note | undefined {
  return panel === 'notes'
    ? notes.find(({ id, isOrphan, isUnsure }) => id === activeNote && (isOrphan || isUnsure))
    : undefined;
}

/** Puts the chosen note without a place on words of the report. */
export function placeOnText(span: Span): void {
  const { view } = useReader.getState();
  const note = orphanChosen(useReader.getState());
  if (view === null || note === undefined) return;
  const at = trimSpan(view.text, span);
  if (at.start < at.end) run(placeNote(note, view.summary.id, at, translate('notes.placed')));
}

/** Begins a goal at words of the report. */
export function goalOnText(span: Span): void {
  const { view } = useReader.getState();
  if (view === null) return;
  const own = trimSpan(view.text, span);
  if (own.start < own.end) useReader.setState({ goalDraft: own });
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
  else if (target.kind !== 'text') goToPairNote(note);
}

function goToPairNote(note: Note): void {
  const { target } = note;
  if (target.kind === 'text') return;
  navigate({
    kind: 'comparison',
    left: target.left,
    right: target.right,
    focus: focusOfNote(note),
  });
}

/** Opens the menu of a paragraph, at a place or under its first line. */
export function openParagraphMenu(element: HTMLElement, x = 0, y = 0): void {
  const { view } = useReader.getState();
  if (view === null) return;
  const index = paragraphAt(view.paragraphs, Number(element.dataset['start']));
  const box = element.getBoundingClientRect();
  useReader.setState({ menu: { kind: 'paragraph', index, x: x || box.left, y: y || box.top + LINE } });
}

/** The same for what is selected, or for the first paragraph that begins in the window. */
export function openMenuByKey(): void {
  const text = spotOf('main');
  if (text === null) return;
  const selected = itemAt(selectedElement(), 'start');
  const { top } = text.getBoundingClientRect();
  const shown = listItems(text, 'start').find((element) => element.getBoundingClientRect().top >= top);
  const element = selected ?? shown;
  if (element !== undefined) openParagraphMenu(element);
}
