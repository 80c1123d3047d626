import { CHARACTER_STYLES } from '../docx/styles.ts';
import { getMessages } from '../get-messages.ts';
import { escapeHtml, tag } from '../html.ts';
import type { ExportInput } from '../model.ts';
import { formatProse } from '../prose/html.ts';
import { buildTracked, type TrackedDocument } from './document.ts';
import type { TrackedComment } from './comments.ts';
import type { Inline, TrackedParagraph } from './paragraphs.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** What the Word document will hold, as a page: the same paragraphs, styles, changes and comments, laid out as Word does. */
export function formatTrackedPreview(input: ExportInput): string {
  const { language } = input.options;
  const document = buildTracked(input);
  const title = escapeHtml(document.title);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header>${title}</header>
${document.paragraphs.map((paragraph) => formatParagraph(paragraph, document)).join('\n')}
<footer>${getMessages(language).tracked.pageFoot.map(escapeHtml).join('1')}</footer>
</body>
</html>
`;
}

function formatParagraph(paragraph: TrackedParagraph, { comments }: TrackedDocument): string {
  const words = paragraph.inlines.map(formatInline).join('');
  const mark =
    paragraph.mark === null || paragraph.mark.state === 'same' ? '' : formatMark(paragraph.mark.state);
  const begun = paragraph.inlines.flatMap((inline) =>
    inline.kind === 'comment-start' ? (comments[inline.comment] ?? []) : [],
  );
  const aside = begun.map(formatComment).join('');
  return tag(
    'div',
    { class: 'line' },
    tag('p', { class: paragraph.style }, words + mark) + `<aside>${aside}</aside>`,
  );
}

function formatInline(inline: Inline): string {
  switch (inline.kind) {
    case 'words': {
      const run = escapeHtml(inline.text);
      const styled = inline.isRunIn ? tag('span', { class: CHARACTER_STYLES.runIn }, run) : run;
      return inline.state === 'same'
        ? styled
        : tag(
            TAGS[inline.state],
            { class: [inline.state, inline.isExpected ? 'expected' : ''].join(' ') },
            styled,
          );
    }
    case 'comment-end':
      return tag('a', { class: 'nr', href: `#c${inline.comment}` }, `[${inline.comment + 1}]`);
    default:
      return '';
  }
}

/** The end of a paragraph that came or went. */
function formatMark(state: keyof typeof TAGS): string {
  return tag(TAGS[state], { class: state }, '¶');
}

function formatComment({ id, author, date, words }: TrackedComment): string {
  const head = tag('b', {}, escapeHtml(`[${id + 1}] ${author} ${date.slice(0, 10)}`));
  return tag('section', { id: `c${id}` }, head + formatProse(words));
}

const TAGS = { added: 'ins', to: 'ins', removed: 'del', from: 'del' } as const;

const STYLE = `
body { margin: 0 auto; max-width: 1100px; padding: 24px; color: #1f1e1b; background: #fff;
  font: 16px/1.75 "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
header, footer { text-align: center; font-size: 12px; color: #5d5a52; }
header { border-bottom: 1px solid #cfc9bb; margin-bottom: 24px; }
.line { display: grid; grid-template-columns: minmax(0, 1fr) 280px; gap: 24px; }
p { margin: 0; text-indent: 2em; white-space: pre-wrap; overflow-wrap: anywhere; }
p.Title { font-size: 24px; text-align: center; text-indent: 0; }
p.ReportHead { text-align: center; text-indent: 0; }
p.Salutation { text-indent: 0; }
p[class^='Heading'], .RunInHeading { font-weight: bold; }
p.Heading1 { font-size: 20px; }
p.Heading2 { font-size: 18px; }
aside { font: 12px/1.5 system-ui, sans-serif; }
aside p, aside ul, aside ol, aside blockquote, aside pre { margin: 0; text-indent: 0; white-space: pre-wrap; }
aside section { border-left: 3px solid #8a4b12; background: #fdf6ee; padding: 4px 8px; margin-bottom: 8px;
  max-height: 220px; overflow: auto; overflow-wrap: anywhere; }
ins { color: #17694a; text-decoration: underline; text-underline-offset: 3px; }
del { color: #9b2f26; text-decoration: line-through rgb(155 47 38 / 50%); }
.to, .from { color: #5b3f93; text-decoration-style: double; }
.expected { color: #5d5a52; }
.nr { text-decoration: none; color: #8a4b12; font: bold 10px sans-serif; vertical-align: super; }
`;
