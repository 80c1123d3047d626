import type { Block, Inline } from '../../../../shared/markdown/blocks.ts';

type Around = readonly [before: string, after: string];

/** How marks of a text are written where there is nothing but characters. */
export type ProseSigns = {
  readonly strong: Around;
  readonly emphasis: Around;
  readonly struck: Around;
  readonly code: Around;
  readonly escape: (text: string) => string;
};

const NONE = ['', ''] as const;

/** Of a plain text: the words alone. */
export const BARE: ProseSigns = {
  ...{ strong: NONE, emphasis: NONE, struck: NONE, code: NONE },
  escape: (text) => text,
};

/** A text with marks, its lines apart by `\n`; items have their sign and stand two blanks in for each level. */
export function writeProse(blocks: readonly Block[], signs: ProseSigns): string {
  return listLines(blocks, signs).join('\n');
}

function listLines(blocks: readonly Block[], signs: ProseSigns): readonly string[] {
  return blocks.flatMap((block) => linesOf(block, signs));
}

function linesOf(block: Block, signs: ProseSigns): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return writeInlines(block.inlines, signs).split('\n');
    case 'heading':
      return writeInlines([{ kind: 'strong', inlines: block.inlines }], signs).split('\n');
    case 'quote':
      return listLines(block.blocks, signs).map((line) => `${signs.escape('│')} ${line}`);
    case 'list':
      return block.items.flatMap((item, index) =>
        listLines(item, signs).map((line, at) => {
          const sign = block.first === null ? '•' : `${block.first + index}.`;
          return at === 0 ? `${sign} ${line}` : `\u3000${line}`;
        }),
      );
    case 'code':
      return block.text.split('\n').map((line) => signs.code[0] + signs.escape(line) + signs.code[1]);
    case 'rule':
      return ['———'];
  }
}

function writeInlines(inlines: readonly Inline[], signs: ProseSigns): string {
  return inlines.map((inline) => writeInline(inline, signs)).join('');
}

function writeInline(inline: Inline, signs: ProseSigns): string {
  switch (inline.kind) {
    case 'words':
      return signs.escape(inline.text);
    case 'code':
      return signs.code[0] + signs.escape(inline.text) + signs.code[1];
    case 'break':
      return '\n';
    case 'link':
      return (
        writeInlines(inline.inlines, signs) +
        (inline.address === null ? '' : signs.escape(` (${inline.address})`))
      );
    default:
      return signs[inline.kind][0] + writeInlines(inline.inlines, signs) + signs[inline.kind][1];
  }
}
