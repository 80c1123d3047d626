import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatDocument } from '../../electron/library/export/document.ts';
import { getMessages } from '../../electron/library/export/get-messages.ts';
import type { ExportInput, SideMethod } from '../../electron/library/export/model.ts';
import { contextOfPair, finish } from '../../shared/compare/check.ts';
import { compareReports } from '../../shared/compare/compare.ts';
import type { ComparedReport, ReportSummary } from '../../shared/contract/views.ts';
import { CLEAN_EVERYTHING, CLEANING_RULES, type CleaningEdit } from '../../shared/model/cleaning.ts';
import { EXPECTED_KINDS, type ExpectedKind } from '../../shared/model/comparison.ts';
import type { CorrectionId, OutlineCorrection } from '../../shared/model/correction.ts';
import type { Decision, DecisionId } from '../../shared/model/decision.ts';
import { PLAIN_SOURCE } from '../../shared/model/extraction.ts';
import type { Anchor, Note, NoteId, NoteTarget } from '../../shared/model/note.ts';
import type { ReportText } from '../../shared/model/outline.ts';
import type { ReportId } from '../../shared/model/report.ts';
import type { Span } from '../../shared/model/span.ts';
import { toReport } from '../helpers/reports.ts';
import { EXPORT_DEFAULTS } from '../../shared/contract/export-api.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const AT = '2031-02-03T04:05:06.000Z';
const [LEFT, RIGHT] = [1 as ReportId, 2 as ReportId];

function summarize(
  id: ReportId,
  head: Partial<ReportSummary['head']>,
  rest: Partial<ReportSummary> = {},
): ReportSummary {
  const whole = {
    title: '政府工作报告',
    place: '青岚县',
    year: 2029 + id,
    session: '',
    speaker: '',
    date: '',
  };
  return {
    ...{ id, head: { ...whole, ...head }, shelf: '青岚县', division: null, fileName: `${2029 + id}.txt` },
    ...{ encoding: 'utf-8', sha256: String(id).repeat(64), bytes: 5000 + id, characters: 1000 + id },
    ...{ importedAt: AT, noteCount: 0, edition: '', isChosen: false, warnings: [], source: PLAIN_SOURCE },
    ...rest,
  };
}

function find(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`${words} stands nowhere`);
  return { start, end: start + words.length };
}

const anchorOf = (text: string, { start, end }: Span): Anchor => ({
  quote: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - 4), start),
  suffix: text.slice(end, end + 4),
  start,
});

const NO_PAGES = { leftPages: null, rightPages: null };

function note(
  id: number,
  target: NoteTarget,
  left: Span | null,
  right: Span | null,
  tags: readonly string[],
): Note {
  const times = { createdAt: AT, updatedAt: AT };
  const isOrphan = left === null && right === null;
  return {
    id: id as NoteId,
    target,
    text: `批注 <${id}> & “话”`,
    tags,
    ...{ kind: null, colour: null, author: '' },
    ...times,
    left,
    right,
    ...NO_PAGES,
    isUnsure: false,
    version: null,
    isOrphan,
  };
}

