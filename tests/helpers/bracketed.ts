import type { RowSpan } from '../../shared/model/comparison.ts';

/** Both sides of a diff that is written in the text: `增长[5%/5.5%]左右`. */
export function readSides(written: string): { readonly left: string; readonly right: string } {
  const side = (group: 1 | 2): string =>
    written.replace(/\[([^/\]]*)\/([^\]]*)\](?:\{[^}]*\})?/gu, (_, left: string, right: string) =>
      group === 1 ? left : right,
    );
  return { left: side(1), right: side(2) };
}

/** A diff written back into the text, the type of each difference behind it unless it is plain wording. */
export function writeSpans(left: string, right: string, spans: readonly RowSpan[]): string {
  return spans
    .map((span) => {
      if (span.kind === 'same') return left.slice(span.left.start, span.left.end);
      const a = span.left === null ? '' : left.slice(span.left.start, span.left.end);
      const b = span.right === null ? '' : right.slice(span.right.start, span.right.end);
      const type = 'type' in span && span.type !== 'wording' ? `{${span.type}}` : '';
      return `[${a}/${b}]${type}`;
    })
    .join('');
}
