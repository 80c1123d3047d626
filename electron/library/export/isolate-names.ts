import { isolate } from '../../../shared/base/isolate.ts';
import type { ComparedReport, ComparisonView, ReportSummary } from '../../../shared/contract/views.ts';
import type { TargetOutcome } from '../../../shared/contract/target-views.ts';
import type { Note } from '../../../shared/model/note.ts';
import type { OtherDeciders } from './decision-kinds.ts';
import type { ExportInput } from './model.ts';
import type { ExportedVerdict } from './remark.ts';

/**
 * The same input with names that may stand within our sentences: a control of direction in a tag, a coder's name, a heading or the
 * name of a file turns no word behind it. The texts of the reports stay as they are: they stand by themselves.
 */
export function isolateNames(input: ExportInput): ExportInput {
  return {
    ...input,
    view: isolateView(input.view),
    reference: input.reference.map(isolateReport),
    verdicts: input.verdicts.map(isolateVerdict),
    outcomes: input.outcomes.map(isolateOutcome),
    corrections: input.corrections.map(isolateAuthor),
    decided: isolateDeciders(input.decided),
  };
}

/** What is told of a report beside its text. */
export function isolateReport<T extends Pick<ReportSummary, 'head' | 'fileName'>>(report: T): T {
  const { head, fileName } = report;
  const { place, title, session, speaker, date } = head;
  return {
    ...report,
    fileName: isolate(fileName),
    head: {
      ...head,
      ...{ place: isolate(place), title: isolate(title), session: isolate(session) },
      ...{ speaker: isolate(speaker), date: isolate(date) },
    },
  };
}

/** Who wrote a note, and under what it stands; its words stand by themselves. */
export function isolateNote(note: Note): Note {
  return { ...isolateAuthor(note), tags: note.tags.map(isolate) };
}

function isolateAuthor<T extends { readonly author: string }>(made: T): T {
  return { ...made, author: isolate(made.author) };
}

function isolateView(view: ComparisonView): ComparisonView {
  return {
    ...view,
    ...{ left: isolateSide(view.left), right: isolateSide(view.right) },
    notes: view.notes.map(isolateNote),
    decisions: view.decisions.map(isolateAuthor),
    between: view.between.map(isolateReport),
  };
}

function isolateSide(side: ComparedReport): ComparedReport {
  const sections = side.outline.sections.map((section) => ({ ...section, title: isolate(section.title) }));
  return { ...side, summary: isolateReport(side.summary), outline: { ...side.outline, sections } };
}

function isolateVerdict(verdict: ExportedVerdict): ExportedVerdict {
  const { goal, quote, label, coder, evidence, absence } = verdict;
  return {
    ...verdict,
    ...{ goal: isolate(goal), quote: isolate(quote), label: isolate(label), coder: isolate(coder) },
    evidence: evidence.map((each) => ({
      ...each,
      ...{ source: isolate(each.source), quote: isolate(each.quote) },
    })),
    absence: absence === null ? null : { ...absence, words: absence.words.map(isolate) },
  };
}

function isolateOutcome(outcome: TargetOutcome): TargetOutcome {
  const { verdict } = outcome;
  if (verdict === null) return outcome;
  return {
    ...outcome,
    verdict: { ...verdict, label: isolate(verdict.label), coder: isolate(verdict.coder) },
  };
}

function isolateDeciders(decided: OtherDeciders): OtherDeciders {
  const { reviewed, heads, figures, characters, confirmed, rejected, added, edited } = decided;
  const { passages, outside, choices, joins } = decided;
  const names = (people: readonly string[]): readonly string[] => people.map(isolate);
  return {
    ...{ reviewed: names(reviewed), heads: names(heads), figures: names(figures) },
    ...{ characters: names(characters), confirmed: names(confirmed), rejected: names(rejected) },
    ...{ added: names(added), edited: names(edited), passages: names(passages) },
    ...{ outside: names(outside), choices: names(choices), joins: names(joins) },
  };
}
