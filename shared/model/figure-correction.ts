import type { CorrectionId } from './correction.ts';
import type { Figure } from './figure.ts';
import type { Anchor } from './note.ts';
import type { Span } from './span.ts';

/** What a figure says, without where it stands; what a reader says is never doubtful. */
export type FigureReading = Omit<Figure, 'quote' | 'span' | 'valueSpan' | 'isDoubtful'>;

/** What a reader can put right about a figure. */
export type FigureEdit =
  | { readonly kind: 'correct'; readonly reading: FigureReading }
  | { readonly kind: 'add'; readonly reading: FigureReading }
  | { readonly kind: 'reject' };

/** An edit at its place in today's text: the value of a figure, number, unit and bound. */
export type PlacedFigureEdit = { readonly edit: FigureEdit; readonly at: Span };

/** An edit as it is kept: by quote and context. */
export type FigureCorrection = {
  readonly id: CorrectionId;
  readonly edit: FigureEdit;
  readonly anchor: Anchor;
  /** Null where its words are no longer found: it is listed and has no effect. */
  readonly at: Span | null;
  readonly createdAt: string;
  /** Who made it; empty where that was not recorded. */
  readonly author: string;
};

/** A figure with the edit that made it what it is. */
export type EditedFigure = Figure & { readonly correction: CorrectionId | null };
