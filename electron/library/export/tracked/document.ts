import { EXPECTED_KINDS } from '../../../../shared/model/comparison.ts';
import { countUnwritable } from '../docx/xml.ts';
import type { Property } from '../docx/write-docx.ts';
import { createContext } from '../context.ts';
import { formatTitle } from '../document.ts';
import { stateMethod, type Fact, type MethodStatement } from '../method.ts';
import { dateOf, isDamaged, nameSide, SIDES, type ExportContext, type ExportInput } from '../model.ts';
import type { Authors } from './body.ts';
import { placeComments, type TrackedComment } from './comments.ts';
import { buildParagraphs, type TrackedParagraph } from './paragraphs.ts';
import { createLocator, listPieces } from './pieces.ts';

/** The right text with its changes against the left one, as every writer of it needs it. */
export type TrackedDocument = {
  readonly title: string;
  readonly paragraphs: readonly TrackedParagraph[];
  /** By number; the first tells how the document was made. */
  readonly comments: readonly TrackedComment[];
  readonly authors: Authors;
  /** What the file says of itself beside its text. */
  readonly properties: readonly Property[];
};

/** @throws AppError `bug` where the two texts cannot be had back from it */
export function buildTracked(input: ExportInput): TrackedDocument {
  // Only whole rows can be accepted and rejected: of what goes in, the section alone is heeded.
  const context = createContext({ ...input, options: { ...input.options, rows: 'all' } });
  const { messages, scope } = context;
  const pieces = listPieces(input.view, input.options, scope.rows);
  const locate = createLocator(pieces, input.view);
  const method = stateTracked(context);
  const authors = {
    ...{ changes: messages.tracked.author, expected: messages.tracked.expectedAuthor },
    date: dateOf(input),
  };
  const comments = placeComments(context, method, pieces, locate, authors);
  return {
    title: formatTitle(context.view, messages.tracked.heading),
    paragraphs: buildParagraphs(pieces, comments, input.view, locate),
    ...{ comments, authors, properties: listProperties(method, messages.method) },
  };
}

function stateTracked(context: ExportContext): MethodStatement {
  const { messages, view, options, scope } = context;
  const { tracked } = messages;
  const yes = (value: boolean): string => (value ? messages.yes : messages.no);
  const settings: readonly Fact[] = [
    ...EXPECTED_KINDS.map((kind): Fact => [tracked.apart(messages.kinds[kind]), yes(options.masks[kind])]),
    [messages.withNotes, yes(options.notes)],
    [messages.withVerdicts, yes(options.verdicts)],
  ];
  const proof = scope.section === null ? tracked.lossless : tracked.losslessPart(scope.section);
  const method = stateMethod(context, proof, settings);
  const unwritable = countUnwritable(view.left.text) + countUnwritable(view.right.text);
  const hasAmbiguous = view.comparison.moves.some(({ isAmbiguous }) => isAmbiguous);
  return {
    ...method,
    sentences: [
      ...method.sentences,
      ...SIDES.map((side) => view[side].summary)
        .filter(isDamaged)
        .map((report) => messages.damaged(nameSide(report))),
      ...(hasAmbiguous ? [tracked.ambiguous] : []),
      ...(unwritable === 0 ? [] : [tracked.unwritable(unwritable)]),
    ],
  };
}

/** The method statement as properties, whose names must differ. */
function listProperties({ sentences, facts, sides }: MethodStatement, name: string): readonly Property[] {
  const all = [
    ...sentences.map((sentence, index): Property => [index === 0 ? name : `${name} ${index + 1}`, sentence]),
    ...facts,
    ...sides.flatMap((side) => side.facts.map(([key, value]): Property => [`${side.name} ${key}`, value])),
  ];
  const seen = new Map<string, number>();
  return all.map(([key, value]) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return [times === 1 ? key : `${key} (${times})`, value];
  });
}
