import type { OutlineCorrection } from '../../../shared/model/correction.ts';
import { CLEANING_RULES, type CleaningChoice, type CleanText } from '../../../shared/model/cleaning.ts';
import type { PageStart, ReportSource } from '../../../shared/model/extraction.ts';
import type { CharacterCorrection } from '../../../shared/model/character-correction.ts';
import type { Recognition } from '../../../shared/model/recognition.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import type { Encoding, HeadOrigins, ReportHead, ReportWarning } from '../../../shared/model/report.ts';
import { cleanText } from '../../../shared/text/clean/clean.ts';
import { readHeadWithOrigins } from '../../../shared/text/head.ts';
import { countCharacters } from '../../../shared/text/plain/count-characters.ts';
import { readReport } from '../../../shared/text/read-report.ts';
import { placeCorrections, placedEdits } from '../../../shared/text/placing/corrections.ts';
import { placeCharacters, placeScan, type PlacedScan } from '../../../shared/text/placing/scan.ts';
import { readWarnings } from '../../../shared/text/warnings.ts';
import { hashBytes } from './hash.ts';

/** A decoded file with all that is read out of it alone. */
export type TextDocument = {
  readonly source: string;
  readonly clean: CleanText;
  readonly choice: CleaningChoice;
  /** Of the cleaned text as UTF-8. */
  readonly textSha256: string;
  /** Version of the rules that it was read by. */
  readonly rules: number;
  readonly head: ReportHead;
  /** What place and year of the head were read from. */
  readonly origins: HeadOrigins;
  /** With the reader's edits of the outline. */
  readonly report: ReportText;
  readonly corrections: readonly OutlineCorrection[];
  /** Null where no page was a picture. */
  readonly scan: PlacedScan | null;
  /** Characters that are neither white space nor line breaks. */
  readonly characters: number;
  readonly warnings: readonly ReportWarning[];
};

/** Where a report's file lay, and what the page says that it was saved from. */
export type DocumentSource = Pick<ReportSource, 'within' | 'facts'> & { readonly name: string };

/** A file's name with those of the folders and archives around it: 河北/130609-徐水/2013.txt. */
export function pathOf({ within, name }: Pick<DocumentSource, 'within' | 'name'>): string {
  return [...within, name].join('/');
}

/** What was recognised from pictures, with what the reader says of it. */
type Recognised = {
  readonly recognition: Recognition;
  readonly corrections: readonly CharacterCorrection[];
};

/** Reads a decoded file as a report, its outline as it was `edited`. Pure; linear in its length. */
export function readDocument(
  source: string,
  from: DocumentSource,
  choice: CleaningChoice,
  edited: readonly Omit<OutlineCorrection, 'at'>[] = [],
  recognised: Recognised | null = null,
): TextDocument {
  const seen = recognised?.corrections ?? [];
  const placed = placeCharacters(source, seen);
  const clean = cleanText(source, choice, placed);
  const scan = recognised && placeScan(source, clean, recognised.recognition, seen);
  const { head, origins } = readHeadWithOrigins(clean.text, pathOf(from), from.facts);
  const corrections = placeCorrections(clean.text, edited);
  const read = readReport(clean.text, placedEdits(corrections));
  const report = scan === null ? read : { ...read, doubtful: scan.doubtful };
  return {
    source,
    clean,
    choice,
    textSha256: hashBytes(Buffer.from(clean.text, 'utf8')),
    rules: CLEANING_RULES,
    head,
    origins,
    report,
    corrections,
    scan,
    characters: countCharacters(clean.text),
    warnings: [...readWarnings(clean.text, head, report.outline), ...findParagraphWarning(clean)],
  };
}

function findParagraphWarning({ edits }: CleanText): readonly ReportWarning[] {
  return edits.some(({ step }) => step === 'found-breaks') ? ['found-paragraphs'] : [];
}

/** A file's bytes with what they are and say. */
export type ImportedFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** UTF-8 where the text was extracted. */
  readonly encoding: Encoding;
  readonly document: TextDocument;
  readonly source: ReportSource & {
    /** Version of the format's reader. */
    readonly reader: number;
    readonly pages: readonly PageStart[];
    /** The extracted text; null where the bytes are the text. */
    readonly text: string | null;
    /** Of the pages that are pictures; null where there are none. */
    readonly recognition: Recognition | null;
  };
};
