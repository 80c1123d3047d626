import type { ComparisonView } from '../../../shared/contract/views.ts';
import type { Side } from '../../../shared/model/comparison.ts';
import type { Span } from '../../../shared/model/span.ts';
import { quoted, type Quoted } from '../../components/quoted.ts';
import { sidesOf, type Words } from './model/place.ts';

type QuotedWordsOptions = {
  /** True where a little is shown of sentences, which are copied whole. */
  readonly isPart?: boolean;
};

/** The words of both reports that a line of a panel shows, the left side first. */
export function quotedWords(
  view: ComparisonView,
  words: readonly Words[],
  { isPart = false }: QuotedWordsOptions = {},
): Quoted {
  const shown = sidesOf((side) => words.find((each) => each.side === side)?.span);
  return quoted(...shown.map(({ side, span }) => ({ report: view[side].summary.id, span, isPart })));
}

/** The words of a change, or of what was decided, on either side. */
export function quotedChange(view: ComparisonView, spans: { readonly [S in Side]: Span | null }): Quoted {
  return quotedWords(
    view,
    sidesOf((side) => spans[side]),
  );
}
