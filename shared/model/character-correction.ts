import type { CorrectionId } from './correction.ts';
import type { Anchor } from './note.ts';
import type { Span } from './span.ts';

/** What a reader sees in the picture where the recogniser saw other characters, or the same ones without being sure. */
export type CharacterCorrection = {
  readonly id: CorrectionId;
  /** Quotes the text as it was recognised, before any correction and any cleaning. */
  readonly anchor: Anchor;
  /** What stands there; the quote itself where the reader confirmed it. */
  readonly text: string;
  readonly createdAt: string;
  /** Who made it; empty where that was not recorded. */
  readonly author: string;
};

/** A correction at its place in the recognised text. */
export type PlacedCharacters = CharacterCorrection & { readonly at: Span };
