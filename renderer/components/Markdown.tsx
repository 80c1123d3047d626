import { Fragment, useMemo, type ReactNode } from 'react';
import type { Block, Inline } from '../../shared/markdown/blocks.ts';
import { readMarkdown } from '../../shared/markdown/read-markdown.ts';
import styles from './Markdown.module.css';

/**
 * A note's Markdown as elements of the page: no markup of its own comes in, a picture stands as its words, and an
 * address is shown, not followed.
 */
export function Markdown({ text }: { readonly text: string }) {
  const blocks = useMemo(() => readMarkdown(text), [text]);
  return <div className={styles['markdown']}>{drawBlocks(blocks)}</div>;
}

function drawBlocks(blocks: readonly Block[]): ReactNode {
  return blocks.map((block, index) => <Fragment key={index}>{drawBlock(block)}</Fragment>);
}

function drawBlock(block: Block): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p>{drawInlines(block.inlines)}</p>;
    case 'heading':
      return <p className={styles['heading']}>{drawInlines(block.inlines)}</p>;
    case 'quote':
      return <blockquote>{drawBlocks(block.blocks)}</blockquote>;
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{drawBlocks(item)}</li>);
      return block.first === null ? <ul>{items}</ul> : <ol start={block.first}>{items}</ol>;
    }
    case 'code':
      return <pre>{block.text}</pre>;
    case 'rule':
      return <hr />;
  }
}

function drawInlines(inlines: readonly Inline[]): ReactNode {
  return inlines.map((inline, index) => <Fragment key={index}>{drawInline(inline)}</Fragment>);
}

function drawInline(inline: Inline): ReactNode {
  switch (inline.kind) {
    case 'words':
      return inline.text;
    case 'code':
      return <code>{inline.text}</code>;
    case 'strong':
      return <strong>{drawInlines(inline.inlines)}</strong>;
    case 'emphasis':
      return <em>{drawInlines(inline.inlines)}</em>;
    case 'struck':
      return <s>{drawInlines(inline.inlines)}</s>;
    case 'break':
      return <br />;
    case 'link':
      return (
        <span className={styles['link']}>
          {drawInlines(inline.inlines)}
          {inline.address !== null && ` (${inline.address})`}
        </span>
      );
  }
}
