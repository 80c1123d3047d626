import { useVirtualizer } from '@tanstack/react-virtual';
import { keyHint } from '../../components/key-table.ts';
import { READER_KEYS } from './keys.ts';
import { itemAt } from '../../components/items.ts';
import { hasSelection } from '../../components/selection.ts';
import { useSpot } from '../../components/spots.ts';
import { useEffect, useLayoutEffect, useMemo, useRef, type MouseEvent } from 'react';
import type { ReportView } from '../../../shared/contract/views.ts';
import { SelectionActions, type SelectionAction } from '../../components/SelectionActions.tsx';
import { findSectionAt } from '../../../shared/model/outline.ts';
import { sliceSpan } from '../../../shared/model/span.ts';
import { useApp } from '../../state/app-store.ts';
import { noteSpanIn } from '../../state/notes.ts';
import { useReader } from './reader-store.ts';
import { GoalForm } from '../../components/goal-form/GoalForm.tsx';
import { goalOnText, noteOnText, openParagraphMenu } from './actions.ts';
import { figureOnText } from './figure-actions.ts';
import { headingOf, paragraphAt, type ReaderOverlay } from './model/paragraphs.ts';
import { OutlineMenus } from './OutlineMenus.tsx';
import { ParagraphView } from './ParagraphView.tsx';
import { useReaderFinds } from './use-reader-finds.ts';
import { useTranslation } from '../../locales/words.ts';

/** Characters in a line of the reading column, and its height in text sizes. */
const LINE_CHARACTERS = 38;
const LEADING = 1.95;

/** The report's text, paragraph by paragraph; only those near the window are drawn. */
export function ReaderText({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  useSpot('main', scroller);
  const textSize = useApp((state) => state.settings.textSize);
  const { focus, goalDraft } = useReader();
  const { paragraphs, outline, text } = view;
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: paragraphs.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const paragraph = paragraphs[index];
      const length = paragraph === undefined ? 0 : paragraph.end - paragraph.start;
      return Math.ceil((length + 2) / LINE_CHARACTERS) * textSize * LEADING + 8;
    },
    overscan: 6,
    paddingStart: 32,
    paddingEnd: 120,
  });
  const overlay = useOverlay(view);
  useLayoutEffect(() => virtualizer.measure(), [textSize, virtualizer]);
  useEffect(() => {
    if (focus === null) return;
    const index = paragraphAt(paragraphs, focus.span.start);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: focus.align });
  }, [focus, paragraphs, virtualizer]);

  const items = virtualizer.getVirtualItems();
  const offset = virtualizer.scrollOffset ?? 0;
  const top = items.find((item) => item.end > offset + 8);
  const visibleSection = sectionAtTop(view, top?.index ?? 0);
  useEffect(() => useReader.setState({ visibleSection }), [visibleSection]);

  return (
    <main className="reader-middle">
      <div
        className="reader-scroll"
        id="reader-text"
        ref={scroller}
        tabIndex={0}
        role="region"
        aria-label={t('reader.text')}
        data-testid="reader-text"
        onClick={openNote}
        onContextMenu={askMenu}
      >
        <div className="reader-size" style={{ height: virtualizer.getTotalSize() }}>
          <div className="reader-window" style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}>
            {items.map((item) => {
              const paragraph = paragraphs[item.index];
              if (paragraph === undefined) return null;
              return (
                <div key={item.key} ref={virtualizer.measureElement} data-index={item.index}>
                  <ParagraphView
                    text={text}
                    paragraph={paragraph}
                    heading={headingOf(outline, paragraph)}
                    overlay={overlay}
                  />
                </div>
              );
            })}
          </div>
        </div>
      </div>
      <SelectionActions scroller={scroller} actions={useSelectionActions()} />
      <OutlineMenus view={view} />
      {goalDraft !== null && (
        <GoalForm
          key={goalDraft.start}
          report={view.summary}
          quote={sliceSpan(text, goalDraft)}
          span={goalDraft}
          onClose={() => useReader.setState({ goalDraft: null })}
        />
      )}
    </main>
  );
}

/** What is marked in the text: notes, finds, figures while they are listed, and what was jumped to. */
function useOverlay(view: ReportView): ReaderOverlay {
  const { notes, focus, find, panel } = useReader();
  const finds = useReaderFinds(view);
  return useMemo(
    (): ReaderOverlay => ({
      notes: notes.flatMap((note) => {
        const span = noteSpanIn(note, view.summary.id);
        return span === null ? [] : [{ id: note.id, span }];
      }),
      finds: finds.map((span, index) => ({ span, isCurrent: index === find.at })),
      figures: panel === 'figures' ? view.figures.map((figure) => figure.valueSpan) : [],
      focus: focus?.span ?? null,
    }),
    [notes, finds, find.at, panel, focus, view.figures, view.summary.id],
  );
}

/** What can be done with words that are selected. */
function useSelectionActions(): readonly SelectionAction[] {
  const { t } = useTranslation();
  return [
    {
      label: `✎ ${t('notes.add-short')}`,
      keyName: keyHint(READER_KEYS['note-selected']),
      testId: 'selection-note',
      run: (_side, span) => noteOnText(span),
    },
    {
      label: `# ${t('figure.mark')}`,
      keyName: keyHint(READER_KEYS['figure-selected']),
      testId: 'selection-figure',
      run: (_side, span) => figureOnText(span),
    },
    {
      label: `◎ ${t('goals.set-as-goal-short')}`,
      keyName: keyHint(READER_KEYS['goal-selected']),
      testId: 'selection-goal',
      run: (_side, span) => goalOnText(span),
    },
  ];
}

/** The section that the text at the top of the window belongs to, by the last heading at or above it. */
function sectionAtTop(view: ReportView, paragraphIndex: number): number {
  const paragraph = view.paragraphs[paragraphIndex];
  if (paragraph === undefined) return 0;
  return findSectionAt(view.outline.sections, paragraph.start)?.index ?? 0;
}

function openNote(event: MouseEvent<HTMLElement>): void {
  if (hasSelection()) return;
  const noted = itemAt(event.target, 'note');
  const id = noted?.dataset['note']?.split(' ')[0];
  const note = useReader.getState().notes.find((other) => String(other.id) === id);
  if (note !== undefined) useReader.setState({ panel: 'notes', activeNote: note.id });
}

/** The menu of the paragraph under the pointer, or for a key of the one at the top of the window. */
function askMenu(event: MouseEvent<HTMLElement>): void {
  const own = itemAt(event.target, 'start');
  event.preventDefault();
  if (own !== null) openParagraphMenu(own, event.clientX, event.clientY);
}
