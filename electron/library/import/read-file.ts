import { AppError } from '../../../shared/base/errors.ts';
import { CLEAN_EVERYTHING } from '../../../shared/model/cleaning.ts';
import {
  NO_FACTS,
  type Extraction,
  type FileFormat,
  type Finding,
} from '../../../shared/model/extraction.ts';
import { decodeBytes } from './decode.ts';
import { readHead } from '../../../shared/text/head.ts';
import { stemOf } from '../../../shared/text/divisions/stem.ts';
import { readDocument, type ImportedFile, type TextDocument } from './document.ts';
import { hashBytes } from './hash.ts';
import { READER_VERSIONS } from './formats/versions.ts';
import type { Origin } from './reading/messages.ts';

/** A report's bytes with what was read out of them and where they come from. */
export type ReadReport = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: FileFormat;
  /** Null where the bytes are the text. */
  readonly extraction: Extraction | null;
  readonly origin: Origin;
};

/** A file by itself. */
const ALONE: Origin = { within: [], row: null, facts: NO_FACTS, isCut: false };

/** A file of text as it lies on the disk. */
export function plainReport(name: string, bytes: Uint8Array, within: readonly string[] = []): ReadReport {
  return { name, bytes, format: 'text', extraction: null, origin: { ...ALONE, within } };
}

/**
 * What was read as a report, everything cleaned.
 * @throws AppError `unreadable-file`, `unsupported-format`, `encrypted-file`, each with the file's name.
 */
export function importReport(read: ReadReport): ImportedFile {
  const { name, bytes } = read;
  try {
    const { encoding, text } = read.extraction === null ? decodeBytes(bytes) : takeText(read.extraction);
    const source = toSource(read);
    const { recognition } = source;
    const recognised = recognition && { recognition, corrections: [] };
    const document = readDocument(text, { ...source, name }, CLEAN_EVERYTHING, [], recognised);
    if (document.clean.text.trim() === '')
      throw new AppError('unreadable-file', 'nothing is left of the text', { reason: 'empty' });
    const findings = [...source.findings, ...findContradictions(document, source)];
    return { name, bytes, sha256: hashBytes(bytes), encoding, document, source: { ...source, findings } };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, `${name}: ${error.message}`, { ...error.details, name }, { cause: error });
  }
}

/** Where the table that a report stands in tells another year or place than the text does. */
function findContradictions(
  { head, clean }: TextDocument,
  { facts }: ImportedFile['source'],
): readonly Finding[] {
  if (facts.place === '' && facts.year === '') return [];
  const own = readHead(clean.text, '', { ...facts, place: '', year: '' });
  const findings: Finding[] = [];
  if (facts.year !== '' && own.year !== null && head.year !== null && own.year !== head.year)
    findings.push({ kind: 'other-year', count: 1, quote: String(own.year) });
  if (facts.place !== '' && own.place !== '' && !isSamePlace(own.place, head.place))
    findings.push({ kind: 'other-place', count: 1, quote: own.place });
  return findings;
}

/** 徐水 and 保定市徐水区 are one. */
function isSamePlace(a: string, b: string): boolean {
  const [one, other] = [stemOf(a), stemOf(b)];
  return a.includes(other) || b.includes(one);
}

/** An extracted text has an encoding for the form's sake. @throws AppError where it is none of a report's */
function takeText({ text, leftOut }: Extraction) {
  if (text.trim() === '') {
    const reason = leftOut.some(({ kind }) => kind === 'pictures') ? 'only-pictures' : 'empty';
    throw new AppError('unreadable-file', 'there is no text in the file', { reason });
  }
  if (!/\p{Script=Han}/u.test(text))
    throw new AppError('unsupported-format', 'there is no Chinese in the file', { format: 'no-chinese' });
  return { encoding: 'utf-8', text } as const;
}

function toSource({ format, extraction, origin }: ReadReport): ImportedFile['source'] {
  const { within, row, isCut } = origin;
  const cut = isCut ? [{ kind: 'cut-cell', count: 1, quote: '' } as const] : [];
  return {
    ...{ format, within, row, reader: READER_VERSIONS[format] },
    // What the page says of itself comes before what stands beside it in a table.
    facts: extraction === null ? origin.facts : mergeFacts(extraction.facts, origin.facts),
    findings: [...(extraction?.leftOut ?? []), ...(extraction?.doubts ?? []), ...cut],
    pages: extraction?.pages ?? [],
    text: extraction?.text ?? null,
    recognition: extraction?.recognition ?? null,
  };
}

function mergeFacts(own: Extraction['facts'], around: Extraction['facts']): Extraction['facts'] {
  return {
    title: own.title || around.title,
    date: own.date || around.date,
    url: own.url || around.url,
    issuer: own.issuer || around.issuer,
    place: around.place,
    year: around.year,
  };
}
