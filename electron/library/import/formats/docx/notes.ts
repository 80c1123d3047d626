import { formatNumber } from '../format-number.ts';
import { raiseDigits } from '../lines.ts';
import { childOf, elementsOf, type XmlNode } from '../xml.ts';
import { valueOf } from './styles.ts';

type Kind = 'footnote' | 'endnote';

export type NoteParts = {
  readonly footnotes: XmlNode | undefined;
  readonly endnotes: XmlNode | undefined;
  readonly settings: XmlNode | undefined;
};

/** The notes of a document in the order in which the text calls them. */
export type Notes = {
  /** The mark of the next note, as printed; plain digits are set high. */
  mark(kind: Kind, id: string): string;
  /** Every note that was called, behind its mark: `read` gives a note's lines. */
  list(read: (note: XmlNode) => readonly string[]): readonly string[];
};

export function createNotes({ footnotes, endnotes, settings }: NoteParts): Notes {
  const notes = { footnote: byId(footnotes), endnote: byId(endnotes) };
  const kinds = {
    footnote: valueOf(childOf(childOf(settings, 'w:footnotePr'), 'w:numFmt')) ?? 'decimal',
    endnote: valueOf(childOf(childOf(settings, 'w:endnotePr'), 'w:numFmt')) ?? 'lowerRoman',
  };
  const called: { readonly kind: Kind; readonly id: string; readonly mark: string }[] = [];
  return {
    mark(kind, id) {
      if (!notes[kind].has(id)) return '';
      const before = called.find((each) => each.kind === kind && each.id === id);
      // Also what ends a note that calls itself.
      if (before !== undefined) return before.mark;
      const number = called.filter((each) => each.kind === kind).length + 1;
      const mark = raiseDigits(formatNumber(number, kinds[kind]) ?? String(number));
      called.push({ kind, id, mark });
      return mark;
    },
    list(read) {
      const lines: string[] = [];
      // A note may call another, which is then added to the list while it is gone through.
      for (const call of called) {
        const note = notes[call.kind].get(call.id);
        if (note === undefined) continue;
        const [first = '', ...rest] = read(note);
        lines.push(`${call.mark} ${first.trimStart()}`, ...rest);
      }
      return lines;
    },
  };
}

/** Lines that part notes from the text are kept among them, by a type of their own. */
function byId(root: XmlNode | undefined): ReadonlyMap<string, XmlNode> {
  const notes = root === undefined ? [] : elementsOf(root);
  return new Map(
    notes
      .filter(({ attributes }) => (attributes['type'] ?? 'normal') === 'normal')
      .map((note) => [note.attributes['id'] ?? '', note]),
  );
}
