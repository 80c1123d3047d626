/** How an export looks on the screen. Every mark is a line or a box besides its colour: it survives a black-and-white print. */
const SCREEN = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 1400px; padding: 24px; color: #1f1e1b; background: #fff;
  font: 13px/1.6 "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif;
  font-variant-numeric: tabular-nums; }
h1 { font-size: 20px; margin: 0 0 8px; }
h2 { font-size: 16px; margin: 24px 0 8px; border-bottom: 1px solid #cfc9bb; }
h3 { font-size: 14px; margin: 16px 0 4px; }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: left; vertical-align: top; padding: 3px 8px; font-weight: normal; }
table.facts { width: auto; }
table.facts td:first-child { color: #5d5a52; white-space: nowrap; }
table.facts td + td { overflow-wrap: anywhere; }
table.list td, table.list th { border-bottom: 1px solid #e3dfd5; }
table.list td:nth-child(2), table.list th { white-space: nowrap; }
table.cells { table-layout: fixed; margin-bottom: 12px; }
table.cells td, table.cells th { border-bottom: 1px solid #e3dfd5; overflow-wrap: anywhere; }
.small { color: #5d5a52; font-size: 12px; }
table.rows { table-layout: fixed; font-size: 15px; line-height: 1.8; }
table.rows thead th { font-weight: bold; border-bottom: 2px solid #1f1e1b; }
table.rows th:nth-child(2) { text-align: center; }
col.mid { width: 76px; }
td.left, td.right { font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
  white-space: pre-wrap; overflow-wrap: anywhere; }
td.p { text-indent: 2em; padding-top: 8px; }
tr.h td.left, tr.h td.right { font-weight: bold; text-indent: 0; }
td.no { color: #5d5a52; font-size: 11px; text-align: center; }
tr.added td.right, tr.moved td.left, tr.moved td.right, tr.removed td.left { border-left: 3px solid #6f6b61; }
tr.band td { background: #f4f2ec; color: #5d5a52; font-size: 12px; }
tr.fold td { color: #5d5a52; text-align: center; font-size: 12px; }
tr.note td { background: #fdf6ee; border-left: 3px solid #8a4b12; font-size: 13px; }
.words { white-space: pre-wrap; overflow-wrap: anywhere; }
.words, .words > p:first-child { display: inline; }
.words p, .words pre, .words blockquote, .words ul, .words ol { margin: 0; }
.words blockquote { border-left: 2px solid #cfc9bb; padding-left: 8px; }
.words code, .words pre { background: #f4f2ec; font: inherit; }
/* A note may turn the direction of what follows it, and never ends that: it ends with the note. */
.tag, .words, q, li > b, tr.note b { unicode-bidi: isolate; }
.damaged { border: 1px solid #8a4b12; border-left-width: 4px; padding: 6px 12px; font-weight: bold; }
/* A line seen through: a full one hides 一, which lies where it does. */
del { color: #9b2f26; background: #fae8e5; text-decoration: line-through 1.5px rgb(155 47 38 / 50%); }
ins { color: #17694a; background: #e3f2ea; text-decoration: underline 1.5px; text-underline-offset: 3px; }
.mv { color: #5b3f93; background: #ece6f7; text-decoration: underline double 1px; text-underline-offset: 3px; }
.fg { border: 1.5px solid; padding: 0 1px; }
.bd { border: 1.5px dashed; padding: 0 1px; }
.yt { background: none; text-decoration-style: dotted; }
.pt { background: none; opacity: 0.75; }
.nt { border-bottom: 3px solid #8a4b12; }
/* A colour of a note: none is told by its hue alone, each has a line of its own. */
.nt.yellow { border-bottom: 2px solid #7d6600; background: #fbf0b2; }
.nt.green { border-bottom: 2px dashed #00694e; background: #cfeee2; }
.nt.blue { border-bottom: 2px dotted #005c96; background: #d3e8f8; }
.nt.purple { border-bottom: 3px double #8e3d6f; background: #f0dcea; }
.nt.red { border-bottom: 4px solid #a34200; background: #fbdcc9; }
.sign.yellow { color: #7d6600; }
.sign.green { color: #00694e; }
.sign.blue { color: #005c96; }
.sign.purple { color: #8e3d6f; }
.sign.red { color: #a34200; }
.nr { text-decoration: none; color: #8a4b12; font: bold 10px sans-serif; vertical-align: super; }
.nr::before { content: "[" attr(data-n) "]"; }
.tag { border: 1px solid #cfc9bb; border-radius: 9px; padding: 0 7px; font-size: 11px; }
#legend p:first-of-type > * { display: inline-block; }
:target { outline: 2px solid #2f7fa3; outline-offset: 2px; }
a { color: #27566b; }
`;

/** A4. What stands above and below the texts of a PDF lies within these margins. */
const PAGE = '@page { size: A4; margin: 15mm 10mm 14mm; }';

/** On paper: small and close, and what is a table on the screen only to be looked up in runs on. */
const PAPER = `
nav.screen { display: none; }
body { max-width: none; padding: 0; font-size: 8.5pt; line-height: 1.45; }
h1 { font-size: 14pt; margin: 0 0 4pt; }
h2 { font-size: 11pt; margin: 10pt 0 4pt; }
h3 { font-size: 9pt; margin: 6pt 0 2pt; }
p, ul { margin: 2pt 0; }
thead { display: table-header-group; }
tr, li, table.facts { break-inside: avoid; }
tr.band, tr.h, h2, h3 { break-after: avoid; }
a { color: inherit; }
td, th { padding: 0.5pt 4pt; }
table.rows { font-size: 9pt; line-height: 1.42; }
table.rows thead th { border-bottom-width: 1pt; padding-bottom: 2pt; }
/* Not dotted: in a PDF each dot of each line is a shape of its own, half a second and a sixth of the bytes of 45 pages. */
table.rows td { border-bottom: 0.25pt solid #d5d0c4; }
col.mid { width: 11mm; }
td.no { font-size: 7pt; padding: 1pt 1pt; overflow-wrap: anywhere; }
td.no a.at { text-decoration: none; }
td.p { padding-top: 0.5pt; }
tr.band td, tr.fold td, tr.note td { font-size: 7.5pt; line-height: 1.35; }
tr.added td.right, tr.moved td.left, tr.moved td.right, tr.removed td.left { border-left-width: 1.5pt; }
del { text-decoration-thickness: 0.6pt; }
ins, .mv { text-decoration-thickness: 0.75pt; text-underline-offset: 2pt; }
tr.added ins, tr.removed del, tr.moved .mv { background: none; }
.mv { text-decoration-thickness: 0.5pt; }
.fg, .bd { border-width: 0.75pt; }
/* Of its own colour, not let through: what is see-through is drawn apart, and copied apart from its words. */
.pt { opacity: 1; color: #6f6b61; }
.nt { border-bottom-width: 1.5pt; }
.nr { font-size: 6.5pt; }
#counts table, #counts tbody, #counts tr, #counts td { display: inline; padding: 0; }
#counts td + td::before { content: " "; }
#counts tr::after { content: "\\3000"; }
#changes table, #changes tbody, #changes tr, #changes td { display: inline; padding: 0; border: 0; font-size: 7.5pt; }
#changes thead, #changes td:nth-child(3) { display: none; }
#changes table { display: block; line-height: 1.4; text-align: justify; }
#changes td:first-child { font-weight: bold; }
#changes td:nth-child(2)::after { content: " 〔"; }
#changes td:nth-child(5)::after { content: "〕"; }
#changes td:nth-child(4):not(:empty) + td:not(:empty)::before { content: "→"; }
#changes tr::after { content: "\\3000"; }
#changes p { font-size: 7.5pt; line-height: 1.4; text-align: justify; }
#changes a { font-weight: bold; }
#remarks > ul, #orphans > ul { padding: 0; list-style: none; }
.words ul, .words ol { padding-left: 14pt; }
.nt.yellow, .nt.green, .nt.blue { border-bottom-width: 1.25pt; }
.nt.purple, .nt.red { border-bottom-width: 2.25pt; }
table.cells, .small { font-size: 7.5pt; line-height: 1.35; }
#sections table, #substitutions table, #phrase-turns table { font-size: 7.5pt; }
#method { font-size: 7.5pt; }
`;

/**
 * On a phone: what stands side by side stands one under the other, each side under the name of its report, and no table is wider
 * than the window. For a screen alone: what is printed from a phone is printed as from any other.
 */
const NARROW = `
body { padding: 12px; }
nav.screen, h1, p { overflow-wrap: anywhere; }
table.rows, table.list, table.cells, table.facts { width: 100%; }
table.rows, table.list, table.cells, :is(table.rows, table.list, table.cells) tbody { display: block; }
:is(table.rows, table.list, table.cells) :is(colgroup, thead) { display: none; }
table.rows tr { display: flex; flex-direction: column; padding: 6px 0; border-bottom: 1px solid #e3dfd5; }
table.rows td { padding: 2px 0 2px 8px; }
table.rows td.no { order: -1; padding: 0; text-align: left; }
table.rows td:is(.left, .right):empty { display: none; }
table.rows td:is(.left, .right)::before { display: block; color: #5d5a52; font: 11px sans-serif; text-indent: 0; }
table.rows td.left::before { content: var(--left); }
table.rows td.right::before { content: var(--right); }
:is(table.list, table.cells) tr { display: block; padding: 6px 0; border-bottom: 1px solid #e3dfd5; }
table.list td:nth-child(n) { display: inline; padding: 0 6px 0 0; border: 0; white-space: normal; overflow-wrap: anywhere; }
:is(#substitutions td:nth-child(2), #changes td:nth-child(4):not(:empty) + td:not(:empty))::before { content: "→ "; }
table.cells td { display: block; padding: 2px 0; border: 0; }
table.cells td:first-child { font-weight: bold; }
table.facts td:first-child { white-space: normal; }
`;

/** Narrower than this, in CSS pixels, a line of either side has hardly ten characters. */
const PHONE = 520;

/** The style sheet of a file for the screen, which a browser prints as well as it can. */
export const STYLE = `${SCREEN}@media screen and (max-width: ${PHONE}px) {${NARROW}}\n${PAGE}\n@media print {${PAPER}}\n`;

/** Where a PDF is looked at before, it has the margins of its pages, in which the space behind a full line hangs as well. */
const LOOK = '@media screen { body { padding: 15mm 10mm; } }';

/** The style sheet of what is to be a PDF: also where it is looked at before, it is as on paper. */
export const PAPER_STYLE = `${SCREEN}${PAGE}\n${PAPER}${LOOK}\n`;
