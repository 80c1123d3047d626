import { isolate } from '../../../../shared/base/isolate.ts';
import { BARE, writeProse } from '../prose/plain.ts';
import type { Block, MarkedWords, Remarked, RowBlock } from './blocks.ts';
import { writeMarks, type MarkSigns } from './marks.ts';

const SIGNS: MarkSigns = {
  changed: { left: ['[-', '-]'], right: ['{+', '+}'] },
  moved: ['{~', '~}'],
  noted: ['[=', '=]'],
  number: (number) => `[#${number}]`,
  escape: (text) => text,
};

/** A block as lines of plain text, without an empty line before or after. */
export function formatTextBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `${block.text}\n${'='.repeat(RULE)}`;
    case 'heading':
      return `${block.text}\n${'-'.repeat(RULE)}`;
    case 'subheading':
      return `${block.text}:`;
    case 'line':
      return block.text;
    case 'item':
      return indent('* ', formatRemark(block));
    case 'legend': {
      const samples = block.samples.map((sample) => writeMarks(sample, SIGNS));
      return [...samples, block.text].join('\n');
    }
    case 'facts':
      return block.rows.map(([name, value]) => indent('', `${isolate(name)}: ${isolate(value)}`)).join('\n');
    case 'list':
      return [block.columns, ...block.rows].map((cells) => cells.map(inOneLine).join('\t')).join('\n');
    case 'rows':
      return formatRows(block);
  }
}

function formatRemark({ label, words }: Remarked): string {
  return words.length === 0 ? label : `${label} ${writeProse(words, BARE)}`;
}

const RULE = 40;

const inOneLine = (text: string): string => isolate(text.replace(/\s+/gu, ' '));

/** `sign` before the first line; the further ones begin below its words. */
function indent(sign: string, text: string): string {
  const rest = sign === '' ? '  ' : ' '.repeat(sign.length);
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? sign : rest) + line)
    .join('\n');
}

function formatRows({ columns: [left, , right], rows }: Extract<Block, { kind: 'rows' }>): string {
  return [`- ${left}\n+ ${right}`, ...rows.map(formatRow)].join('\n\n');
}

function formatRow(row: RowBlock): string {
  switch (row.kind) {
    case 'band':
      return indent('§ ', row.text);
    case 'fold':
      return row.text;
    case 'note':
      return indent('  # ', formatRemark(row));
    case 'row':
      return [row.names.map((name) => `[${name}]`).join(' '), ...formatSides(row)].join('\n');
  }
}

/** Words that are the same on both sides stand once, as a line of a diff does. */
function formatSides({ left, right }: Extract<RowBlock, { kind: 'row' }>): readonly string[] {
  const a = left === null ? null : formatSide(left);
  const b = right === null ? null : formatSide(right);
  if (a !== null && a === b) return [indent('  ', a)];
  return [...(a === null ? [] : [indent('- ', a)]), ...(b === null ? [] : [indent('+ ', b)])];
}

/** The line break that ends a paragraph goes: the row ends there. */
function formatSide(words: MarkedWords): string {
  return writeMarks(words, SIGNS).replace(/\n+$/u, '');
}
