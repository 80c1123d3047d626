import { Marked, type MarkedToken, type Token } from 'marked';
import { Fragment, useMemo, type ReactNode } from 'react';
import styles from './Markdown.module.css';

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
 * A note's Markdown as elements of the page: no markup of its own comes in, a picture stands as its words, and an
 * address is shown, not followed.
 */
export function Markdown({ text }: { readonly text: string }) {
  const tokens = useMemo(() => reader.lexer(text), [text]);
  return <div className={styles['markdown']}>{drawAll(tokens)}</div>;
}

function drawAll(tokens: readonly Token[] | undefined): ReactNode {
  return tokens?.map((token, index) => <Fragment key={index}>{draw(token)}</Fragment>);
}

/** True for what the reader makes; nothing else is put into it. */
function isOwn(token: Token): token is MarkedToken {
  return token.type !== 'generic';
}

function draw(token: Token): ReactNode {
  if (!isOwn(token)) return token.raw;
  switch (token.type) {
    case 'paragraph':
      return <p>{drawAll(token.tokens)}</p>;
    case 'heading':
      return <p className={styles['heading']}>{drawAll(token.tokens)}</p>;
    case 'blockquote':
      return <blockquote>{drawAll(token.tokens)}</blockquote>;
    case 'list': {
      const items = token.items.map((item, index) => <li key={index}>{drawAll(item.tokens)}</li>);
      return token.ordered ? <ol start={Number(token.start) || 1}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'code':
      return <pre>{token.text}</pre>;
    case 'hr':
      return <hr />;
    case 'space':
    case 'def':
      return null;
    default:
      return drawInline(token);
  }
}

function drawInline(token: MarkedToken): ReactNode {
  switch (token.type) {
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'strong':
      return <strong>{drawAll(token.tokens)}</strong>;
    case 'em':
      return <em>{drawAll(token.tokens)}</em>;
    case 'del':
      return <s>{drawAll(token.tokens)}</s>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return <Link address={token.href} words={drawAll(token.tokens)} isBare={token.href === token.text} />;
    case 'text':
      return token.tokens === undefined ? token.text : drawAll(token.tokens);
    case 'escape':
      return token.text;
    default:
      return token.raw; // markup, pictures and tables stand as they were typed
  }
}

type LinkProps = { readonly address: string; readonly words: ReactNode; readonly isBare: boolean };

function Link({ address, words, isBare }: LinkProps) {
  return (
    <span className={styles['link']}>
      {words}
      {!isBare && ` (${address})`}
    </span>
  );
}
