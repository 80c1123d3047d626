const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser of HTML would make a line feed of it, and the text would no longer be the report's.
  '\r': '&#13;',
};

/** `text` as HTML, in an element or between quotation marks: what a reader sees is `text` to the letter. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r]/gu, (char) => ESCAPES[char] ?? char);
}

/** A value of an attribute; undefined leaves the attribute out. */
type Attributes = Readonly<Record<string, string | undefined>>;

/** An element around `content`, which is HTML already. Attributes are escaped here. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeHtml(value)}"`],
  );
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** A table row of plain cells: texts, not HTML. */
export function row(cells: readonly string[], cell: 'td' | 'th' = 'td'): string {
  return `<tr>${cells.map((text) => tag(cell, {}, escapeHtml(text))).join('')}</tr>`;
}
