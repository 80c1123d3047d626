import { Fragment, useEffect, useRef, type MouseEvent } from 'react';
import type { ReportView } from '../../../shared/contract/views.ts';
import { findSectionAt, type Paragraph } from '../../../shared/model/outline.ts';
import { sliceSpan } from '../../../shared/model/span.ts';
import { GoalForm } from '../../components/goal-form/GoalForm.tsx';
import { itemAt } from '../../components/items.ts';
import { answerKeys } from '../../components/answer-keys.ts';
import { goToEnd } from '../../components/kit/end-key.ts';
import type { NearItems } from '../../components/kit/near-items.ts';
import { Undrawn } from '../../components/kit/Undrawn.tsx';
import { hasSelection } from '../../components/selection.ts';
import { SelectionActions } from '../../components/SelectionActions.tsx';
import { useSpot } from '../../components/spots.ts';
import { run } from '../../state/history.ts';
import { readKept, useKeeping } from '../../state/kept-place.ts';
import { useTranslation } from '../../locales/words.ts';
import { openParagraphMenu } from './actions.ts';
import { copyText } from './copying.ts';
import { headingOf, paragraphAt } from './model/paragraphs.ts';
import { OutlineMenus } from './OutlineMenus.tsx';
import { ParagraphView } from './ParagraphView.tsx';
import { useReader } from './reader-store.ts';
import styles from './ReaderText.module.css';
import { useOverlay } from './use-overlay.ts';
import { useParagraphs } from './use-paragraphs.ts';
import { useSelectionActions } from './use-selection-actions.ts';

/** The report's text, paragraph by paragraph; only those near the window are drawn. */
export function ReaderText({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  useSpot('main', scroller);
  const virtualizer = useParagraphs(view.paragraphs, scroller);
  useJumps(view, virtualizer);
  useVisibleSection(view, virtualizer);
  useKeptParagraph(view, virtualizer);
  return (
    <main className={styles['middle']}>
      <div
        className={styles['scroller']}
        ref={scroller}
        tabIndex={0}
        role="region"
        aria-label={t('reader.text')}
        data-testid="reader-text"
        onClick={openNote}
        onContextMenu={askMenu}
        onCopy={copyText}
        onKeyDown={answerKeys((event) => goToEnd(event, virtualizer))}
      >
        <NearParagraphs view={view} virtualizer={virtualizer} />
      </div>
      <SelectionActions scroller={scroller} actions={useSelectionActions()} />
      <OutlineMenus view={view} />
      <DraftGoal view={view} />
    </main>
  );
}

type PartProps = { readonly view: ReportView; readonly virtualizer: NearItems };

function NearParagraphs({ view, virtualizer }: PartProps) {
  const { paragraphs, outline, text } = view;
  const overlay = useOverlay(view);
  const items = virtualizer.getVirtualItems();
  return (
    <div className={styles['all']} style={{ height: virtualizer.getTotalSize() }}>
      <div className={styles['near']} style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}>
        {items.map((item, at) => {
          const paragraph = paragraphs[item.index];
          if (paragraph === undefined) return null;
          return (
            <Fragment key={item.key}>
              <Undrawn items={items} at={at} />
              <div ref={virtualizer.measureElement} data-index={item.index} className={styles['one']}>
                <PageMark view={view} paragraph={paragraph} />
                <ParagraphView
                  text={text}
                  paragraph={paragraph}
                  heading={headingOf(outline, paragraph)}
                  overlay={overlay}
                />
              </div>
            </Fragment>
          );
        })}
      </div>
    </div>
  );
}

/** Says in the margin which pages of the file begin in a paragraph. */
function PageMark({ view, paragraph }: { readonly view: ReportView; readonly paragraph: Paragraph }) {
  const { t } = useTranslation();
  const pages = view.pages.filter(({ start }) => start >= paragraph.start && start < paragraph.end);
  const [first, last] = [pages[0], pages.at(-1)];
  if (first === undefined || last === undefined) return null;
  const n = first === last ? String(first.page) : `${first.page}–${last.page}`;
  const isInside = first.start > paragraph.start;
  return (
    <span
      className={styles['page']}
      data-testid="page-mark"
      title={isInside ? t('reader.page-inside', { n }) : undefined}
    >
      {t('reader.page', { n })}
    </span>
  );
}

/** The form for a goal at selected words. */
function DraftGoal({ view }: { readonly view: ReportView }) {
  const draft = useReader((state) => state.goalDraft);
  if (draft === null) return null;
  return (
    <GoalForm
      key={draft.start}
      report={view.summary}
      quote={sliceSpan(view.text, draft)}
      span={draft}
      onClose={() => useReader.setState({ goalDraft: null })}
    />
  );
}

/** Brings what was jumped to into view. */
function useJumps({ paragraphs }: ReportView, virtualizer: NearItems): void {
  const focus = useReader((state) => state.focus);
  useEffect(() => {
    if (focus === null) return;
    const index = paragraphAt(paragraphs, focus.span.start);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: focus.align });
  }, [focus, paragraphs, virtualizer]);
}

/** A paragraph of which no more than this is seen, in pixels, is past. */
const PAST = 8;

/** Tells the outline which section stands at the top of the window: that of the last heading at or above it. */
function useVisibleSection(view: ReportView, virtualizer: NearItems): void {
  const paragraph = topParagraph(view, virtualizer);
  const section = paragraph === undefined ? undefined : findSectionAt(view.outline.sections, paragraph.start);
  const visibleSection = section?.index ?? 0;
  useEffect(() => {
    useReader.setState({ visibleSection });
  }, [visibleSection]);
}

function topParagraph({ paragraphs }: ReportView, virtualizer: NearItems): Paragraph | undefined {
  const offset = virtualizer.scrollOffset ?? 0;
  const top = virtualizer.getVirtualItems().find((item) => item.end > offset + PAST);
  return paragraphs[top?.index ?? 0];
}

/** Goes to the paragraph at which the report was left, also before a restart; a place that was asked for comes first. */
function useKeptParagraph(view: ReportView, virtualizer: NearItems): void {
  const { paragraphs, summary } = view;
  const key = `reader ${summary.id}`;
  const top = topParagraph(view, virtualizer);
  useEffect(() => {
    run(
      readKept('place', key).then((kept) => {
        const { view: shown, focus } = useReader.getState();
        if (kept === null || focus !== null || shown?.summary.id !== summary.id) return;
        const index = paragraphAt(shown.paragraphs, kept.span.start);
        if (index > 0) virtualizer.scrollToIndex(index, { align: 'start' });
      }),
    );
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for a report, whatever becomes of its text
  }, [key]);
  const span = top ?? paragraphs[0];
  useKeeping(
    key,
    span === undefined
      ? null
      : {
          kind: 'place',
          at: 'words',
          change: null,
          side: 'left',
          span: { start: span.start, end: span.end },
        },
  );
}

function openNote(event: MouseEvent<HTMLElement>): void {
  if (hasSelection()) return;
  const noted = itemAt(event.target, 'note');
  const id = noted?.dataset['note']?.split(' ')[0];
  const note = useReader.getState().notes.find((other) => String(other.id) === id);
  if (note !== undefined) useReader.setState({ panel: 'notes', activeNote: note.id });
}

/** The menu of the paragraph under the pointer. */
function askMenu(event: MouseEvent<HTMLElement>): void {
  const own = itemAt(event.target, 'start');
  event.preventDefault();
  if (own !== null) openParagraphMenu(own, event.clientX, event.clientY);
}
