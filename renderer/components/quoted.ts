import type { Note } from '../../shared/model/note.ts';
import type { ReportId } from '../../shared/model/report.ts';
import type { Span } from '../../shared/model/span.ts';
import type { Passage } from '../state/passages.ts';
import type { OutsideWords } from '../state/quotations.ts';
import { focused, isTextField } from './focus.ts';
import { itemAt } from './items.ts';

/** Words of a report that are shown; null for those that are not found in it. */
type ShownWords = { readonly report: ReportId; readonly span: Span | null; readonly isPart?: boolean };

/** What an element shows of reports, or of a source outside the library. */
export type Shown = ShownWords | OutsideWords;

/** What an element says whose words are a report's: they are copied from it with where they stand. Several are the sides of a row. */
export type Quoted = { readonly 'data-quoted'?: string };

/** The words of a report that an element shows, each once; those that are not found in it are left out. */
export function quoted(...shown: readonly Shown[]): Quoted {
  const written = passagesOf(shown).map(writePassage);
  return written.length === 0 ? {} : { 'data-quoted': [...new Set(written)].join(' ') };
}

/** What is shown as it is copied, without what is not found. */
export function passagesOf(shown: readonly Shown[]): readonly Passage[] {
  return shown.flatMap((each): readonly Passage[] => {
    if (each.report === null) return [each];
    const { report, span, isPart = false } = each;
    return span === null ? [] : [{ report, span, isPart }];
  });
}

/** Half a character, which cannot be encoded. */
const LONE = /\p{Surrogate}/gu;

/** A passage as a word without white space. */
function writePassage(passage: Passage): string {
  if (passage.report !== null)
    return `${passage.report}:${passage.span.start}-${passage.span.end}${passage.isPart ? '…' : ''}`;
  const [source, quote] = [passage.source, passage.quote].map((each) =>
    encodeURIComponent(each.replace(LONE, '�')),
  );
  return `outside:${source}:${quote}`;
}

/** The words that a note is about. */
export function quotedNote({ target, left, right }: Note): Quoted {
  if (target.kind === 'text') return quoted({ report: target.report, span: left ?? right });
  return quoted({ report: target.left, span: left }, { report: target.right, span: right });
}

/** What is to be copied: the words that were pointed at, or have the focus, and all of the row that they stand in. */
export type Meant = {
  readonly passages: readonly Passage[];
  readonly row: readonly Passage[];
  /** Words that are selected among them; ''. */
  readonly selected: string;
};

/** The words at an element, or inside it; null where it shows none of a report. */
export function meantAt(target: Element): Meant | null {
  const own = itemAt(target, 'quoted') ?? target.querySelector<HTMLElement>('[data-quoted]');
  if (own === null || isTextField(target)) return null;
  const passages = readPassages(own);
  const around = own.parentElement === null ? null : itemAt(own.parentElement, 'quoted');
  const row = around === null ? passages : readPassages(around);
  return { passages, row, selected: selectedIn(own) };
}

/**
 * The words that are selected, else those of what has the focus; where that is a table, of its line that the keys mean. Null where they
 * are none, or are the place of the screen itself (`data-placed`), which goes with the keys and not with the focus.
 */
export function meantNow(): Meant | null {
  const selection = document.getSelection();
  const node = selection?.isCollapsed === false ? selection.anchorNode : null;
  if (node !== null) {
    const element = node instanceof Element ? node : node.parentElement;
    return itemAt(element, 'quoted') === null || element === null ? null : meantAt(element);
  }
  const at = focused();
  if (at === null || at === document.body || itemAt(at, 'placed') !== null) return null;
  const line = document.getElementById(at.getAttribute('aria-activedescendant') ?? '') ?? at;
  const found = meantAt(line);
  return found === null ? null : { ...found, passages: found.row };
}

function selectedIn(own: Element): string {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return '';
  const range = selection.getRangeAt(0);
  return own.contains(range.commonAncestorContainer) ? range.toString().trim() : '';
}

function readPassages(element: HTMLElement): readonly Passage[] {
  return (element.dataset['quoted'] ?? '').split(' ').flatMap((written): readonly Passage[] => {
    const [, source, quote] = /^outside:([^:]*):([^:]*)$/u.exec(written) ?? [];
    if (source !== undefined && quote !== undefined)
      return [{ report: null, source: decodeURIComponent(source), quote: decodeURIComponent(quote) }];
    const [, report, start, end, part] = /^(\d+):(\d+)-(\d+)(…?)$/u.exec(written) ?? [];
    if (report === undefined) return [];
    const span = { start: Number(start), end: Number(end) };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `quoted`
    return [{ report: Number(report) as ReportId, span, isPart: part === '…' }];
  });
}
