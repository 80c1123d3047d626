import { commentEnd, commentStart, formatDate } from '../docx/comments.ts';
import { CHARACTER_STYLES } from '../docx/styles.ts';
import { styledRun, unlessEmpty, val, w } from '../docx/word.ts';
import type { Xml } from '../docx/xml.ts';
import type { Inline, TrackedParagraph, Tracking } from './paragraphs.ts';

/** In whose name changes stand. The expected ones have a name of their own, by which Word can hide them. */
export type Authors = {
  readonly changes: string;
  readonly expected: string;
  /** ISO date and time in UTC. */
  readonly date: string;
};

/** The paragraphs with their changes tracked (ECMA-376, part 1, 17.13.5). `firstId`: the first number that is free. */
export function formatParagraphs(
  paragraphs: readonly TrackedParagraph[],
  authors: Authors,
  firstId: number,
): readonly Xml[] {
  const writer = new BodyWriter(authors, firstId);
  return paragraphs.map((paragraph, index) => writer.write(paragraph, paragraphs[index - 1]));
}

/**
 * Minutes between the changes of a paragraph and those of the one before, where they would touch but for the end
 * between them. LibreOffice 7.4 makes one change of two by one author within a minute, takes the unchanged end of the
 * paragraph in, and rejecting joins the two: "…敬意[！/!]¶[全面]总结…".
 */
const MINUTES_APART = 5;

/** True where the words before and after an unchanged end of a paragraph are changed in the same way. */
function touches(before: TrackedParagraph, after: TrackedParagraph): boolean {
  const [last, first] = [before.inlines.findLast(isWords), after.inlines.find(isWords)];
  return before.mark?.state === 'same' && last?.state !== 'same' && last?.state === first?.state;
}

function isWords(inline: Inline): inline is Words {
  return inline.kind === 'words';
}

type Words = Extract<Inline, { readonly kind: 'words' }>;

class BodyWriter {
  readonly #authors: Authors;
  /** Both ends of a moved range have one number, found by which end of which move it is. */
  readonly #ranges = new Map<string, number>();
  #nextId: number;
  #isLater = false;

  constructor(authors: Authors, firstId: number) {
    this.#authors = authors;
    this.#nextId = firstId;
  }

  write(paragraph: TrackedParagraph, before: TrackedParagraph | undefined): Xml {
    const { inlines, mark, style, earlierStyle } = paragraph;
    if (before !== undefined && touches(before, paragraph)) this.#isLater = !this.#isLater;
    const properties = [
      val('pStyle', style),
      ...unlessEmpty('rPr', this.#formatMark(mark)),
      ...this.#formatEarlier(earlierStyle),
    ];
    return w(
      'p',
      {},
      w('pPr', {}, ...properties),
      ...inlines.flatMap((inline) => this.#formatInline(inline)),
    );
  }

  #formatMark(mark: Tracking | null): readonly Xml[] {
    if (mark === null || mark.state === 'same') return [];
    return [w(ELEMENTS[mark.state], this.#stamp(mark))];
  }

  #formatEarlier(style: string | null): readonly Xml[] {
    if (style === null) return [];
    const stamp = this.#stamp({ state: 'same', isExpected: false });
    return [w('pPrChange', stamp, w('pPr', {}, val('pStyle', style)))];
  }

  #formatInline(inline: Inline): readonly Xml[] {
    switch (inline.kind) {
      case 'words':
        return [this.#formatWords(inline)];
      case 'comment-start':
        return [commentStart(inline.comment)];
      case 'comment-end':
        return commentEnd(inline.comment);
      case 'move-start':
        return [this.#startMove(inline.end, inline.move)];
      case 'move-end':
        return [w(`${MOVES[inline.end]}RangeEnd`, { id: this.#rangeId(inline.end, inline.move) })];
    }
  }

  #formatWords(words: Words): Xml {
    const style = words.isRunIn ? CHARACTER_STYLES.runIn : undefined;
    const run = styledRun(words.text, style, words.state === 'removed' ? 'delText' : 't');
    return words.state === 'same' ? run : w(ELEMENTS[words.state], this.#stamp(words), run);
  }

  #startMove(end: 'from' | 'to', move: number): Xml {
    const stamp = { id: this.#rangeId(end, move), author: this.#authors.changes, date: this.#date() };
    return w(`${MOVES[end]}RangeStart`, { ...stamp, name: `move${move + 1}` });
  }

  #rangeId(end: 'from' | 'to', move: number): number {
    const key = `${end}${move}`;
    const id = this.#ranges.get(key) ?? this.#newId();
    this.#ranges.set(key, id);
    return id;
  }

  #stamp({ isExpected }: Tracking): Readonly<Record<'id' | 'author' | 'date', string | number>> {
    const { changes, expected } = this.#authors;
    return { id: this.#newId(), author: isExpected ? expected : changes, date: this.#date() };
  }

  #date(): string {
    const minutes = this.#isLater ? MINUTES_APART : 0;
    return formatDate(new Date(Date.parse(this.#authors.date) + minutes * 60_000).toISOString());
  }

  #newId(): number {
    this.#nextId += 1;
    return this.#nextId - 1;
  }
}

const MOVES = { from: 'moveFrom', to: 'moveTo' } as const;
const ELEMENTS = { added: 'ins', removed: 'del', ...MOVES } as const;
