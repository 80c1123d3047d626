import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../shared/markdown/blocks.ts';
import { readMarkdown } from '../../../shared/markdown/read-markdown.ts';

/** Blocks in short: p(…), ul[…], *bold*, _slanted_, -struck-, `code`, ⏎. */
const show = (blocks: readonly Block[]): string => blocks.map(showBlock).join(' ');

function showBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `p(${showInlines(block.inlines)})`;
    case 'heading':
      return `h(${showInlines(block.inlines)})`;
    case 'quote':
      return `q{${show(block.blocks)}}`;
    case 'list':
      return `${block.first ?? '•'}[${block.items.map(show).join('|')}]`;
    case 'code':
      return `code(${block.text})`;
    case 'rule':
      return '—';
  }
}

const showInlines = (inlines: readonly Inline[]): string => inlines.map(showInline).join('');

function showInline(inline: Inline): string {
  switch (inline.kind) {
    case 'words':
      return inline.text;
    case 'code':
      return `\`${inline.text}\``;
    case 'break':
      return '⏎';
    case 'link':
      return `<${showInlines(inline.inlines)}${inline.address === null ? '' : `→${inline.address}`}>`;
    default: {
      const sign = { strong: '*', emphasis: '_', struck: '-' }[inline.kind];
      return sign + showInlines(inline.inlines) + sign;
    }
  }
}

describe('a note', () => {
  it.each([
    ['第一行\n第二行\n\n另一段', 'p(第一行⏎第二行) p(另一段)'],
    ['说明。**要紧**的', 'p(说明。*要紧*的)'],
    ['*斜* 与 ~~删~~ 与 `码`', 'p(_斜_ 与 -删- 与 `码`)'],
    ['# 题\n> 引 **重**', 'h(题) q{p(引 *重*)}'],
    ['- 甲\n- 乙\n  - 丙', '•[p(甲)|p(乙) •[p(丙)]]'],
    ['3. 三\n4. 四', '3[p(三)|p(四)]'],
    ['- [x] 做了\n- [ ] 未做', '•[p(☑ 做了)|p(☐ 未做)]'],
    ['```\n码 *不斜*\n```\n---', 'code(码 *不斜*) —'],
    [
      '见[这里](https://a.example/b)与 https://c.example',
      'p(见<这里→https://a.example/b>与 <https://c.example>)',
    ],
    [String.raw`\*不斜\*`, 'p(*不斜*)'],
    ['', ''],
  ])('%j is read as %s', (text, shown) => {
    expect(show(readMarkdown(text))).toBe(shown);
  });

  it.each([
    ['甲 <b>乙</b> &amp; 丙', 'p(甲 <b>乙</b> &amp; 丙)'],
    ['<script>x</script>\n', 'p(<script>x</script>)'],
    ['![图](http://a.example/b.png)', 'p(![图](http://a.example/b.png))'],
    ['| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |', 'p(| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |)'],
  ])('%j stands as it was typed', (text, shown) => {
    expect(show(readMarkdown(text))).toBe(shown);
  });
});
