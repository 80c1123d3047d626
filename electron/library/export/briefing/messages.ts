import type { BriefingPart } from '../../../../shared/contract/export-api.ts';
import type { Side } from '../../../../shared/model/comparison.ts';
import type { Fate } from '../../../../shared/model/gist.ts';
import type { FindingKind } from '../../../../shared/model/indicator.ts';

/** Every word of a briefing that is not the reports' own. */
export type BriefingMessages = {
  readonly heading: (place: string, left: string, right: string) => string;
  readonly paragraph: (number: number) => string;
  /** Headings of parts that name no year. */
  readonly parts: Readonly<Record<Exclude<BriefingPart, 'targets' | 'outcomes'>, string>>;
  readonly names: Readonly<Record<BriefingPart, string>>;
  readonly targets: (later: string) => string;
  readonly outcomes: (earlier: string) => string;
  readonly none: string;
  readonly noTargets: string;
  readonly noFindings: string;
  readonly report: (name: string, characters: number, tops: readonly string[]) => string;
  readonly relations: (counts: readonly string[]) => string;
  readonly structureColumns: (left: string, right: string) => readonly string[];
  readonly part: string;
  readonly total: string;
  readonly fates: Readonly<Record<Fate, string>>;
  readonly sharesHint: string;
  readonly number: string;
  readonly kind: string;
  readonly weightiestHint: string;
  /** How many more came to a section, or went from it, and how the first of them begin. */
  readonly also: (side: Side, n: number, begun: readonly string[], hasMore: boolean) => string;
  readonly phrase: string;
  readonly turn: string;
  readonly came: string;
  readonly went: string;
  readonly places: string;
  readonly target: string;
  readonly words: string;
  readonly notSet: string;
  readonly resultIn: (later: string) => string;
  readonly judgement: string;
  readonly verdict: (label: string, coder: string) => string;
  readonly proposal: (word: string) => string;
  readonly notJudged: string;
  readonly notSearched: string;
  readonly proposalsHint: string;
  readonly verdictsHint: string;
  /** Under one name, but no like of the other: a level in the place of a growth. */
  readonly remeasured: string;
  /** Which year the later report looks back on, where that is not the one that the targets are for. */
  readonly gap: (from: number, to: number) => string;
  readonly new: string;
  readonly dropped: string;
  readonly turnoverHint: string;
  readonly doubt: string;
  readonly numbers: string;
  readonly finding: Readonly<Record<FindingKind, (indicator: string, year: number) => string>>;
  readonly sum: (expected: string, printed: string, unit: string) => string;
  readonly findingsHint: string;
  readonly notesHint: string;
  readonly noteColumns: readonly string[];
  readonly leftOut: string;
  readonly withProposals: string;
  readonly proof: string;
};
