/** Puts words on the clipboard, as a key or a button of the page asks for. */
export function putOnClipboard(words: string): void {
  const put = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', words);
  };
  document.addEventListener('copy', put, { once: true });
  // The page has no leave to write to the clipboard by itself; a copy that the reader asks for it may fill.
  // oxlint-disable-next-line typescript/no-deprecated -- as said
  document.execCommand('copy');
  document.removeEventListener('copy', put);
}
