import { isolate } from '../../../../shared/base/isolate.ts';
import { writeProse, type ProseSigns } from '../prose/plain.ts';
import type { Block, MarkedWords, Remarked, RowBlock } from './blocks.ts';
import { writeMarks, type MarkSigns } from './marks.ts';

/** A line break inside a line of Markdown: in a table there can be no other. */
const BREAK = '<br>';

/** `text` as the words of a paragraph, a heading or a cell: what a reader sees is `text`. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&$]/gu, String.raw`\$&`).replaceAll('\n', BREAK);
}

const SIGNS: MarkSigns = {
  changed: { left: ['<del>', '</del>'], right: ['<ins>', '</ins>'] },
  moved: ['<u>', '</u>'],
  noted: ['<mark>', '</mark>'],
  number: (number) => `<sup>${number}</sup>`,
  escape: escapeMarkdown,
};

/** Elements, for the reason that the marks of the texts are. */
const PROSE: ProseSigns = {
  strong: ['<strong>', '</strong>'],
  emphasis: ['<em>', '</em>'],
  struck: ['<s>', '</s>'],
  code: ['<code>', '</code>'],
  escape: escapeMarkdown,
};

/** In a line: a row of the table, a quotation and an item have no other. */
function formatRemark({ label, words }: Remarked): string {
  const lines = [escapeMarkdown(label), ...(words.length === 0 ? [] : [writeProse(words, PROSE)])];
  return escapeStart(lines.join(' ').replaceAll('\n', BREAK));
}

/** A block as Markdown, without an empty line before or after. */
export function formatMarkdownBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${escapeMarkdown(block.text)}`;
    case 'heading':
      return `## ${escapeMarkdown(block.text)}`;
    case 'subheading':
      return `### ${escapeMarkdown(block.text)}`;
    case 'line':
      return escapeStart(escapeMarkdown(block.text));
    case 'item':
      return `- ${formatRemark(block)}`;
    case 'legend': {
      const samples = block.samples.map((sample) => writeMarks(sample, SIGNS));
      return `${samples.join('　')}\n\n${escapeMarkdown(block.text)}`;
    }
    case 'facts':
      return formatTable(['', ''], block.rows);
    case 'list':
      return formatTable(block.columns, block.rows);
    case 'rows':
      return formatRows(block);
  }
}

/** A sign that would begin a heading, a list or a quotation. */
function escapeStart(line: string): string {
  return line.replace(/^[-+=#]/u, String.raw`\$&`).replace(/^(\d+)([.)])/u, String.raw`$1\$2`);
}

/** Cells are texts. */
function formatTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, columns.map(() => '---'), ...rows].map((cells, index) =>
    formatLine(index === 1 ? cells : cells.map((cell) => escapeMarkdown(isolate(cell)))),
  );
  return lines.join('\n');
}

/** Cells are Markdown. */
function formatLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A table with what stands between two headings; headings and notes, which have no column, between the tables. */
function formatRows({ columns, rows }: Extract<Block, { kind: 'rows' }>): string {
  const head = [formatLine(columns.map(escapeMarkdown)), formatLine(columns.map(() => '---'))].join('\n');
  const parts: string[] = [];
  let isInTable = false;
  for (const row of rows) {
    const isCell = row.kind === 'row';
    if (isCell && !isInTable) parts.push(parts.length === 0 ? head : `\n${head}`);
    if (!isCell && parts.length > 0) parts.push('');
    isInTable = isCell;
    parts.push(formatRow(row));
  }
  return parts.join('\n');
}

function formatRow(row: RowBlock): string {
  switch (row.kind) {
    case 'band':
      return `### ${escapeMarkdown(row.text)}`;
    case 'fold':
      return `*${escapeMarkdown(row.text)}*`;
    case 'note':
      return `> ${formatRemark(row)}`;
    case 'row':
      return formatLine([
        formatSide(row.left),
        row.names.map(escapeMarkdown).join(BREAK),
        formatSide(row.right),
      ]);
  }
}

/** The line break that ends a paragraph goes: the row ends there. */
function formatSide(words: MarkedWords | null): string {
  if (words === null) return '';
  return writeMarks(words, SIGNS).replace(/(?:<br>)+$/u, '');
}
