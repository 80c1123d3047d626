import type { NoteTarget } from '../../shared/model/note.ts';
import { Around, Quote } from './kit/Quote.tsx';

/** A quote shorter than this says little by itself. */
const SHORT = 14;
/** Characters shown around a short quote. */
const AROUND = 14;

type NoteQuotesProps = { readonly target: NoteTarget; readonly isOrphan: boolean };

/**
 * The words that a note is about, older first. Short ones stand with what is around them; those whose place was lost
 * with all that was kept, since that is all there is to find them by.
 */
export function NoteQuotes({ target, isOrphan }: NoteQuotesProps) {
  const anchors = target.kind === 'text' ? [target.anchor] : [target.leftAnchor, target.rightAnchor];
  return anchors.map((anchor, index) => {
    if (anchor === null) return null;
    const hasContext = isOrphan || anchor.quote.length < SHORT;
    const limit = isOrphan ? Infinity : AROUND;
    return (
      <Quote key={index}>
        {hasContext && <Around>{`…${anchor.prefix.slice(-limit)}`}</Around>}
        {hasContext ? <b>{anchor.quote}</b> : anchor.quote}
        {hasContext && <Around>{`${anchor.suffix.slice(0, limit)}…`}</Around>}
      </Quote>
    );
  });
}
