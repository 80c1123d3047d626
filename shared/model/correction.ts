import type { Brand } from '../base/brand.ts';
import type { Anchor } from './note.ts';
import type { Role } from './outline.ts';
import type { Span } from './span.ts';

export type CorrectionId = Brand<number, 'CorrectionId'>;

/** What a reader can put right about an outline. */
export type OutlineEdit =
  /** One level up or down, with all that stands under it. */
  | { readonly kind: 'promote' }
  | { readonly kind: 'demote' }
  | { readonly kind: 'rename'; readonly title: string }
  /** Its part is for something else. */
  | { readonly kind: 'role'; readonly role: Role }
  /** It is no heading: its section joins the one before. */
  | { readonly kind: 'no-heading' }
  /** The first sentence of a paragraph is a heading, at this level from 1: the section it stands in is split. */
  | { readonly kind: 'heading'; readonly level: number };

/** An edit at its place in today's text: the heading, or the beginning of the paragraph, that `at` touches. */
export type PlacedOutlineEdit = { readonly edit: OutlineEdit; readonly at: Span };

/** An edit as it is kept: by quote and context. */
export type OutlineCorrection = {
  readonly id: CorrectionId;
  readonly edit: OutlineEdit;
  readonly anchor: Anchor;
  /** Null where its quote is no longer found: it is listed and has no effect. */
  readonly at: Span | null;
  readonly createdAt: string;
  /** Who made it; empty where that was not recorded. */
  readonly author: string;
};
