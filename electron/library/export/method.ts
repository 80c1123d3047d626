import { EXPECTED_KINDS } from '../../../shared/model/comparison.ts';
import { CLEANING_RULES, CLEANING_STEPS } from '../../../shared/model/cleaning.ts';
import type { Side } from '../../../shared/model/comparison.ts';
import { escapeHtml, row } from './html.ts';
import { isDamaged, nameSide, type ExportContext } from './model.ts';

/** How the document was made, so that it can be cited and made again: versions, settings, cleaning, hashes, decisions. */
export function formatMethod(context: ExportContext): string {
  const { messages, view } = context;
  const facts = [...formatProgram(context), ...formatSettings(context), ...formatDecisions(context)];
  const sides = (['left', 'right'] as const).map(
    (side) =>
      `<h3>${escapeHtml(nameSide(view[side].summary))}</h3><table class="facts">${formatSide(side, context).join('')}</table>`,
  );
  const proof = context.options.unchanged ? messages.lossless : messages.losslessFolded;
  return `<section id="method"><h2>${escapeHtml(messages.method)}</h2>
<p>${escapeHtml(proof)}</p>
${view.comparison.isComplete ? '' : `<p>${escapeHtml(messages.cutShort)}</p>`}
<table class="facts">${facts.join('')}</table>
${sides.join('\n')}</section>`;
}

function formatProgram({ messages, appVersion, weighed }: ExportContext): readonly string[] {
  return [
    row([messages.program, `对照 Duizhao ${appVersion}`]),
    row([messages.rules, String(CLEANING_RULES)]),
    row([messages.weighed, weighed.map((report) => nameSide(report)).join(', ')]),
  ];
}

function formatSettings({ messages, options }: ExportContext): readonly string[] {
  const yes = (value: boolean): string => (value ? messages.yes : messages.no);
  return [
    ...EXPECTED_KINDS.map((kind) => row([messages.unmarked(messages.kinds[kind]), yes(options.masks[kind])])),
    row([messages.withUnchanged, yes(options.unchanged)]),
    row([messages.withNotes, yes(options.notes)]),
    row([messages.withChanges, yes(options.changeList)]),
  ];
}

function formatDecisions(context: ExportContext): readonly string[] {
  const { messages, view, left, right, corrections } = context;
  const undone = [left, right].reduce(
    (sum, { choice }) => sum + choice.keptSteps.length + choice.keptEdits.length,
    0,
  );
  const counts = messages.decisionCounts({
    notes: view.notes.length,
    reviewed: view.reviewed.length,
    links: view.decisions.filter(({ kind }) => kind === 'link').length,
    cuts: view.decisions.filter(({ kind }) => kind === 'cut').length,
    heads: corrections.heads,
    outlines: corrections.outlines.length,
    undone,
  });
  const lost = countLost(context);
  const losses = lost === 0 ? [] : [row([messages.lost, messages.lostCount(lost)])];
  return [row([messages.decisions, counts]), ...losses];
}

/** What the reader settled on words that are no longer there: it is said, since it has no effect. */
function countLost({ view, corrections }: ExportContext): number {
  const decisions = view.decisions.filter(({ placed }) => placed === null);
  return decisions.length + corrections.outlines.filter(({ at }) => at === null).length;
}

function formatSide(side: Side, context: ExportContext): readonly string[] {
  const { messages, view } = context;
  const { summary } = view[side];
  const method = context[side];
  const chosen = summary.encoding === method.detectedEncoding ? '' : messages.chosen(method.detectedEncoding);
  return [
    row([messages.title, [summary.head.place, summary.head.title].filter((part) => part !== '').join(' ')]),
    row([
      messages.session,
      [summary.head.session, summary.head.date].filter((part) => part !== '').join(' '),
    ]),
    row([messages.speaker, summary.head.speaker]),
    row([messages.file, `${summary.fileName} (${summary.bytes} ${messages.bytes})`]),
    row([messages.encoding, `${summary.encoding}${chosen}`]),
    row([messages.originalSha, isDamaged(summary) ? messages.damagedSha : summary.sha256]),
    row([messages.textSha, method.textSha256]),
    row([messages.characters, String(summary.characters)]),
    ...formatSteps(side, context),
  ];
}

/** Each step of cleaning that did something, or was told not to. */
function formatSteps(side: Side, context: ExportContext): readonly string[] {
  const { edits, choice } = context[side];
  const { messages } = context;
  return CLEANING_STEPS.flatMap((step) => {
    const done = edits.filter((edit) => edit.step === step);
    const kept = choice.keptEdits.filter((edit) => edit.step === step).length;
    const removed = done.reduce((sum, edit) => sum + edit.removed.length, 0);
    if (choice.keptSteps.includes(step))
      return [row([messages.step(messages.steps[step]), messages.stepOff])];
    if (done.length === 0 && kept === 0) return [];
    return [row([messages.step(messages.steps[step]), messages.stepCount(done.length, removed, kept)])];
  });
}
