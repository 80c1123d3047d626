import { z } from 'zod';
import type { TagWriting } from '../../../../shared/contract/note-api.ts';
import { AppError } from '../../../../shared/base/errors.ts';
import { hashBytes } from '../../import/hash.ts';
import { createAnchor } from '../../../../shared/text/plain/anchors.ts';
import { fromCodePoints } from '../../../../shared/text/plain/code-points.ts';
import { childOf, elementsOf, parseXml, textOf, type XmlNode } from '../../import/formats/xml.ts';
import { openZip, type Zip } from '../../import/formats/zip.ts';
import { idOf, readCodes } from '../codebook/codes.ts';
import { hashOf } from './identify.ts';
import { EXTRA } from './qdpx.ts';
import { toTime } from './read-jsonld.ts';
import { toColour, toKind, toSubject, type NamedText, type ReadNote, type ReadWords } from './read-source.ts';

/** The file of a project that describes it. */
export const PROJECT = 'project.qde';

type Source = { readonly named: NamedText; readonly text: string; readonly node: XmlNode };

/** A note's text with what stands beside it. */
type Memo = {
  readonly node: XmlNode;
  readonly text: string;
  readonly extra: z.infer<typeof extraFacts> | null;
};

const quote = z.object({ quote: z.string(), prefix: z.string(), suffix: z.string() });
const span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });
const extraFacts = z.object({
  on: z.string(),
  changeKey: z.string().nullable(),
  kind: z.string().nullable(),
  colour: z.string().nullable(),
  tags: z.array(z.string()),
  sides: z.array(z.object({ source: z.string(), quote: quote.nullable(), position: span.nullable() })).max(2),
});

/** The project in an archive; undefined where it holds none. @throws AppError `unreadable-file` */
export async function openProject(bytes: Uint8Array): Promise<Zip | undefined> {
  const zip = await openZip(bytes);
  return zip.has(PROJECT) ? zip : undefined;
}

/**
 * The notes and tags of a REFI-QDA project: selections of plain texts with their codes and notes, whichever program wrote it.
 * @throws AppError `unreadable-file`, `unsupported-format` {format: foreign-table}
 */
export async function readQdpx(
  zip: Zip,
  name: string,
  now: string,
): Promise<{ readonly notes: readonly ReadNote[]; readonly tags: readonly TagWriting[] }> {
  const root = parseXml(await zip.read(PROJECT));
  if (root.name !== 'Project')
    throw new AppError('unsupported-format', `${name} is no project`, { name, format: 'foreign-table' });
  const tree = readCodes(childOf(root, 'CodeBook'));
  const codes = new Map(tree.map(({ guid, tag }) => [guid, tag.path]));
  const memos = new Map<string, Memo>();
  for (const node of childrenOf(childOf(root, 'Notes'), 'Note')) {
    const text = await readText(node, zip);
    memos.set(idOf(node.attributes['guid']), { node, text, extra: readExtra(node) });
  }
  const sources = new Map<string, Source>();
  for (const node of childrenOf(childOf(root, 'Sources'), 'TextSource'))
    sources.set(idOf(node.attributes['guid']), await readSource(node, zip));
  const users = new Map(
    childrenOf(childOf(root, 'Users'), 'User').map(({ attributes }) => [
      idOf(attributes['guid']),
      attributes['name'] ?? '',
    ]),
  );
  return { notes: collect({ codes, memos, sources, users, now }), tags: tree.map(({ tag }) => tag) };
}

type Project = {
  readonly codes: ReadonlyMap<string, string>;
  readonly memos: ReadonlyMap<string, Memo>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly users: ReadonlyMap<string, string>;
  readonly now: string;
};

/** Selections in the order of the sources; a note on a change, or on lost words, once. */
function collect(project: Project): readonly ReadNote[] {
  const told = new Set<Memo>();
  return [...project.sources.values()].flatMap(({ node, ...source }) =>
    elementsOf(node).flatMap((child): readonly ReadNote[] => {
      const kind = child.name;
      if (kind !== 'PlainTextSelection' && kind !== 'NoteRef') return [];
      const refs = kind === 'NoteRef' ? [child] : childrenOf(child, 'NoteRef');
      const found = refs.flatMap(({ attributes }) => project.memos.get(idOf(attributes['targetGUID'])) ?? []);
      const special = found.find(({ extra }) => extra !== null);
      if (special !== undefined) {
        if (told.has(special)) return [];
        told.add(special);
        return [toSpecial(special, project)];
      }
      return kind === 'NoteRef' ? [] : [toNote(child, source, found, project)];
    }),
  );
}

