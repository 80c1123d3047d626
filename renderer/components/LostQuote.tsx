import type { Anchor } from '../../shared/model/note.ts';

/** Characters before and after a quote that tell where it stood. */
const AROUND = 12;

/** Words that today's text no longer has, whole, with a little of what stood around them. */
export function LostQuote({ anchor }: { readonly anchor: Anchor }) {
  const before = [...anchor.prefix.replace(/\s+/g, '')].slice(-AROUND).join('');
  const after = [...anchor.suffix.replace(/\s+/g, '')].slice(0, AROUND).join('');
  return (
    <span className="note-quote lost" lang="zh-CN" data-report-text="" data-testid="lost-quote">
      <span className="around">…{before}</span>
      <b>{anchor.quote}</b>
      <span className="around">{after}…</span>
    </span>
  );
}
