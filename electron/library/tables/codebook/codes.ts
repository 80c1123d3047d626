import type { TagWriting } from '../../../../shared/contract/note-api.ts';
import { NOTE_COLOURS, type NoteColour } from '../../../../shared/model/note.ts';
import { parentOf, TAG_BREAK, tidyPath, withParents } from '../../../../shared/model/tag.ts';
import { childOf, elementsOf, textOf, type XmlNode } from '../../import/formats/xml.ts';
import { element, words, type Xml } from '../../export/docx/xml.ts';
import { makeUuid } from '../annotations/identify.ts';

/** Each colour as other programs see it. */
const HUES: Readonly<Record<NoteColour, string>> = {
  yellow: '#E0B400',
  green: '#3C9A4E',
  blue: '#2F75C0',
  purple: '#8457B8',
  red: '#CF3F3F',
};

/** Lines that part what is said of a code: the standard has one description for all of it. */
const EXAMPLE = '【例】';
const COUNTER_EXAMPLE = '【反例】';
const MARK = /^\\*(?:【例】|【反例】)$/u;

export const codeGuid = (path: string): string => makeUuid('code', path);

/** Tags as a tree of codes of REFI-QDA, with those above them, in the order they come. */
export function formatCodes(tags: readonly TagWriting[]): readonly Xml[] {
  const known = new Map(tags.map((tag) => [tag.path, tag]));
  const below = new Map<string | null, string[]>();
  for (const path of new Set(tags.flatMap((tag) => withParents(tag.path)))) {
    const parent = parentOf(path);
    below.set(parent, [...(below.get(parent) ?? []), path]);
  }
  const format = (path: string): Xml => {
    const tag = known.get(path);
    const described = tag === undefined ? '' : describe(tag);
    return element(
      'Code',
      {
        ...{ guid: codeGuid(path), name: path.slice(path.lastIndexOf(TAG_BREAK) + 1), isCodable: 'true' },
        color: colourOf(tag),
      },
      ...(described === '' ? [] : [element('Description', {}, words(described))]),
      ...(below.get(path) ?? []).map(format),
    );
  };
  return (below.get(null) ?? []).map(format);
}

function colourOf(tag: TagWriting | undefined): string | undefined {
  const colour = tag?.colour ?? null;
  return colour === null ? undefined : HUES[colour];
}

function describe({ definition, example, counterExample }: TagWriting): string {
  const parts = [
    ...(definition === '' ? [] : [guard(definition)]),
    ...(example === '' ? [] : [EXAMPLE, guard(example)]),
    ...(counterExample === '' ? [] : [COUNTER_EXAMPLE, guard(counterExample)]),
  ];
  return parts.join('\n');
}

/** A line of the reader's that reads as one of ours has a backslash before it. */
function guard(text: string): string {
  return text
    .split('\n')
    .map((line) => (MARK.test(line) ? `\\${line}` : line))
    .join('\n');
}

/** A code with its identifier. */
export type ReadCode = { readonly guid: string; readonly tag: TagWriting };

/** The codes of a codebook, each with those below it. A slash in a name is no step of a path, and becomes a wide one. */
export function readCodes(codeBook: XmlNode | undefined): readonly ReadCode[] {
  return listCodes(childOf(codeBook, 'Codes'), []);
}

function listCodes(node: XmlNode | undefined, above: readonly string[]): readonly ReadCode[] {
  const codes = node === undefined ? [] : elementsOf(node).filter(({ name }) => name === 'Code');
  return codes.flatMap((code) => {
    const name = tidyPath((code.attributes['name'] ?? '').replaceAll(TAG_BREAK, '／'));
    const path = name === '' ? above : [...above, name];
    const tag = { path: path.join(TAG_BREAK), ...readDescription(code), colour: nearest(code) };
    const own = tag.path === '' ? [] : [{ guid: idOf(code.attributes['guid']), tag }];
    return [...own, ...listCodes(code, path)];
  });
}

function readDescription(code: XmlNode): Pick<TagWriting, 'definition' | 'example' | 'counterExample'> {
  const described = childOf(code, 'Description');
  const parts: Record<'definition' | 'example' | 'counterExample', string[]> = {
    ...{ definition: [], example: [], counterExample: [] },
  };
  let part: keyof typeof parts = 'definition';
  for (const line of described === undefined ? [] : textOf(described).split('\n')) {
    if (line === EXAMPLE) part = 'example';
    else if (line === COUNTER_EXAMPLE) part = 'counterExample';
    else parts[part].push(MARK.test(line) ? line.slice(1) : line);
  }
  return {
    definition: parts.definition.join('\n'),
    example: parts.example.join('\n'),
    counterExample: parts.counterExample.join('\n'),
  };
}

/** The colour that is least far from a code's; null where it has none. */
function nearest({ attributes }: XmlNode): NoteColour | null {
  const wanted = channelsOf(attributes['color'] ?? '');
  if (wanted === null) return null;
  const far = (colour: NoteColour): number =>
    (channelsOf(HUES[colour]) ?? []).reduce((sum, value, at) => sum + (value - (wanted[at] ?? 0)) ** 2, 0);
  return [...NOTE_COLOURS].sort((a, b) => far(a) - far(b))[0] ?? null;
}

function channelsOf(colour: string): readonly number[] | null {
  if (!/^#[0-9A-Fa-f]{6}$/u.test(colour)) return null;
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

/** Identifiers may stand in braces, and in either case. */
export const idOf = (guid: string | undefined): string => (guid ?? '').replace(/[{}]/gu, '').toLowerCase();
