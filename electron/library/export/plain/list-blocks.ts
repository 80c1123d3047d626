import { plainBlocks } from '../../../../shared/markdown/blocks.ts';
import { listChangeCells, listCounts } from '../changes.ts';
import { listCleaning } from '../cleaning.ts';
import { listStretches, type Stretch } from '../cell.ts';
import { formatTitle, listWarnings } from '../document.ts';
import { layOut, rowsOf, type FacingRow } from '../facing-rows.ts';
import { listSettings, proveRows, stateMethod } from '../method.ts';
import { nameSide, type ExportContext } from '../model.ts';
import type { Block as BriefingBlock } from '../briefing/model.ts';
import { nameRemark } from '../notes.ts';
import { listOutcomes } from '../outcomes.ts';
import type { NumberedRemark } from '../remark.ts';
import { countLeftOut, describeBand, nameRow } from '../row-facts.ts';
import { listPhrases } from '../substitutions.ts';
import type { Block, MarkedWords, Remarked, RowBlock } from './blocks.ts';

/** What the HTML document says, in its order, without its looks. */
export function listBlocks(context: ExportContext): readonly Block[] {
  const { messages, view, options } = context;
  return [
    { kind: 'title', text: formatTitle(view, messages.heading) },
    ...listWarnings(context).map((text): Block => ({ kind: 'line', text })),
    { kind: 'heading', text: messages.legend },
    listLegend(context),
    { kind: 'heading', text: messages.counts },
    { kind: 'facts', rows: listCounts(context) },
    { kind: 'heading', text: messages.text },
    listTexts(context),
    ...listOrphans(context),
    ...listOutcomes(context).flatMap(ofBriefing),
    ...listPhrases(context).flatMap(({ title, columns, entries }): readonly Block[] => [
      { kind: 'heading', text: title },
      {
        ...{ kind: 'list', columns },
        rows: entries.map(({ cells, count, rows }) => [
          ...cells.map(([text]) => text),
          ...[String(count), rows.join(' ')],
        ]),
      },
    ]),
    ...(options.changeList
      ? ([
          { kind: 'heading', text: messages.changes },
          { kind: 'list', columns: messages.changeColumns, rows: listChangeCells(context) },
        ] as const)
      : []),
    ...listCleaned(context),
    ...listMethod(context),
  ];
}

/** A piece of a briefing; a cell says in brackets where its words stand. */
function ofBriefing(block: BriefingBlock): readonly Block[] {
  switch (block.kind) {
    case 'heading':
      return [block];
    case 'paragraph':
    case 'hint':
      return [{ kind: 'line', text: block.text }];
    case 'table': {
      const rows = block.rows.map((cells) =>
        cells.map(({ words, place = '' }) => (place === '' ? words : `${words} [${place}]`)),
      );
      return [{ kind: 'list', columns: block.columns, rows }];
    }
  }
}

function listLegend({ messages }: ExportContext): Block {
  const { plain, signs } = messages;
  const sample = (text: string, rest: Partial<Stretch>): Stretch => ({
    ...{ text, mark: 'none', type: null, isNoted: false, colour: null, about: [], numbers: [], ...rest },
  });
  return {
    kind: 'legend',
    samples: [
      { side: 'left', stretches: [sample(plain.removed, { mark: 'changed' })] },
      { side: 'right', stretches: [sample(plain.added, { mark: 'changed' })] },
      { side: 'right', stretches: [sample(plain.moved, { mark: 'moved' })] },
      { side: 'right', stretches: [sample(plain.noted, { isNoted: true, numbers: [1] })] },
    ],
    text: signs,
  };
}

function listTexts(context: ExportContext): Block {
  const { view, messages, notes, options } = context;
  const rows: RowBlock[] = [];
  for (const laid of layOut(context)) {
    if (laid.kind === 'fold') {
      const text = messages.folded(laid.rows.length, countLeftOut(laid.rows, context), options.rows);
      rows.push({ kind: 'fold', text });
      continue;
    }
    const { facing, rows: own } = laid;
    const bands = own.flatMap(({ row }) => describeBand(row, context));
    if (bands.length > 0) rows.push({ kind: 'band', text: bands.join('\n') });
    rows.push(listRow(facing, context));
    const remarks = own.flatMap(({ index }) => notes.byRow.get(index) ?? []);
    rows.push(...remarks.map((each): RowBlock => ({ kind: 'note', ...describeRemark(each, context) })));
  }
  const columns = [nameSide(view.left.summary), messages.rowNumber, nameSide(view.right.summary)] as const;
  return { kind: 'rows', columns, rows };
}

function listRow(facing: FacingRow, context: ExportContext): RowBlock {
  const side = (name: 'left' | 'right'): MarkedWords | null => {
    const row = facing[name]?.row;
    const own = row?.[name] ?? null;
    if (row === undefined || own === null) return null;
    return { side: name, stretches: listStretches(row, name, context) };
  };
  const names = rowsOf(facing).map(({ row, index }) => nameRow(row, index, context));
  return { kind: 'row', names, left: side('left'), right: side('right') };
}

function describeRemark(remark: NumberedRemark, context: ExportContext): Remarked {
  const label = [nameRemark(remark, context), ...remark.tags.map((tag) => `#${tag}`)].join(' ');
  return { label, words: remark.words };
}

function listOrphans(context: ExportContext): readonly Block[] {
  const { notes, messages } = context;
  if (notes.orphans.length === 0) return [];
  return [
    { kind: 'heading', text: messages.orphans },
    ...notes.orphans.map((remark): Block => {
      const quotes = remark.quotes.map((quote) => `“${quote}”`).join(' → ');
      const { label, words } = describeRemark(remark, context);
      return { kind: 'item', label, words: [...words, ...plainBlocks(messages.formerWords + quotes)] };
    }),
  ];
}

function listCleaned(context: ExportContext): readonly Block[] {
  const lists = listCleaning(context);
  if (lists.length === 0) return [];
  const { cleaning, cleaningColumns: columns } = context.messages;
  return [
    { kind: 'heading', text: cleaning },
    ...lists.flatMap(({ name, rows }): readonly Block[] => [
      { kind: 'subheading', text: name },
      { kind: 'list', columns, rows },
    ]),
  ];
}

function listMethod(context: ExportContext): readonly Block[] {
  const { messages } = context;
  const { sentences, facts, sides } = stateMethod(context, proveRows(context), listSettings(context));
  return [
    { kind: 'heading', text: messages.method },
    ...sentences.map((text): Block => ({ kind: 'line', text })),
    { kind: 'facts', rows: facts },
    ...sides.flatMap((side): readonly Block[] => [
      { kind: 'subheading', text: side.name },
      { kind: 'facts', rows: side.facts },
    ]),
  ];
}
