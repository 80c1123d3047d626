import type { Anchor } from '../../shared/model/note.ts';
import { Around, Quote } from './kit/Quote.tsx';

/** So many characters before and after a quote tell where it stood; a surrogate pair is one. */
const LAST = /.{0,12}$/u;
const FIRST = /^.{0,12}/u;

/** Words that today's text no longer has, whole, with a little of what stood around them. */
export function LostQuote({ anchor }: { readonly anchor: Anchor }) {
  const before = LAST.exec(anchor.prefix.replace(/\s+/g, ''))?.[0] ?? '';
  const after = FIRST.exec(anchor.suffix.replace(/\s+/g, ''))?.[0] ?? '';
  return (
    <Quote isWhole data-testid="lost-quote">
      <Around>{`…${before}`}</Around>
      <b>{anchor.quote}</b>
      <Around>{`${after}…`}</Around>
    </Quote>
  );
}
