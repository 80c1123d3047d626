import { z } from 'zod';
import { AppError } from '../../../../shared/base/errors.ts';
import { hashOf } from './identify.ts';
import { CHANGE, ON } from './jsonld.ts';
import { toColour, toKind, toSubject, type NamedText, type ReadNote, type ReadWords } from './read-source.ts';

const oneOrMore = <T extends z.ZodType>(type: T) =>
  z.union([type.transform((one) => [one]), z.array(type)]).optional();

const body = z.looseObject({
  value: z.string().optional(),
  purpose: z.string().optional(),
});
type Body = z.infer<typeof body>;
const selector = z.looseObject({
  type: z.string(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  start: z.number().int().nonnegative().optional(),
  end: z.number().int().nonnegative().optional(),
});
const named = z.looseObject({
  id: z.string(),
  via: z.string().optional(),
  'dcterms:spatial': z.string().optional(),
  'dcterms:date': z.string().optional(),
});
type Named = z.infer<typeof named>;
const source = z.union([z.string().transform((id): Named => ({ id })), named]);
const target = z.looseObject({
  source,
  selector: oneOrMore(selector),
  styleClass: oneOrMore(z.string()),
});
type Target = z.infer<typeof target>;
const annotation = z.looseObject({
  motivation: z.unknown().optional(),
  creator: oneOrMore(
    z.union([z.string().transform(() => ({ name: '' })), z.looseObject({ name: z.string().optional() })]),
  ),
  created: z.string().optional(),
  modified: z.string().optional(),
  via: oneOrMore(z.string()),
  bodyValue: z.string().optional(),
  body: oneOrMore(z.union([body, z.string().transform((): Body => ({}))])),
  target: oneOrMore(z.union([target, z.string().transform((id): Target => ({ source: { id } }))])),
});
const page = z.looseObject({ items: z.array(z.unknown()).optional() });
const file = z.union([
  z.array(z.unknown()).transform((items) => ({ items })),
  z.looseObject({ first: page }).transform(({ first }) => ({ items: first.items ?? [] })),
  z.looseObject({ items: z.array(z.unknown()) }),
  z.looseObject({ type: z.literal('Annotation') }).transform((one) => ({ items: [one] })),
]);

/**
 * The notes of a file of W3C annotations: a collection with its page, a page, a list, or one annotation. An item that is
 * none is a note without words. @throws AppError `unsupported-format` {format: foreign-table}
 */
export function readJsonLd(bytes: Uint8Array, name: string, now: string): readonly ReadNote[] {
  const parsed = file.safeParse(parse(bytes));
  if (!parsed.success) throw refuse(name);
  return parsed.data.items.map((item) => toNote(item, now));
}

/** True where the bytes begin as JSON does. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\uFEFF/u, '')
    .trimStart();
  return start.startsWith('{') || start.startsWith('[');
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function refuse(name: string): AppError {
  return new AppError('unsupported-format', `${name} holds no annotations`, {
    ...{ name, format: 'foreign-table' },
  });
}

function toNote(item: unknown, now: string): ReadNote {
  const parsed = annotation.safeParse(item);
  if (!parsed.success)
    return {
      ...{ on: 'text', kind: null, colour: null, author: '', text: '', tags: [] },
      ...{ createdAt: '', updatedAt: '', sides: [], changeKey: null },
    };
  const { data } = parsed;
  const bodies = (data.body ?? []).flatMap(({ value, purpose }) =>
    value === undefined ? [] : [{ value, purpose }],
  );
  const valuesFor = (wanted: string): readonly string[] =>
    bodies.filter(({ purpose }) => purpose === wanted).map(({ value }) => value);
  const texts = bodies
    .filter(({ purpose }) => purpose !== 'tagging' && purpose !== 'classifying')
    .map(({ value }) => value);
  const createdAt = toTime(data.created ?? data.modified) ?? now;
  const change = data.via?.find((each) => each.startsWith(CHANGE));
  return {
    on: data.motivation === 'assessing' ? 'verdict' : onOf(data.via ?? []),
    kind: toKind(valuesFor('classifying')[0]),
    colour: toColour(data.target?.[0]?.styleClass?.[0]),
    author: data.creator?.[0]?.name ?? '',
    text: [...(data.bodyValue === undefined ? [] : [data.bodyValue]), ...texts].join('\n'),
    tags: valuesFor('tagging'),
    createdAt,
    updatedAt: toTime(data.modified) ?? createdAt,
    sides: (data.target ?? []).map(toWords),
    changeKey: change === undefined ? null : decodeURIComponent(change.slice(CHANGE.length)),
  };
}

function onOf(via: readonly string[]): ReadNote['on'] {
  if (via.some((each) => each.startsWith(CHANGE))) return 'change';
  return toSubject(via.find((each) => each.startsWith(ON))?.slice(ON.length));
}

/** As the library keeps times; undefined where it is none. */
export function toTime(words: string | undefined): string | undefined {
  const time = words === undefined ? NaN : Date.parse(words);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function toWords({ source: from, selector: selectors = [] }: Target): ReadWords {
  const quote = selectors.find(({ type, exact }) => type === 'TextQuoteSelector' && exact !== undefined);
  const place = selectors.find(({ type }) => type === 'TextPositionSelector');
  return {
    source: nameText(from),
    quote:
      quote?.exact === undefined
        ? null
        : { quote: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' },
    position:
      place?.start === undefined || place.end === undefined || place.end < place.start
        ? null
        : { start: place.start, end: place.end },
  };
}

function nameText(facts: Named): NamedText {
  const year = Number.parseInt(facts['dcterms:date'] ?? '', 10);
  return {
    textSha256: hashOf(facts.id),
    sha256: hashOf(facts.via ?? ''),
    place: facts['dcterms:spatial'] ?? null,
    year: Number.isNaN(year) ? null : year,
  };
}
