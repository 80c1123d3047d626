import { Marked, type MarkedToken, type Token } from 'marked';
import type { Block, Inline } from './blocks.ts';

/**
 * Bold words whatever stands around them: by CommonMark's rule two asterisks between a full stop and a character without
 * a space end nothing, which in Chinese is most places.
 */
const BOLD = /^\*\*(?![\s*])([^*\n]{0,500}[^*\s])\*\*/u;

const reader = new Marked({
  gfm: true,
  breaks: true,
  extensions: [
    {
      name: 'strong',
      level: 'inline',
      start: (source) => source.indexOf('**'),
      tokenizer(source) {
        const found = BOLD.exec(source);
        const [raw, text] = [found?.[0], found?.[1]];
        if (raw === undefined || text === undefined) return undefined;
        return { type: 'strong', raw, text, tokens: this.lexer.inlineTokens(text) };
      },
    },
  ],
});

/**
 * A note's Markdown (CommonMark with GitHub's lists of tasks, struck words and breaks) as blocks that each writer makes
 * its own elements of: no markup of a note comes in anywhere. Markup, pictures and tables stand as they were typed.
 */
export function readMarkdown(text: string): readonly Block[] {
  return readBlocks(reader.lexer(text));
}

/** True for what the reader makes; nothing else is put into it. */
function isOwn(token: Token): token is MarkedToken {
  return token.type !== 'generic';
}

function readBlocks(tokens: readonly Token[] = []): readonly Block[] {
  const blocks: Block[] = [];
  let loose: Inline[] = [];
  const close = (): void => {
    if (loose.length > 0) blocks.push({ kind: 'paragraph', inlines: loose });
    loose = [];
  };
  for (const token of tokens) {
    const read = readBlock(token);
    if (read === 'inline') loose.push(...readInlines([token]));
    else {
      close();
      if (read !== null) blocks.push(read);
    }
  }
  close();
  return blocks;
}

/** Null for what is nothing by itself; `inline` for words that stand in no paragraph, as an item of a close list has them. */
function readBlock(token: Token): Block | 'inline' | null {
  if (!isOwn(token)) return 'inline';
  switch (token.type) {
    case 'paragraph':
      return { kind: 'paragraph', inlines: readInlines(token.tokens) };
    case 'heading':
      return { kind: 'heading', inlines: readInlines(token.tokens) };
    case 'blockquote':
      return { kind: 'quote', blocks: readBlocks(token.tokens) };
    case 'list':
      return {
        kind: 'list',
        first: token.ordered ? Number(token.start) || 1 : null,
        items: token.items.map((item) => readBlocks(item.tokens)),
      };
    case 'code':
      return { kind: 'code', text: token.text };
    case 'hr':
      return { kind: 'rule' };
    case 'space':
    case 'def':
      return null;
    case 'html':
    case 'table':
      return { kind: 'paragraph', inlines: [{ kind: 'words', text: token.raw.replace(/\n+$/u, '') }] };
    default:
      return 'inline';
  }
}

function readInlines(tokens: readonly Token[] = []): readonly Inline[] {
  return tokens.flatMap((token) => readInline(token));
}

function readInline(token: Token): readonly Inline[] {
  const words = (text: string): readonly Inline[] => [{ kind: 'words', text }];
  if (!isOwn(token)) return words(token.raw);
  switch (token.type) {
    case 'checkbox':
      return words(token.checked ? '☑ ' : '☐ ');
    case 'strong':
      return [{ kind: 'strong', inlines: readInlines(token.tokens) }];
    case 'em':
      return [{ kind: 'emphasis', inlines: readInlines(token.tokens) }];
    case 'del':
      return [{ kind: 'struck', inlines: readInlines(token.tokens) }];
    case 'codespan':
      return [{ kind: 'code', text: token.text }];
    case 'br':
      return [{ kind: 'break' }];
    case 'link': {
      const address = token.href === token.text ? null : token.href;
      return [{ kind: 'link', inlines: readInlines(token.tokens), address }];
    }
    case 'text':
      return token.tokens === undefined ? words(token.text) : readInlines(token.tokens);
    case 'escape':
      return words(token.text);
    default:
      return words(token.raw);
  }
}
