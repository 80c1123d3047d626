import type { Row, RowSpan } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../../text/tokens/tokens.ts';
import { diffTokens } from './token-diff.ts';

/**
 * The pieces of each changed row compared character by character, without regard to words and figures: what the key for
 * plain characters shows. By row, `null` for rows that are not changed. As gapless as the rows' own pieces.
 */
export function comparePlain(
  left: string,
  right: string,
  rows: readonly Row[],
): readonly (readonly RowSpan[] | null)[] {
  return rows.map((row) =>
    row.kind === 'changed' && row.left !== null && row.right !== null
      ? compareRow(left, row.left, right, row.right)
      : null,
  );
}

function compareRow(left: string, leftSpan: Span, right: string, rightSpan: Span): readonly RowSpan[] {
  let i = leftSpan.start;
  let j = rightSpan.start;
  const { runs } = diffTokens(splitCharacters(left, leftSpan), splitCharacters(right, rightSpan));
  return runs.map((run): RowSpan => {
    const a = { start: i, end: run.left.at(-1)?.end ?? i };
    const b = { start: j, end: run.right.at(-1)?.end ?? j };
    [i, j] = [a.end, b.end];
    if (run.same) return { kind: 'same', left: a, right: b };
    if (run.right.length === 0) return { kind: 'removed', left: a, right: null, type: 'wording' };
    if (run.left.length === 0) return { kind: 'added', left: null, right: b, type: 'wording' };
    return { kind: 'replaced', left: a, right: b, type: 'wording' };
  });
}

/** Each character a token; a surrogate pair is one. */
function splitCharacters(text: string, span: Span): readonly Token[] {
  const tokens: Token[] = [];
  let start = span.start;
  for (const character of text.slice(span.start, span.end)) {
    const end = start + character.length;
    tokens.push({ start, end, kind: 'word', key: character, figure: null });
    start = end;
  }
  return tokens;
}
