import type { Span } from '../../../../shared/model/span.ts';
import type { NoteColour, NoteKind } from '../../../../shared/model/note.ts';
import { element, words, xmlFile, type Attributes, type Xml } from '../../export/docx/xml.ts';
import { packParts } from '../../export/docx/pack.ts';
import { codeGuid, formatCodes } from '../codebook/codes.ts';
import type { AnnotatedReport, Annotation, Annotations } from './gather.ts';
import { makeUuid, nameBytes } from './identify.ts';

/** Namespace of the REFI-QDA project exchange format. */
const QDA = 'urn:QDA-XML:project:1.0';
/** In a note's description: what a selection of the format can't say, as JSON. */
export const EXTRA = 'duizhao:';

/** What a project says of itself. */
export type ProjectFacts = {
  readonly appVersion: string;
  readonly title: string;
};

/** The parts of a project by path: the project, then the texts of its reports. */
export function listProjectParts(
  annotations: Annotations,
  facts: ProjectFacts,
): readonly (readonly [path: string, content: string])[] {
  const sources = annotations.reports.map(
    (report) => [`sources/${guidOf(report)}.txt`, report.text] as const,
  );
  return [['project.qde', xmlFile(formatProject(annotations, facts))], ...sources];
}

/**
 * Notes as a REFI-QDA project (.qdpx, standard 1.0, schema of 18 March 2019): reports as plain texts, tags as a tree of
 * codes with what the codebook says of them, words with a note as selections in Unicode code points, the end exclusive as QualCoder and others read it; texts
 * of notes as notes. Identifiers are made of what they name, dates in the archive are fixed: the same notes give the same
 * bytes.
 */
export function formatQdpx(annotations: Annotations, facts: ProjectFacts): Uint8Array {
  return packParts(listProjectParts(annotations, facts));
}

const guidOf = ({ textSha256 }: AnnotatedReport): string => makeUuid('source', textSha256);
const userGuid = (name: string): string => makeUuid('person', name);
const userOf = ({ author }: Annotation): string | undefined => (author === '' ? undefined : userGuid(author));

function formatProject({ reports, notes, tags }: Annotations, facts: ProjectFacts): Xml {
  const authors = [...new Set(notes.map(({ author }) => author))].filter((name) => name !== '');
  const codes = formatCodes(tags);
  const texts = notes.flatMap((note) => (needsNote(note) ? [formatNote(note)] : []));
  return element(
    'Project',
    { xmlns: QDA, name: facts.title, origin: `Duizhao ${facts.appVersion}` },
    ...(authors.length === 0
      ? []
      : [element('Users', {}, ...authors.map((name) => element('User', { guid: userGuid(name), name })))]),
    ...(codes.length === 0 ? [] : [element('CodeBook', {}, element('Codes', {}, ...codes))]),
    ...(reports.length === 0
      ? []
      : [element('Sources', {}, ...reports.map((report) => formatSource(report, notes)))]),
    ...(texts.length === 0 ? [] : [element('Notes', {}, ...texts)]),
  );
}

function formatSource(report: AnnotatedReport, notes: readonly Annotation[]): Xml {
  const { head, fileName, sha256, textSha256 } = report;
  const guid = guidOf(report);
  const name = [head.place, head.year === null ? '' : String(head.year), head.title || fileName]
    .filter((part) => part !== '')
    .join(' ');
  const described = [nameBytes(textSha256), ...(sha256 === null ? [] : [nameBytes(sha256)])].join('\n');
  const selections = notes.flatMap((note) =>
    note.sides.flatMap(({ report: own, position }, index) =>
      own !== report || position === null ? [] : [formatSelection(note, index, position)],
    ),
  );
  const lost = notes.filter((note) =>
    note.sides.some(({ report: own, position }) => own === report && position === null),
  );
  return element(
    'TextSource',
    { guid, name, plainTextPath: `internal://${guid}.txt` },
    element('Description', {}, words(described)),
    ...selections,
    ...lost.map(({ uuid }) => element('NoteRef', { targetGUID: uuid })),
  );
}

function formatSelection(note: Annotation, side: number, { start, end }: Span): Xml {
  const guid = makeUuid('selection', note.uuid, String(side));
  const codings = note.tags.map((tag, index) =>
    element(
      'Coding',
      {
        guid: makeUuid('coding', guid, String(index)),
        creatingUser: userOf(note),
        creationDateTime: note.createdAt,
      },
      element('CodeRef', { targetGUID: codeGuid(tag) }),
    ),
  );
  return element(
    'PlainTextSelection',
    { guid, startPosition: start, endPosition: end, ...timesOf(note) },
    ...codings,
    ...(needsNote(note) ? [element('NoteRef', { targetGUID: note.uuid })] : []),
  );
}

function timesOf(note: Annotation): Attributes {
  return {
    ...{ creatingUser: userOf(note), creationDateTime: note.createdAt },
    modifiedDateTime: note.updatedAt,
  };
}

/** Words with tags alone need no note. */
function needsNote(note: Annotation): boolean {
  return note.text !== '' || extraOf(note) !== null;
}

function formatNote(note: Annotation): Xml {
  const extra = extraOf(note);
  return element(
    'Note',
    { guid: note.uuid, ...timesOf(note) },
    ...(extra === null ? [] : [element('Description', {}, words(EXTRA + JSON.stringify(extra)))]),
    element('PlainTextContent', {}, words(note.text)),
  );
}

/** What selections can't say of a note: the change it is about and its sides, words that are no longer found, their tags. */
type ExtraFacts = {
  readonly on: Annotation['on'];
  readonly changeKey: string | null;
  readonly kind: NoteKind | null;
  readonly colour: NoteColour | null;
  readonly tags: readonly string[];
  readonly sides: readonly {
    readonly source: string;
    readonly quote: { readonly quote: string; readonly prefix: string; readonly suffix: string } | null;
    readonly position: Span | null;
  }[];
};

function extraOf({ sides, on, changeKey, kind, colour, tags }: Annotation): ExtraFacts | null {
  const isPlain =
    on === 'text' && kind === null && colour === null && sides.every(({ position }) => position !== null);
  if (isPlain) return null;
  return {
    ...{ on, changeKey, kind, colour, tags },
    sides: sides.map(({ report, anchor, position }) => ({
      position,
      source: guidOf(report),
      quote: anchor === null ? null : { quote: anchor.quote, prefix: anchor.prefix, suffix: anchor.suffix },
    })),
  };
}
