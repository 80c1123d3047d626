/** The rows at the top and at the bottom of the window, told by the rows and read by key presses. */
let shown = { first: 0, last: 0 };

export function setShownRows(first: number, last: number): void {
  shown = { first, last };
}

export function shownRows(): { readonly first: number; readonly last: number } {
  return shown;
}
