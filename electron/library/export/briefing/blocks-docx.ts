import { headingStyle, STYLES } from '../docx/styles.ts';
import { formatTable, type Cell } from '../docx/table.ts';
import { paragraph, run, w } from '../docx/word.ts';
import type { Xml } from '../docx/xml.ts';
import { formatProse } from '../prose/word.ts';
import type { Block, BriefingCell } from './model.ts';

/** A piece of a briefing on a page whose margins are `width` twips apart. */
export function formatBlock(block: Block, width: number): readonly Xml[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(headingStyle(1), run(block.text))];
    case 'paragraph':
      return [paragraph(STYLES.body, run(block.text))];
    case 'hint':
      return [paragraph(STYLES.cell, run(block.text))];
    case 'table':
      return formatRows(block, width);
  }
}

/** A paragraph behind it keeps two tables apart. */
function formatRows(
  { columns, shares, rows }: Extract<Block, { readonly kind: 'table' }>,
  width: number,
): readonly Xml[] {
  if (rows.length === 0) return [];
  const widths = shares.map((share) => Math.floor(width * share));
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

function formatCell({ words, place = '', isStrong = false, prose }: BriefingCell): Cell {
  if (prose !== undefined) return { content: formatProse(prose, STYLES.cell) };
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