function toNote(
  node: XmlNode,
  source: Omit<Source, 'node'>,
  memos: readonly Memo[],
  { codes, users, now }: Project,
): ReadNote {
  const tags = childrenOf(node, 'Coding').flatMap((coding) => {
    const code = childOf(coding, 'CodeRef')?.attributes['targetGUID'];
    return codes.get(idOf(code)) ?? [];
  });
  const createdAt = toTime(node.attributes['creationDateTime'] ?? node.attributes['modifiedDateTime']) ?? now;
  return {
    ...{ on: 'text', kind: null, colour: null, changeKey: null, tags: [...new Set(tags)] },
    author: users.get(idOf(node.attributes['creatingUser'])) ?? '',
    text: memos.map(({ text }) => text).join('\n'),
    createdAt,
    updatedAt: toTime(node.attributes['modifiedDateTime']) ?? createdAt,
    sides: [readWords(node, source)],
  };
}

/** The quote is taken from the project's own text: the library's may be cleaned otherwise. */
function readWords({ attributes }: XmlNode, { named, text }: Omit<Source, 'node'>): ReadWords {
  const [start, end] = [Number(attributes['startPosition']), Number(attributes['endPosition'])];
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start)
    return { source: named, quote: null, position: null };
  const span = { start: fromCodePoints(text, start), end: fromCodePoints(text, end) };
  const { quote: exact, prefix, suffix } = createAnchor(text, span);
  return { source: named, quote: { quote: exact, prefix, suffix }, position: { start, end } };
}

/** A note of ours with what selections can't say. */
function toSpecial({ node, text, extra }: Memo, { sources, users, now }: Project): ReadNote {
  const createdAt = toTime(node.attributes['creationDateTime']) ?? now;
  return {
    ...{ text, createdAt },
    on: toSubject(extra?.on),
    kind: toKind(extra?.kind ?? undefined),
    colour: toColour(extra?.colour ?? undefined),
    author: users.get(idOf(node.attributes['creatingUser'])) ?? '',
    tags: extra?.tags ?? [],
    updatedAt: toTime(node.attributes['modifiedDateTime']) ?? createdAt,
    changeKey: extra?.changeKey ?? null,
    sides: (extra?.sides ?? []).map(({ source, quote: exact, position }): ReadWords => {
      const named = sources.get(idOf(source))?.named ?? NOWHERE;
      return { source: named, quote: exact, position };
    }),
  };
}

const NOWHERE: NamedText = { textSha256: undefined, sha256: undefined, place: null, year: null };

async function readSource(node: XmlNode, zip: Zip): Promise<Source> {
  const text = await readText(node, zip);
  const described = childOf(node, 'Description');
  const names = (described === undefined ? '' : textOf(described))
    .split(/\s+/u)
    .flatMap((each) => hashOf(each) ?? []);
  const textSha256 = hashBytes(Buffer.from(text, 'utf8'));
  const named = { textSha256, sha256: names.at(-1), place: null, year: null };
  return { named, text, node };
}

/** The words of a source or a note: in it, or in a file of the archive. */
async function readText(node: XmlNode, zip: Zip): Promise<string> {
  const content = childOf(node, 'PlainTextContent');
  if (content !== undefined) return textOf(content);
  const file = node.attributes['plainTextPath']?.replace(/^internal:\/\//u, '').toLowerCase();
  const path = zip.names.find((each) => each.toLowerCase() === `sources/${file ?? ''}`);
  return path === undefined ? '' : (await zip.read(path)).toString('utf8').replace(/^\uFEFF/u, '');
}

function readExtra(node: XmlNode): Memo['extra'] {
  const described = childOf(node, 'Description');
  const text = described === undefined ? '' : textOf(described);
  if (!text.startsWith(EXTRA)) return null;
  try {
    return extraFacts.safeParse(JSON.parse(text.slice(EXTRA.length))).data ?? null;
  } catch {
    return null;
  }
}

function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node === undefined ? [] : elementsOf(node).filter((child) => child.name === name);
}
