/** How the pages look that the program shows in a window without a program: the guide, the licences. */
export const PAGE_STYLE = `:root{color-scheme:light dark}body{max-width:44em;margin:2em auto;padding:0 1.5em;font:16px/1.75 "Source Han Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;color:#1f1e1b;background:#fbfaf7}
h1,h2{line-height:1.3}img{display:block;max-width:100%;height:auto;border:1px solid #8886}code,pre{font-family:ui-monospace,monospace;font-size:.9em}pre{white-space:pre-wrap;font-size:.75em;line-height:1.5}
@media(prefers-color-scheme:dark){body{color:#e8e5dc;background:#1b1b1a}}`;

/** @param {string} text */
export function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
