import { gistOf } from '../../../../shared/model/gist.ts';
import { EXPECTED_KINDS } from '../../../../shared/model/comparison.ts';
import { BRIEFING_PARTS, type BriefingPart } from '../../../../shared/contract/export-api.ts';
import type { TargetsView } from '../../../../shared/contract/target-views.ts';
import { createContext } from '../context.ts';
import { formatTitle, listWarnings } from '../document.ts';
import { stateMethod, type Fact } from '../method.ts';
import { isMasked, type ExportContext, type ExportInput } from '../model.ts';
import { plain, type Block, type Briefing } from './model.ts';
import { briefNotes } from './notes.ts';
import { briefPhrases, briefShares, briefStructure, briefWeightiest } from './overview.ts';
import { briefFindings, briefOutcomes, briefTargets, briefTurnover } from './targets.ts';

/** What the overview of a comparison shows, as a text that can be handed on; the parts that were chosen, in their order. */
export function writeBriefing(input: ExportInput, targets: TargetsView): Briefing {
  const context = createContext({ ...input, options: { ...input.options, section: null, rows: 'all' } });
  const { messages, options, view } = context;
  const gist = gistOf(view.comparison, view, (kind) => isMasked(kind, options));
  const parts: Readonly<Record<BriefingPart, () => readonly Block[]>> = {
    structure: () => briefStructure(context, gist),
    shares: () => briefShares(context, gist),
    targets: () => briefTargets(context, targets),
    outcomes: () => briefOutcomes(context, targets.left),
    turnover: () => briefTurnover(context, targets),
    weightiest: () => briefWeightiest(context, gist),
    phrases: () => briefPhrases(context),
    findings: () => briefFindings(context, targets),
    notes: () => briefNotes(context),
  };
  const chosen = BRIEFING_PARTS.filter((part) => options.briefing.includes(part));
  return {
    title: formatTitle(context.view, messages.briefing.heading),
    blocks: [
      ...listWarnings(context).map((text): Block => ({ kind: 'paragraph', text })),
      ...chosen.flatMap((part) => parts[part]()),
      ...briefMethod(context, chosen),
    ],
  };
}

function briefMethod(context: ExportContext, chosen: readonly BriefingPart[]): readonly Block[] {
  const { messages, options } = context;
  const say = messages.briefing;
  const yes = (value: boolean): string => (value ? messages.yes : messages.no);
  const left = BRIEFING_PARTS.filter((part) => !chosen.includes(part));
  const settings: readonly Fact[] = [
    ...EXPECTED_KINDS.map((kind): Fact => [
      messages.unmarked(messages.kinds[kind]),
      yes(options.masks[kind]),
    ]),
    [say.leftOut, left.length === 0 ? messages.no : left.map((part) => say.names[part]).join('、')],
    [messages.withVerdicts, yes(options.verdicts)],
    [say.withProposals, yes(options.proposals)],
  ];
  const { sentences, facts, sides } = stateMethod(context, say.proof, settings);
  const table = (rows: readonly Fact[]): Block => ({
    kind: 'table',
    columns: [],
    shares: [0.3, 0.7],
    rows: rows.map((row) => row.map(plain)),
  });
  return [
    { kind: 'heading', text: messages.method },
    ...sentences.map((text): Block => ({ kind: 'paragraph', text })),
    table(facts),
    ...sides.flatMap((side): readonly Block[] => [{ kind: 'hint', text: side.name }, table(side.facts)]),
  ];
}
