import type { Block, Inline } from '../../../../shared/markdown/blocks.ts';
import { escapeHtml, tag } from '../html.ts';

/** A text with marks as elements: nothing of it becomes markup, no picture is fetched and no address followed. */
export function formatProse(blocks: readonly Block[]): string {
  return blocks.map(formatBlock).join('');
}

function formatBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return tag('p', {}, formatInlines(block.inlines));
    case 'heading':
      return tag('p', {}, tag('b', {}, formatInlines(block.inlines)));
    case 'quote':
      return tag('blockquote', {}, formatProse(block.blocks));
    case 'list': {
      const items = block.items.map((item) => tag('li', {}, formatProse(item))).join('');
      return block.first === null ? tag('ul', {}, items) : tag('ol', { start: String(block.first) }, items);
    }
    case 'code':
      return tag('pre', {}, escapeHtml(block.text));
    case 'rule':
      return '<hr>';
  }
}

function formatInlines(inlines: readonly Inline[]): string {
  return inlines.map(formatInline).join('');
}

const ELEMENTS = { strong: 'strong', emphasis: 'em', struck: 's' } as const;

function formatInline(inline: Inline): string {
  switch (inline.kind) {
    case 'words':
      return escapeHtml(inline.text);
    case 'code':
      return tag('code', {}, escapeHtml(inline.text));
    case 'break':
      return '<br>';
    case 'link': {
      const address = inline.address === null ? '' : escapeHtml(` (${inline.address})`);
      return tag('u', {}, formatInlines(inline.inlines)) + address;
    }
    default:
      return tag(ELEMENTS[inline.kind], {}, formatInlines(inline.inlines));
  }
}
