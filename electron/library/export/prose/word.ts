import type { Block, Inline } from '../../../../shared/markdown/blocks.ts';
import { run, val, w } from '../docx/word.ts';
import type { Xml } from '../docx/xml.ts';

/** How far an item or a quotation stands in from what is around it, in twips. */
const STEP = 240;

/** Where a paragraph stands: how far in, how far its first line back, and whether it is quoted. */
type Place = { readonly left: number; readonly hanging: number; readonly isQuoted: boolean };

const FLUSH: Place = { left: 0, hanging: 0, isQuoted: false };

/**
 * A text with marks as paragraphs in that style. `lead` goes before the words of the first, or makes one of its own where
 * they begin with no paragraph; there is at least one paragraph.
 */
export function formatProse(
  blocks: readonly Block[],
  style: string,
  lead: readonly Xml[] = [],
): readonly Xml[] {
  const [first, ...rest] = blocks;
  if (first === undefined) return [place(style, FLUSH, lead)];
  if (first.kind !== 'paragraph' && first.kind !== 'heading')
    return [
      ...(lead.length === 0 ? [] : [place(style, FLUSH, lead)]),
      ...blocks.flatMap((each) => formatBlock(each, style, FLUSH)),
    ];
  return [
    place(style, FLUSH, [...lead, ...wordsOf(first)]),
    ...rest.flatMap((each) => formatBlock(each, style, FLUSH)),
  ];
}

function place(style: string, { left, hanging, isQuoted }: Place, runs: readonly Xml[]): Xml {
  const rule = w('left', { val: 'single', sz: 6, space: 4, color: '8F8A7E' });
  const properties = [
    val('pStyle', style),
    ...(isQuoted ? [w('pBdr', {}, rule)] : []),
    ...(left === 0 ? [] : [w('ind', { left, hanging })]),
  ];
  return w('p', {}, w('pPr', {}, ...properties), ...runs);
}

function formatBlock(block: Block, style: string, at: Place): readonly Xml[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [place(style, at, wordsOf(block))];
    case 'quote': {
      const quoted = { left: at.left + STEP, hanging: 0, isQuoted: true };
      return block.blocks.flatMap((each) => formatBlock(each, style, quoted));
    }
    case 'list':
      return block.items.flatMap((item, index) =>
        formatItem(item, block.first === null ? '•' : `${block.first + index}.`, style, at),
      );
    case 'code':
      return [place(style, at, [run(block.text, propertiesOf(['code']))])];
    case 'rule':
      return [place(style, at, [run('———')])];
  }
}

/** The sign before the first words, the rest below them. */
function formatItem(item: readonly Block[], sign: string, style: string, at: Place): readonly Xml[] {
  const inside = { ...at, left: at.left + STEP, hanging: 0 };
  const [first, ...rest] = item;
  const isWords = first?.kind === 'paragraph' || first?.kind === 'heading';
  const head = place(style, { ...inside, hanging: STEP }, [
    run(`${sign} `),
    ...(isWords ? wordsOf(first) : []),
  ]);
  return [head, ...(isWords ? rest : item).flatMap((each) => formatBlock(each, style, inside))];
}

type Mark = 'strong' | 'emphasis' | 'struck' | 'code' | 'link';

/** Properties of a run, in the order of the schema. */
function propertiesOf(marks: readonly Mark[]): readonly Xml[] {
  const has = (mark: Mark): boolean => marks.includes(mark);
  return [
    ...(has('strong') ? [w('b'), w('bCs')] : []),
    ...(has('emphasis') ? [w('i'), w('iCs')] : []),
    ...(has('struck') ? [w('strike')] : []),
    ...(has('link') ? [val('u', 'single')] : []),
    ...(has('code') ? [w('shd', { val: 'clear', color: 'auto', fill: 'EFEDE6' })] : []),
  ];
}

function wordsOf({
  kind,
  inlines,
}: Extract<Block, { readonly kind: 'paragraph' | 'heading' }>): readonly Xml[] {
  return formatInlines(inlines, kind === 'heading' ? ['strong'] : []);
}

function formatInlines(inlines: readonly Inline[], marks: readonly Mark[]): readonly Xml[] {
  return inlines.flatMap((inline) => formatInline(inline, marks));
}

function formatInline(inline: Inline, marks: readonly Mark[]): readonly Xml[] {
  switch (inline.kind) {
    case 'words':
      return [run(inline.text, propertiesOf(marks))];
    case 'code':
      return [run(inline.text, propertiesOf([...marks, 'code']))];
    case 'break':
      return [run('\n')];
    case 'link':
      return [
        ...formatInlines(inline.inlines, [...marks, 'link']),
        ...(inline.address === null ? [] : [run(` (${inline.address})`, propertiesOf(marks))]),
      ];
    default:
      return formatInlines(inline.inlines, [...marks, inline.kind]);
  }
}
