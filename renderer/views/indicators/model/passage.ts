import type { Figure } from '../../../../shared/model/figure.ts';
import { holds } from '../../../../shared/model/span.ts';
import type { PassageText } from '../indicators-store.ts';

/** A figure's sentence in pieces, with what stands around it in its paragraph. */
export type Passage = {
  /** The section it stands in; '' before the first heading. */
  readonly title: string;
  readonly before: string;
  readonly lead: string;
  readonly value: string;
  readonly rest: string;
  readonly after: string;
};

const SENTENCE_END = /[。！？；]/u;

/** Characters around a sentence that say what it is about; the Reader has the rest. */
const AROUND = 120;

/** The passage of a figure; what is left out of its paragraph stands as …. */
export function toPassage({ text, paragraphs, outline }: PassageText, { valueSpan }: Figure): Passage {
  const paragraph = paragraphs.find((each) => holds(each, valueSpan));
  const { start, end } = paragraph ?? valueSpan;
  let [from, to] = [valueSpan.start, valueSpan.end];
  while (from > start && !SENTENCE_END.test(text.charAt(from - 1))) from -= 1;
  while (to < end && !SENTENCE_END.test(text.charAt(to - 1))) to += 1;
  return {
    title: outline.sections[paragraph?.section ?? 0]?.title ?? '',
    before: from - start > AROUND ? `…${text.slice(from - AROUND, from)}` : text.slice(start, from),
    lead: text.slice(from, valueSpan.start),
    value: text.slice(valueSpan.start, valueSpan.end),
    rest: text.slice(valueSpan.end, to),
    after: end - to > AROUND ? `${text.slice(to, to + AROUND)}…` : text.slice(to, end),
  };
}
