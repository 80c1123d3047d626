/** A piece of a text with marks, as every writer of it needs it. */
export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** `first`: the number of the first item; null where items have none. */
  | { readonly kind: 'list'; readonly first: number | null; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

/** Something in a line. */
export type Inline =
  | { readonly kind: 'words' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'struck'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'break' }
  /** `address` is shown behind the words, not followed; null where the words are the address. */
  | { readonly kind: 'link'; readonly inlines: readonly Inline[]; readonly address: string | null };

/** A paragraph for each line of a text without marks; empty lines are left out. */
export function plainBlocks(text: string): readonly Block[] {
  return text
    .split(/\r\n?|\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', inlines: [{ kind: 'words', text: line }] }));
}
