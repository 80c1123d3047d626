import BufferReader from 'word-extractor/lib/buffer-reader.js';
import WordOleExtractor from 'word-extractor/lib/word-ole-extractor.js';
import { joinLabel } from '../lines.ts';
import { createListCounter, type ListCounter } from '../list-counter.ts';
import { readWordLists } from './lists.ts';
import { readParagraphRuns, type ListRef, type ParagraphRun } from './properties.ts';
import { readStyleLists } from './styles.ts';

/** What word-extractor reads, with the automatic numbers that it passes over. */
export type NumberedDocument = {
  readonly document: WordExtractorDocument;
  /** Undefined where the numbers can't be read, though the document may have some. */
  readonly numbers: ListCounter['counts'] | undefined;
};

/** @throws what word-extractor throws where the file is damaged. */
export async function readNumberedDocument(bytes: Uint8Array): Promise<NumberedDocument> {
  const extractor = new NumberedExtractor();
  const document = await extractor.extract(new BufferReader(Buffer.from(bytes)));
  return { document, numbers: extractor.numbers };
}

/** Ends of paragraphs, of a table's cells and of pages. Where a row of a table ends the library sets a line's end. */
// eslint-disable-next-line no-control-regex -- Word's own signs
const PARAGRAPH = /[^\r\u0007\f\n]*[\r\u0007\f\n]|[^\r\u0007\f\n]+$/gu;
/** What the library leaves out, or what stands for a field or a picture. */
// eslint-disable-next-line no-control-regex -- Word's own signs
const SIGNS = /[\u0000-\u0008\u0013-\u0015]/gu;

/** Writes each label before its paragraph's words, as soon as the library has read paragraphs. */
class NumberedExtractor extends WordOleExtractor {
  numbers: ListCounter['counts'] | undefined;

  protected override writeParagraphProperties(main: Buffer, table: Buffer): void {
    super.writeParagraphProperties(main, table);
    try {
      const lists = createListCounter(readWordLists(main, table));
      const refOf = createRefs(readParagraphRuns(main, table), readStyleLists(main, table));
      this.insert((end) => {
        const { list, level } = refOf(end);
        return list === undefined ? '' : lists.label(String(list), level ?? 0);
      });
      this.numbers = lists.counts;
    } catch (error) {
      // The tables are not as they should be: the words can be read all the same.
      if (!(error instanceof RangeError)) throw error;
    }
  }

  /** `labelOf`: of the paragraph whose last sign stands at that byte. */
  private insert(labelOf: (end: number) => string): void {
    const body = this.bodyText();
    const labels: Insertion[] = [];
    for (const { 0: paragraph, index } of body.matchAll(PARAGRAPH)) {
      const words = paragraph.replace(SIGNS, '');
      const label = labelOf(this.placeOf(index + paragraph.length - 1));
      // One without words counts, but a number alone says nothing.
      if (label === '' || words.trim() === '') continue;
      labels.push({ at: index, text: joinLabel(label, words).slice(0, -words.length) });
    }
    this.write(labels);
  }

  private bodyText(): string {
    const text = this._pieces.map((piece) => piece.text).join('');
    return text.slice(0, this._boundaries.ccpText);
  }

  private placeOf(character: number): number {
    const piece = this._pieces.find(({ endCp }) => character < endCp);
    return piece === undefined ? -1 : piece.startFilePos + (character - piece.startCp) * piece.bpc;
  }

  private write(labels: readonly Insertion[]): void {
    let moved = 0;
    for (const piece of this._pieces) {
      const own = labels.filter(({ at }) => piece.startCp <= at && at < piece.endCp);
      const places = own.map(({ at }) => at - piece.startCp);
      const parts = [0, ...places].map((from, each) => piece.text.slice(from, places[each]));
      const text = parts.map((part, each) => (own[each - 1]?.text ?? '') + part).join('');
      piece.startCp += moved;
      moved += text.length - piece.text.length;
      piece.endCp += moved;
      piece.text = text;
      piece.length = text.length;
    }
    this._boundaries.ccpText += moved;
  }
}

type Insertion = { readonly at: number; readonly text: string };

/** A paragraph's own word comes first; one of no list is of its style's. */
function createRefs(
  runs: readonly ParagraphRun[],
  listOfStyle: (style: number) => ListRef,
): (end: number) => ListRef {
  let at = 0;
  return (end) => {
    // Nearly always the next one.
    at = [at, at + 1].find((each) => isIn(runs[each], end)) ?? runs.findIndex((run) => isIn(run, end));
    const run = runs[at];
    return run === undefined ? {} : { ...listOfStyle(run.style), ...run.list };
  };
}

function isIn(run: ParagraphRun | undefined, place: number): boolean {
  return run !== undefined && run.start <= place && place < run.end;
}
