import type { ReportView } from '../../../../shared/contract/views.ts';
import { readMarkdown } from '../../../../shared/markdown/read-markdown.ts';
import { isListed } from '../../../../shared/model/outline.ts';
import { CLEANING_STEPS } from '../../../../shared/model/cleaning.ts';
import type { Note } from '../../../../shared/model/note.ts';
import { meets, sliceSpan, type Span } from '../../../../shared/model/span.ts';
import type { Language } from '../../../../shared/words/words.ts';
import { POLICY } from '../document.ts';
import { getMessages } from '../get-messages.ts';
import { escapeHtml, row, tag } from '../html.ts';
import { isolateNote, isolateReport } from '../isolate-names.ts';
import { isDamaged, nameSide } from '../model.ts';
import { formatProse } from '../prose/html.ts';
import { PAPER_STYLE } from '../style.ts';
import type { Bookmark } from './bookmarks.ts';
import { formatMargins, formatTargets, type Paper } from './document.ts';

/** What a print of one report is made from. */
export type PrintedReport = {
  readonly view: ReportView;
  readonly language: Language;
  readonly appVersion: string;
};

/** A note with its number and the words of the report that it is on. */
type Placed = { readonly note: Note; readonly number: number; readonly span: Span };

/** One column, as it is read. */
const COLUMN = `
main { font: 10.5pt/1.75 "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
main p { text-indent: 2em; margin: 2pt 0; white-space: pre-wrap; overflow-wrap: anywhere; }
main p.h { text-indent: 0; font-weight: bold; break-after: avoid; margin-top: 6pt; }
`;

/**
 * One report for print on A4: its text with its headings, what the reader noted by number behind it, and how it was read. The
 * same library gives the same document.
 */
export function formatReportPaper(printed: PrintedReport): Paper {
  const { language } = printed;
  const view = isolateNamesOf(printed.view);
  const messages = getMessages(language);
  const title = nameSide(view.summary);
  const notes = placeNotes(view);
  const bookmarks = listBookmarks(view, notes, printed);
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(title)}</title>
<style>${PAPER_STYLE}${COLUMN}</style>
</head>
<body>
${formatTargets(bookmarks)}
<main lang="zh-CN">
${view.paragraphs.map((paragraph, at) => formatParagraph(view, notes, paragraph, at)).join('\n')}
</main>
${formatNotes(notes, view, printed)}
${formatFacts({ ...printed, view })}
</body>
</html>
`;
  return { html, ...formatMargins(title, messages.tracked.pageFoot), title, bookmarks };
}

/** The same with names that turn nothing beside them. */
function isolateNamesOf(view: ReportView): ReportView {
  return { ...view, summary: isolateReport(view.summary), notes: view.notes.map(isolateNote) };
}

/** Notes on words of this report, in the order of the text. */
function placeNotes({ notes }: ReportView): readonly Placed[] {
  return notes
    .flatMap((note) => {
      const span = note.left ?? note.right;
      return note.target.kind === 'text' && span !== null ? [{ note, span }] : [];
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((placed, at) => ({ ...placed, number: at + 1 }));
}

function listBookmarks(
  { outline, paragraphs }: ReportView,
  notes: readonly Placed[],
  { language }: PrintedReport,
): readonly Bookmark[] {
  const messages = getMessages(language);
  const sections = outline.sections.filter(isListed).flatMap((section) => {
    const at = paragraphs.findIndex((paragraph) => meets(paragraph, section.heading));
    return at < 0 ? [] : [{ id: `p${at}`, title: section.marker + section.title, level: section.level - 1 }];
  });
  return [
    ...sections.map((each, at) => ({
      ...each,
      level: Math.min(each.level, (sections[at - 1]?.level ?? -1) + 1),
    })),
    ...(notes.length === 0 ? [] : [{ id: 'remarks', title: messages.tracked.comments, level: 0 }]),
    { id: 'method', title: messages.method, level: 0 },
  ];
}

function formatParagraph(
  { text, outline }: ReportView,
  notes: readonly Placed[],
  paragraph: Span,
  at: number,
): string {
  const isHeading = outline.sections.some(
    ({ level, runin, heading }) => level > 0 && !runin && meets(paragraph, heading),
  );
  const own = notes.filter(({ span }) => span.end > paragraph.start && span.end <= paragraph.end);
  let from = paragraph.start;
  let content = '';
  for (const { span, number } of [...own].sort((a, b) => a.span.end - b.span.end)) {
    content += escapeHtml(text.slice(from, span.end));
    content += tag('a', { class: 'nr', href: `#n${number}`, 'data-n': String(number) });
    from = span.end;
  }
  content += escapeHtml(text.slice(from, paragraph.end));
  return tag('p', { id: `p${at}`, class: isHeading ? 'h' : undefined }, content);
}

function formatNotes(notes: readonly Placed[], { text }: ReportView, { language }: PrintedReport): string {
  if (notes.length === 0) return '';
  const messages = getMessages(language);
  const items = notes.map(({ note, number, span }) => {
    const label = [`${messages.note} ${number}`, note.author, note.updatedAt.slice(0, 10)];
    const tags = note.tags.map((name) => tag('span', { class: 'tag' }, escapeHtml(name)));
    return tag(
      'li',
      {},
      [
        tag('b', { id: `n${number}` }, escapeHtml(label.filter((part) => part !== '').join(' · '))),
        ...tags,
        tag('q', { lang: 'zh-CN' }, escapeHtml(sliceSpan(text, span))),
        tag('div', { class: 'words' }, formatProse(readMarkdown(note.text))),
      ].join(' '),
    );
  });
  return `<section id="remarks"><h2>${escapeHtml(messages.tracked.comments)}</h2><ul>${items.join('\n')}</ul></section>`;
}

/** By which program, out of which file, and after what cleaning. */
function formatFacts({ view, language, appVersion }: PrintedReport): string {
  const messages = getMessages(language);
  const { summary, cleaning } = view;
  const { head } = summary;
  const facts: readonly (readonly [string, string])[] = [
    [messages.program, `对照 Duizhao ${appVersion}`],
    [messages.title, [head.place, head.title].filter((part) => part !== '').join(' ')],
    [messages.session, [head.session, head.date].filter((part) => part !== '').join(' ')],
    [messages.speaker, head.speaker],
    [messages.file, `${summary.fileName} (${summary.bytes} ${messages.bytes})`],
    [messages.encoding, summary.encoding],
    [messages.originalSha, isDamaged(summary) ? messages.damagedSha : summary.sha256],
    [messages.characters, String(summary.characters)],
    ...CLEANING_STEPS.flatMap((step) => {
      const own = cleaning.filter((edit) => edit.step === step);
      const done = own.filter(({ isApplied }) => isApplied);
      const removed = done.reduce((sum, edit) => sum + edit.removed.length, 0);
      return own.length === 0
        ? []
        : [
            [
              messages.step(messages.steps[step]),
              messages.stepCount(done.length, removed, own.length - done.length),
            ] as const,
          ];
    }),
  ];
  return `<section id="method"><h2>${escapeHtml(messages.method)}</h2>
<table class="facts">${facts.map((fact) => row(fact)).join('')}</table></section>`;
}
