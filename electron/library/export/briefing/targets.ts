import {
  namesakeOf,
  type TargetOutcome,
  type TargetsView,
  type TargetView,
} from '../../../../shared/contract/target-views.ts';
import type { Side } from '../../../../shared/model/comparison.ts';
import type { Finding } from '../../../../shared/model/indicator.ts';
import { GRADE_WORDS, GROUND_WORDS, PROPOSAL_WORDS } from '../../../../shared/words/goals.ts';
import { labelIn } from '../../../../shared/words/scheme.ts';
import { wordsIn } from '../../../../shared/words/words.ts';
import { readMarkdown } from '../../../../shared/markdown/read-markdown.ts';
import { BARE, writeProse } from '../prose/plain.ts';
import { SIDES, type ExportContext } from '../model.ts';
import { partOf, plain, type Block, type BriefingCell } from './model.ts';
import { sideNames } from './overview.ts';
import { cut, describePlace, quoteAt } from './places.ts';

/** The targets of the later report beside those of the earlier one for the same. */
export function briefTargets(context: ExportContext, targets: TargetsView): readonly Block[] {
  const say = context.messages.briefing;
  const [left, later] = sideNames(context);
  const rows = targets.right.map((target) => [
    plain(target.name),
    quoteAt('right', target.span, context),
    quoteBefore(target, targets, context),
  ]);
  const columns = [say.target, later, left];
  return partOf(
    say.targets(later),
    [{ kind: 'table', columns, shares: [0.2, 0.4, 0.4], rows }],
    say.noTargets,
  );
}

/** What the earlier report sets for the same; else under the same name, and that this is another measure. */
function quoteBefore(target: TargetView, { left }: TargetsView, context: ExportContext): BriefingCell {
  const say = context.messages.briefing;
  if (target.other !== null) return quoteAt('left', target.other.span, context);
  const namesake = namesakeOf(target, left);
  if (namesake === undefined) return plain(say.notSet);
  const cell = quoteAt('left', namesake.span, context);
  return { ...cell, place: [say.remeasured, cell.place ?? ''].join(' · ') };
}

/** The targets of the earlier report, what the later one says of them, and whose judgement that is. */
export function briefOutcomes(context: ExportContext, outcomes: readonly TargetOutcome[]): readonly Block[] {
  const { messages, options } = context;
  const say = messages.briefing;
  const [earlier, later] = sideNames(context);
  const rows = outcomes.map((target) => [
    plain(target.name),
    quoteAt('left', target.span, context),
    target.result === null ? plain('—') : quoteAt('right', target.result.span, context),
    judge(target, context),
  ]);
  const columns = [say.target, earlier, say.resultIn(later), say.judgement];
  return partOf(
    say.outcomes(earlier),
    [
      ...gapHint(context),
      { kind: 'hint', text: options.proposals ? say.proposalsHint : say.verdictsHint },
      { kind: 'table', columns, shares: [0.15, 0.31, 0.34, 0.2], rows },
    ],
    say.noTargets,
  );
}

/** The later report looks back on the year before it, which the targets of one that is older yet are not for. */
function gapHint({ view, messages }: ExportContext): readonly Block[] {
  const [from, to] = [view.left.summary.head.year, view.right.summary.head.year];
  if (from === null || to === null || to - from < 2) return [];
  return [{ kind: 'hint', text: messages.briefing.gap(from, to) }];
}

function judge({ verdict, proposal }: TargetOutcome, { messages, options }: ExportContext): BriefingCell {
  const say = messages.briefing;
  if (verdict !== null && options.verdicts)
    return {
      words: say.verdict(labelIn(verdict, options.language), verdict.coder),
      place: writeProse(readMarkdown(verdict.comment), BARE),
      isStrong: true,
    };
  if (!options.proposals) return plain(say.notJudged);
  if (proposal === null) return plain(say.notSearched);
  const { language } = options;
  const [verdicts, grades, grounds] = [
    wordsIn(PROPOSAL_WORDS, language),
    wordsIn(GRADE_WORDS, language),
    wordsIn(GROUND_WORDS, language),
  ];
  const word = verdicts[proposal.grade === 'open' ? 'open' : proposal.verdict];
  const sure =
    proposal.grade === 'open'
      ? grounds[proposal.ground]
      : `${grades[proposal.grade]}；${grounds[proposal.ground]}`;
  return { words: say.proposal(word), place: sure };
}

/** Targets that only one of the reports sets. */
export function briefTurnover(context: ExportContext, { left, right }: TargetsView): readonly Block[] {
  const say = context.messages.briefing;
  const list = (side: Side, targets: readonly TargetView[], others: readonly TargetView[], turn: string) =>
    targets
      .filter((target) => target.other === null && namesakeOf(target, others) === undefined)
      .map((target) => [plain(turn), plain(target.name), quoteAt(side, target.span, context)]);
  const remeasured = right.flatMap((target) => {
    const before = namesakeOf(target, left);
    if (before === undefined) return [];
    const [was, is] = [quoteAt('left', before.span, context), quoteAt('right', target.span, context)];
    return [[plain(say.remeasured), plain(target.name), { ...is, words: `${was.words} → ${is.words}` }]];
  });
  const rows = [
    ...list('right', right, left, say.new),
    ...list('left', left, right, say.dropped),
    ...remeasured,
  ];
  const table: Block = {
    kind: 'table',
    columns: [say.turn, say.target, say.words],
    shares: [0.12, 0.28, 0.6],
    rows,
  };
  return partOf(say.parts.turnover, [{ kind: 'hint', text: say.turnoverHint }, table], say.none);
}

/** Numbers that do not fit together, each with the words that they stand in. */
export function briefFindings(context: ExportContext, { findings }: TargetsView): readonly Block[] {
  const say = context.messages.briefing;
  const rows = findings.map((finding) => [
    plain(say.finding[finding.kind](finding.indicator, finding.year)),
    plain(say.sum(format(finding.expected), format(finding.printed), finding.unit)),
    {
      words: finding.places.map(({ reportYear, quote }) => `${reportYear}：${cut(quote, 60)}`).join('\n'),
      place: placesOf(finding, context),
    },
  ]);
  const table: Block = {
    kind: 'table',
    columns: [say.doubt, say.numbers, say.words],
    shares: [0.26, 0.2, 0.54],
    rows,
  };
  return partOf(say.parts.findings, [{ kind: 'hint', text: say.findingsHint }, table], say.noFindings);
}

/** Where it stands, as far as that is in one of the two reports. */
function placesOf({ places }: Finding, context: ExportContext): string {
  const { view } = context;
  return places
    .flatMap(({ report, figure }) => {
      const side = SIDES.find((each) => view[each].summary.id === report);
      return side === undefined ? [] : [describePlace(side, figure.valueSpan, context)];
    })
    .join('；');
}

const format = (value: number): string => String(Number(value.toFixed(2)));
