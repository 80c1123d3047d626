import { EXPECTED_KINDS } from '../../../shared/model/comparison.ts';
import { CLEANING_RULES, CLEANING_STEPS } from '../../../shared/model/cleaning.ts';
import type { Side } from '../../../shared/model/comparison.ts';
import { listDecisions } from './decisions.ts';
import { escapeHtml, row } from './html.ts';
import { isDamaged, nameSide, SIDES, type ExportContext } from './model.ts';

/** A name and what it says. */
export type Fact = readonly [name: string, value: string];

/** How an export was made, so that it can be cited and made again. */
export type MethodStatement = {
  /** What was checked before it was written. */
  readonly sentences: readonly string[];
  /** Versions, settings, decisions. */
  readonly facts: readonly Fact[];
  /** Each report: its head, its file, its hashes, its cleaning. */
  readonly sides: readonly { readonly name: string; readonly facts: readonly Fact[] }[];
};

/** The method statement of an export whose check says `proof`. `settings`: what the reader chose for it. */
export function stateMethod(
  context: ExportContext,
  proof: string,
  settings: readonly Fact[],
): MethodStatement {
  const { messages, view } = context;
  return {
    sentences: [proof, ...(view.comparison.isComplete ? [] : [messages.cutShort]), ...sayChecked(context)],
    facts: [...listProgram(context), ...settings, ...listDates(context), ...listDecisions(context)],
    sides: SIDES.map((side) => ({ name: nameSide(view[side].summary), facts: listSide(side, context) })),
  };
}

/** Which stored files were found to be those that were taken in, just before the export was made. */
function sayChecked({ messages, view }: ExportContext): readonly string[] {
  const names = SIDES.map((side) => view[side].summary)
    .filter((report) => !isDamaged(report))
    .map(nameSide);
  return names.length === 0 ? [] : [messages.checked([...new Set(names)])];
}

/** By what clock the days of remarks are told: not by that of the machine on which the export is made. */
function listDates({ messages, notes }: ExportContext): readonly Fact[] {
  const isAny = notes.byRow.size + notes.orphans.length > 0;
  return isAny ? [[messages.dates, messages.utc]] : [];
}

/** The method statement as a section of an HTML document. */
export function formatMethod(context: ExportContext): string {
  const { messages } = context;
  const { sentences, facts, sides } = stateMethod(context, proveRows(context), listSettings(context));
  const rows = (each: readonly Fact[]): string => each.map((fact) => row(fact)).join('');
  return `<section id="method"><h2>${escapeHtml(messages.method)}</h2>
${sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('\n')}${sentences.length > 1 ? '' : '\n'}
<table class="facts">${rows(facts)}</table>
${sides.map((side) => `<h3>${escapeHtml(side.name)}</h3><table class="facts">${rows(side.facts)}</table>`).join('\n')}</section>`;
}

/** What was checked of an export with rows before it was written, and what of it is there. */
export function proveRows({ messages, options, scope }: ExportContext): string {
  if (scope.section !== null || (options.rows !== 'all' && options.rows !== 'changed'))
    return messages.losslessPart;
  return options.rows === 'all' ? messages.lossless : messages.losslessFolded;
}

function listProgram({ messages, appVersion, reference }: ExportContext): readonly Fact[] {
  return [
    [messages.program, `对照 Duizhao ${appVersion}`],
    [messages.rules, String(CLEANING_RULES)],
    [messages.reference, reference.map((report) => nameSide(report)).join(', ')],
  ];
}

/** What the reader chose for an export with rows. */
export function listSettings({ messages, options, scope }: ExportContext): readonly Fact[] {
  const yes = (value: boolean): string => (value ? messages.yes : messages.no);
  return [
    ...EXPECTED_KINDS.map((kind): Fact => [
      messages.unmarked(messages.kinds[kind]),
      yes(options.masks[kind]),
    ]),
    [messages.scope.name, messages.scope.words(scope.section, options.rows) || messages.scope.all],
    [messages.withNotes, yes(options.notes)],
    [messages.withVerdicts, yes(options.verdicts)],
    [messages.briefing.withProposals, yes(options.verdicts && options.proposals)],
    [messages.withChanges, yes(options.changeList)],
    [messages.withCleaning, yes(options.cleaning)],
  ];
}

function listSide(side: Side, context: ExportContext): readonly Fact[] {
  const { messages, view } = context;
  const { summary } = view[side];
  const method = context[side];
  const chosen = summary.encoding === method.detectedEncoding ? '' : messages.chosen(method.detectedEncoding);
  return [
    [messages.title, [summary.head.place, summary.head.title].filter((part) => part !== '').join(' ')],
    [messages.session, [summary.head.session, summary.head.date].filter((part) => part !== '').join(' ')],
    [messages.speaker, summary.head.speaker],
    [messages.file, `${summary.fileName} (${summary.bytes} ${messages.bytes})`],
    [messages.encoding, `${summary.encoding}${chosen}`],
    [messages.originalSha, isDamaged(summary) ? messages.damagedSha : summary.sha256],
    [messages.textSha, method.textSha256],
    [messages.characters, String(summary.characters)],
    ...listSteps(side, context),
  ];
}

/** Each step of cleaning that did something, or was told not to. */
function listSteps(side: Side, context: ExportContext): readonly Fact[] {
  const { edits, choice } = context[side];
  const { messages } = context;
  return CLEANING_STEPS.flatMap((step): readonly Fact[] => {
    const done = edits.filter((edit) => edit.step === step);
    const kept = choice.keptEdits.filter((edit) => edit.step === step).length;
    const removed = done.reduce((sum, edit) => sum + edit.removed.length, 0);
    if (choice.keptSteps.includes(step)) return [[messages.step(messages.steps[step]), messages.stepOff]];
    if (done.length === 0 && kept === 0) return [];
    return [[messages.step(messages.steps[step]), messages.stepCount(done.length, removed, kept)]];
  });
}