/** Everything that an export can tell, on a pair of texts in which everything happens. */
function makeInput(name: string): ExportInput {
  const read = (side: string): ReportText =>
    toReport(readFileSync(join(FIXTURES, 'pairs', name, `${side}.txt`), 'utf8'));
  const [a, b] = [read('left'), read('right')];
  const comparison = finish(compareReports(a, b, contextOfPair()));
  const compared = (report: ReportText, summary: ReportSummary): ComparedReport => ({
    ...{ summary, text: report.text, outline: report.outline, sentences: report.sentences, pages: [] },
  });
  const [left, right] = [
    compared(a, summarize(LEFT, { session: '第三次会议', date: '2030-01-09', speaker: '沈一帆' })),
    compared(b, summarize(RIGHT, { place: '青岚<县>', title: '' }, { encoding: 'gb18030' })),
  ];
  const [inLeft, inRight] = [find(a.text, '工作'), find(b.text, '各位代表')].map((span, at) => ({
    start: span.start - at,
    end: span.end + 1,
  })) as [Span, Span];
  const onText = (report: ReportId, text: string, span: Span): NoteTarget => ({
    ...{ kind: 'text', report, anchor: anchorOf(text, span) },
  });
  const changed = comparison.changes.find((change) => change.left !== null && change.right !== null)!;
  const onChange: NoteTarget = {
    ...{ kind: 'change', left: LEFT, right: RIGHT, changeKey: changed.key },
    ...{ leftAnchor: anchorOf(a.text, changed.left!), rightAnchor: anchorOf(b.text, changed.right!) },
  };
  const notes = [
    note(5, onText(RIGHT, b.text, inRight), inRight, null, ['乙']),
    note(4, onText(LEFT, a.text, inLeft), inLeft, null, []),
    note(3, onChange, changed.left, changed.right, ['甲', '<丙>']),
    note(2, onChange, null, null, []),
    note(1, onText(LEFT, a.text, inLeft), null, null, ['旧']),
  ];
  const cutAt = comparison.rows.find(({ kind, left: range }) => kind === 'same' && range !== null)!;
  const decide = (id: number, kind: 'link' | 'cut', isLost: boolean): Decision => ({
    ...{ id: id as DecisionId, kind, level: 'passage', left: anchorOf(a.text, cutAt.left!), right: null },
    placed: isLost ? null : { kind, level: 'passage', left: cutAt.left, right: null },
    ...{ lost: isLost ? ['left'] : [], createdAt: AT, isLock: false, author: '' },
  });
  const outlines: readonly OutlineCorrection[] = [inLeft, null].map((at, id) => ({
    ...{
      id: id as CorrectionId,
      edit: { kind: 'promote' },
      anchor: anchorOf(a.text, inLeft),
      at,
      createdAt: AT,
      author: '',
    },
  }));
  return {
    view: {
      ...{ left, right, comparison, notes },
      decisions: [decide(1, 'cut', false), decide(2, 'link', true), decide(3, 'cut', true)],
      reviewed: comparison.changes.filter((_, index) => index % 3 === 0).map(({ key }) => key),
      between: [
        summarize(RIGHT, {}, { fileName: '中间.txt' }),
        summarize(RIGHT, { year: null }, { fileName: '无<年>.txt' }),
      ],
    },
    options: {
      ...EXPORT_DEFAULTS,
      language: 'zh-CN',
      masks: masksOf([]),
    },
    appVersion: '1.2.3',
    left: methodOf('a', [
      edit('turns', '（下转4版）'),
      edit('turns', '（上接1版）'),
      edit('indents', '　　'),
    ]),
    right: {
      ...methodOf('b', [edit('page-marks', '— 3 —')]),
      detectedEncoding: 'utf-8',
      choice: { keptSteps: ['indents', 'blank-lines'], keptEdits: [{ step: 'turns', start: 3 }] },
    },
    reference: [left.summary, right.summary],
    verdicts: [],
    outcomes: [],
    corrections: outlines,
    decided: {
      ...{
        reviewed: [],
        heads: ['甲'],
        figures: ['甲', '乙'],
        characters: [],
        confirmed: ['甲', '甲', '乙'],
      },
      ...{
        rejected: ['乙'],
        added: [''],
        edited: [],
        passages: ['甲'],
        outside: ['乙'],
        choices: [],
        joins: [],
      },
    },
  };
}

const masksOf = (masked: readonly ExpectedKind[]) =>
  Object.fromEntries(EXPECTED_KINDS.map((kind) => [kind, masked.includes(kind)])) as Record<
    ExpectedKind,
    boolean
  >;

function edit(step: CleaningEdit['step'], removed: string): CleaningEdit {
  return { step, source: { start: 1, end: 1 + removed.length }, removed, inserted: '' };
}

function methodOf(sign: string, edits: readonly CleaningEdit[]): SideMethod {
  return {
    detectedEncoding: 'utf-8',
    textSha256: sign.repeat(64),
    edits,
    choice: CLEAN_EVERYTHING,
    pages: [],
  };
}

type Change = (input: ExportInput) => ExportInput;
const CASES: readonly (readonly [name: string, pair: string, change: Change])[] = [
  ['all', 'wording', (input) => input],
  [
    'masked',
    'wording',
    (input) => ({
      ...input,
      options: { ...input.options, language: 'en', masks: masksOf(['year-turn', 'punctuation', 'width']) },
    }),
  ],
  [
    'folded',
    'structure',
    (input) => ({
      ...input,
      options: { ...input.options, language: 'en', rows: 'changed', masks: masksOf(EXPECTED_KINDS) },
      view: { ...input.view, comparison: { ...input.view.comparison, isComplete: false } },
    }),
  ],
  [
    'bare',
    'structure',
    (input) => ({
      ...input,
      options: { ...input.options, notes: false, verdicts: false, changeList: false },
      view: { ...input.view, between: [], decisions: [], reviewed: [] },
      corrections: [],
    }),
  ],
  ['phrases', 'policy', (input) => ({ ...input, options: { ...input.options, rows: 'changed' } })],
];

// Read the difference; where it is meant, write the files anew: npx vitest run written-out -u
it.each(CASES)('an export is written as before: %s', async (name, pair, change) => {
  const input = change(makeInput(pair));
  const { options } = input;
  const html = formatDocument(input);
  const style = /<style>[\s\S]*<\/style>/u;
  const { rules } = getMessages(options.language);
  const told = html.replace(`${rules}</td><td>${CLEANING_RULES}</td>`, `${rules}</td><td>…</td>`);
  expect(told).not.toBe(html); // the version is told, whichever it is
  const written = name === 'all' ? told : told.replace(style, '<style></style>');
  await expect(written).toMatchFileSnapshot(join(FIXTURES, 'written-out', `export-${name}.html`));
});
