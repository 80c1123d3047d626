/** The style sheet of an export. Every mark is a line or a box besides its colour: it survives a black-and-white print. */
export const STYLE = `
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
tr.note td { background: #fdf6ee; border-left: 3px solid #8a4b12; white-space: pre-wrap; font-size: 13px; }
.damaged { border: 1px solid #8a4b12; border-left-width: 4px; padding: 6px 12px; font-weight: bold; }
del { color: #9b2f26; background: #fae8e5; text-decoration: line-through 1.5px; }
ins { color: #17694a; background: #e3f2ea; text-decoration: underline 1.5px; text-underline-offset: 3px; }
.mv { color: #5b3f93; background: #ece6f7; text-decoration: underline double 1px; text-underline-offset: 3px; }
.fg { border: 1.5px solid; padding: 0 1px; }
.bd { border: 1.5px dashed; padding: 0 1px; }
.yt { background: none; text-decoration-style: dotted; }
.pt { background: none; opacity: 0.75; }
.nt { border-bottom: 3px solid #8a4b12; }
.nr { text-decoration: none; color: #8a4b12; font: bold 10px sans-serif; vertical-align: super; }
.nr::before { content: "[" attr(data-n) "]"; }
.tag { border: 1px solid #cfc9bb; border-radius: 9px; padding: 0 7px; font-size: 11px; }
:target { outline: 2px solid #2f7fa3; outline-offset: 2px; }
a { color: #27566b; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  nav.screen { display: none; }
  body { max-width: none; padding: 0; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
  tr.band, tr.h, h2, h3 { break-after: avoid; }
  #changes { break-before: page; }
  table.rows { font-size: 10.5pt; line-height: 1.6; }
  a { color: inherit; }
}
`;
