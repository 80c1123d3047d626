import { headingStyle, STYLES } from '../docx/styles.ts';
import { formatTable, type Cell } from '../docx/table.ts';
import { paragraph, run, w } from '../docx/word.ts';
import { UPRIGHT_WIDTH, writeDocx } from '../docx/write-docx.ts';
import type { Xml } from '../docx/xml.ts';
import { getMessages } from '../get-messages.ts';
import { dateOf, type ExportInput } from '../model.ts';
import type { Block, Briefing, BriefingCell } from './model.ts';

/** The briefing as a Word document on upright A4, its parts as headings that the outline shows. */
export function formatBriefingDocx({ title, blocks }: Briefing, input: ExportInput): Uint8Array {
  const { tracked } = getMessages(input.options.language);
  return writeDocx({
    body: [paragraph(STYLES.title, run(title)), ...blocks.flatMap(formatBlock)],
    ...{ title, pageHead: title, pageFoot: tracked.pageFoot, comments: [], properties: [] },
    ...{ author: 'Duizhao', date: dateOf(input) },
  });
}

function formatBlock(block: Block): readonly Xml[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(headingStyle(1), run(block.text))];
    case 'paragraph':
      return [paragraph(STYLES.body, run(block.text))];
    case 'hint':
      return [paragraph(STYLES.cell, run(block.text))];
    case 'table':
      return formatRows(block);
  }
}

/** A paragraph behind it keeps two tables apart. */
function formatRows({ columns, shares, rows }: Extract<Block, { readonly kind: 'table' }>): readonly Xml[] {
  if (rows.length === 0) return [];
  const widths = shares.map((share) => Math.floor(UPRIGHT_WIDTH * share));
  const head = columns.map((text): Cell => ({
    content: [paragraph(STYLES.cell, bold(text))],
    isShaded: true,
  }));
  return [
    formatTable(widths, [
      ...(columns.length === 0 ? [] : [{ cells: head, isHead: true }]),
      ...rows.map((cells) => ({ cells: cells.map(formatCell) })),
    ]),
    paragraph(STYLES.cellSmall),
  ];
}

function formatCell({ words, place = '', isStrong = false }: BriefingCell): Cell {
  return {
    content: [
      paragraph(STYLES.cell, isStrong ? bold(words) : run(words)),
      ...(place === '' ? [] : [paragraph(STYLES.cellSmall, run(place))]),
    ],
  };
}

function bold(text: string): Xml {
  return run(text, [w('b'), w('bCs')]);
}
