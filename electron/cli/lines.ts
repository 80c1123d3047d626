/** What a terminal takes for an order: to colour, to move, to clear, to name its window. A line break and a tab are what they say. */
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const ORDERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

/** `words` as lines for `stream`: on a terminal the name of a file gives no order; in a file all stands as it is. */
export function toLines(words: readonly string[], stream: { readonly isTTY?: boolean | undefined }): string {
  const lines = words.map((line) => `${line}\n`).join('');
  return stream.isTTY === true ? lines.replace(ORDERS, '\ufffd') : lines;
}
