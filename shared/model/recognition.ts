/** A rectangle on a page, as shares of its width and height from the upper left corner. */
export type PageBox = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A line that was recognised from a picture, in UTF-16 code units of the extracted text; `page` counts from 1. */
export type SeenLine = {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly box: PageBox;
};

/** A character of such a line that may be another one. `confidence`: from 0 to 100, as the recogniser gives it. */
export type DoubtfulCharacter = SeenLine & { readonly confidence: number };

/** What was recognised from pictures, in the order of the text. */
export type Recognition = {
  readonly lines: readonly SeenLine[];
  readonly doubtful: readonly DoubtfulCharacter[];
};
