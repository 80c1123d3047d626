import type { Side } from '../../../../shared/model/comparison.ts';
import { FATES, percentOf, type Gist, type GistShares } from '../../../../shared/model/gist.ts';
import { ROLE_WORDS } from '../../../../shared/words/report.ts';
import { wordsIn } from '../../../../shared/words/words.ts';
import { nameSide, SIDES, type ExportContext } from '../model.ts';
import { partOf, plain, strong, type Block, type BriefingCell } from './model.ts';
import { cut, describePlace, quoteAt } from './places.ts';

/** What became of the structure: a paragraph, and a table of what did not stay as it was. */
export function briefStructure(context: ExportContext, gist: Gist): readonly Block[] {
  const { view, messages } = context;
  const say = messages.briefing;
  const sides = SIDES.map((side) => {
    const { sections } = view[side].outline;
    const tops = sections.filter(({ level }) => level === 1).map(({ marker, title }) => marker + title);
    return say.report(nameSide(view[side].summary), view[side].summary.characters, tops);
  });
  const counts = gist.relations.map(({ relation, count }) => `${messages.relations[relation]} ${count}`);
  const rows = gist.structure.map((index) => describePair(index, context));
  return partOf(
    say.parts.structure,
    [
      { kind: 'paragraph', text: [...sides, say.relations(counts)].join('') },
      {
        kind: 'table',
        columns: say.structureColumns(...sideNames(context)),
        shares: [0.38, 0.38, 0.24],
        rows,
      },
    ],
    say.none,
  );
}

function describePair(index: number, { view, messages }: ExportContext): readonly BriefingCell[] {
  const pair = view.comparison.sections[index];
  const titleOf = (side: Side): string => {
    const section = view[side].outline.sections[pair?.[side] ?? -1];
    return section === undefined ? '—' : cut(section.marker + section.title, 60);
  };
  return [
    plain(titleOf('left')),
    plain(titleOf('right')),
    plain(pair === undefined ? '' : messages.relations[pair.relation]),
  ];
}

/** The names of both reports. */
export function sideNames({ view }: ExportContext): readonly [left: string, right: string] {
  return [nameSide(view.left.summary), nameSide(view.right.summary)];
}

/** How much stayed, was edited, moved, came and went, in all and by part. */
export function briefShares({ messages, options }: ExportContext, gist: Gist): readonly Block[] {
  const say = messages.briefing;
  const roles = wordsIn(ROLE_WORDS, options.language);
  const cells = (shares: GistShares): readonly BriefingCell[] => {
    const total = FATES.reduce((sum, fate) => sum + shares[fate], 0);
    return FATES.map((fate) => plain(`${shares[fate]}（${percentOf(shares[fate], total)}%）`));
  };
  return partOf(
    say.parts.shares,
    [
      { kind: 'hint', text: say.sharesHint },
      {
        kind: 'table',
        columns: [say.part, ...FATES.map((fate) => say.fates[fate])],
        shares: [0.2, 0.16, 0.16, 0.16, 0.16, 0.16],
        rows: [
          ...gist.parts.map(({ role, shares }) => [plain(roles[role]), ...cells(shares)]),
          [strong(say.total), ...cells(gist.shares)],
        ],
      },
    ],
    say.none,
  );
}

/** The weightiest changes with their words on both sides. */
export function briefWeightiest(context: ExportContext, gist: Gist): readonly Block[] {
  const { messages, view } = context;
  const say = messages.briefing;
  const rows = gist.weightiest.flatMap(({ lead, more }, at) => {
    const change = view.comparison.changes[lead];
    if (change === undefined) return [];
    const cells = SIDES.map((side) => quoteAt(side, change[side], context));
    const listed = cells.map((cell, side) => addMore(cell, more, SIDES[side], context));
    return [[plain(String(at + 1)), plain(messages.kinds[change.kind]), ...listed]];
  });
  return partOf(
    say.parts.weightiest,
    [
      { kind: 'hint', text: say.weightiestHint },
      {
        kind: 'table',
        columns: [say.number, say.kind, ...sideNames(context)],
        shares: [0.06, 0.1, 0.42, 0.42],
        rows,
      },
    ],
    say.none,
  );
}

/** How many others of a section are named by their beginnings, and by how many characters. */
const NAMED = 6;
const BEGINNING = 18;

/** Behind the place: how many others came to the section, or went from it, and how the first of them begin. */
function addMore(
  cell: BriefingCell,
  more: readonly number[],
  side: Side | undefined,
  { view, messages }: ExportContext,
): BriefingCell {
  if (more.length === 0 || side === undefined || cell.place === undefined) return cell;
  const begun = more.slice(0, NAMED).flatMap((index) => {
    const span = view.comparison.changes[index]?.[side];
    if (span === null || span === undefined) return [];
    return [cut(view[side].text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim(), BEGINNING)];
  });
  const also = messages.briefing.also(side, more.length, begun, more.length > begun.length);
  return { ...cell, place: `${cell.place} · ${also}` };
}

/** Phrases of each kind that are listed; the annotated diff has all. */
const PHRASES = 20;

/** Phrases that took the place of others, and that came or went. */
export function briefPhrases(context: ExportContext): readonly Block[] {
  const { messages, view } = context;
  const say = messages.briefing;
  const { substitutions, phraseTurns } = view.comparison;
  const exchanged = substitutions
    .slice(0, PHRASES)
    .map(({ from, to, places: [first, ...more] }) => [
      { words: from, place: first && describePlace('left', first.left, context) },
      { words: to, place: first && describePlace('right', first.right, context) },
      plain(String(more.length + 1)),
    ]);
  const turned = SIDES.flatMap((side) =>
    phraseTurns
      .filter((turn) => turn.side === side)
      .slice(0, PHRASES)
      .map(({ phrase, places: [first, ...more] }) => [
        { words: phrase, place: first && describePlace(side, first.span, context) },
        plain(side === 'left' ? say.went : say.came),
        plain(String(more.length + 1)),
      ]),
  );
  return partOf(
    say.parts.phrases,
    [
      {
        kind: 'table',
        columns: [...sideNames(context), say.places],
        shares: [0.44, 0.44, 0.12],
        rows: exchanged,
      },
      {
        kind: 'table',
        columns: [say.phrase, say.turn, say.places],
        shares: [0.66, 0.22, 0.12],
        rows: turned,
      },
    ],
    say.none,
  );
}
