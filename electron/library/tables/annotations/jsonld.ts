import type { NoteColour } from '../../../../shared/model/note.ts';
import type { ExportedVerdict } from '../../export/remark.ts';
import type { AnnotatedReport, AnnotatedWords, Annotation, Annotations } from './gather.ts';
import { makeUuid, nameBytes } from './identify.ts';

/** The one context of the standard; its prefixes dcterms and schema are used as well. */
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** In `via`: the change that a note is about, as the two texts' comparison names it. */
export const CHANGE = 'urn:duizhao:change:';
/** In `via`: what a note is about where it is not the words alone. */
export const ON = 'urn:duizhao:on:';

/** A verdict on a goal as it is handed on. */
export type AnnotatedVerdict = Pick<ExportedVerdict, 'coder' | 'decidedAt'> & {
  readonly text: string;
  readonly words: AnnotatedWords;
};

type Json = string | number | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Notes, and verdicts where they stand on words, as a collection of annotations with all of them in its first page (Web
 * Annotation Data Model, W3C Recommendation of 23 February 2017). Positions are code points of the report's cleaned text,
 * the end exclusive (4.2.5); that text is named by its SHA-256. The same notes give the same bytes.
 */
export function formatJsonLd(
  { notes }: Annotations,
  verdicts: readonly AnnotatedVerdict[],
  facts: { readonly appVersion: string; readonly title: string },
): string {
  const items = [...notes.map(describeNote), ...verdicts.map(describeVerdict)];
  const id = `urn:uuid:${makeUuid('collection', ...notes.map(({ uuid }) => uuid), JSON.stringify(verdicts))}`;
  const first = { id: `${id}#1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items };
  const collection: Json = {
    ...{ '@context': CONTEXT, id, type: 'AnnotationCollection', label: facts.title },
    generator: {
      ...{ id: 'urn:duizhao:program', type: 'Software', name: `对照 Duizhao ${facts.appVersion}` },
    },
    total: items.length,
    first,
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function describeNote(note: Annotation): Json {
  const { uuid, text, tags, kind, author, createdAt, updatedAt, sides } = note;
  const body = [
    ...(text === '' ? [] : [textBody(text, 'commenting')]),
    ...tags.map((tag) => textBody(tag, 'tagging')),
    ...(kind === null ? [] : [textBody(kind, 'classifying')]),
  ];
  return {
    id: `urn:uuid:${uuid}`,
    type: 'Annotation',
    motivation: text !== '' ? 'commenting' : tags.length > 0 ? 'tagging' : 'highlighting',
    creator: author === '' ? undefined : describePerson(author),
    created: createdAt,
    modified: updatedAt,
    via: viaOf(note),
    body: body.length === 0 ? undefined : body,
    target: sides.map((words, index) => describeWords(words, `${uuid}#${index + 1}`, note.colour)),
  };
}

function describeVerdict(verdict: AnnotatedVerdict): Json {
  const uuid = makeUuid('verdict', JSON.stringify(verdict));
  return {
    id: `urn:uuid:${uuid}`,
    type: 'Annotation',
    motivation: 'assessing',
    creator: describePerson(verdict.coder),
    created: verdict.decidedAt,
    body: [textBody(verdict.text, 'assessing')],
    target: [describeWords(verdict.words, `${uuid}#1`, null)],
  };
}

function describePerson(name: string): Json {
  return { id: `urn:uuid:${makeUuid('person', name)}`, type: 'Person', name };
}

function viaOf({ on, changeKey }: Annotation): Json | undefined {
  if (changeKey !== null) return CHANGE + encodeURIComponent(changeKey);
  return on === 'text' ? undefined : ON + on;
}

function textBody(value: string, purpose: string): Json {
  return { type: 'TextualBody', value, format: 'text/plain', purpose };
}

/** The quote is what was noted; the position where that stands in the text named by the source; the colour its style. */
function describeWords(
  { report, anchor, position }: AnnotatedWords,
  id: string,
  colour: NoteColour | null,
): Json {
  const quote: Json[] =
    anchor === null
      ? []
      : [
          {
            ...{ type: 'TextQuoteSelector', exact: anchor.quote },
            ...{ prefix: anchor.prefix, suffix: anchor.suffix },
          },
        ];
  const place: Json[] =
    position === null ? [] : [{ type: 'TextPositionSelector', start: position.start, end: position.end }];
  const selector = [...quote, ...place];
  return {
    ...{ id: `urn:uuid:${id}`, type: 'SpecificResource', source: describeSource(report) },
    styleClass: colour ?? undefined,
    selector: selector.length === 0 ? undefined : selector,
  };
}

function describeSource({ head, fileName, textSha256, sha256 }: AnnotatedReport): Json {
  return {
    ...{ id: nameBytes(textSha256), type: 'Text', format: 'text/plain', language: 'zh' },
    'dcterms:title': head.title === '' ? fileName : head.title,
    'dcterms:spatial': head.place === '' ? undefined : head.place,
    'dcterms:date': head.year === null ? undefined : String(head.year),
    // The file that the text was read out of.
    via: sha256 === null ? undefined : nameBytes(sha256),
  };
}
