import { packFrequencies, readFrequencies } from '../../../shared/compare/frequencies.ts';
import type { CleaningChoice } from '../../../shared/model/cleaning.ts';
import type { Outline } from '../../../shared/model/outline.ts';
import type { Encoding, ReportHead, ReportWarning } from '../../../shared/model/report.ts';
import { toRuns, type OriginRuns } from '../db/origin-runs.ts';
import type { ImportedFile, TextDocument } from './document.ts';

/** A cleaned text with all that the library keeps beside it, as it is kept. */
export type ReadyText = {
  readonly text: string;
  readonly runs: OriginRuns;
  readonly choice: CleaningChoice;
  /** Of the text as UTF-8. */
  readonly sha256: string;
  readonly rules: number;
  readonly characters: number;
  readonly warnings: readonly ReportWarning[];
  /** Packed (`packFrequencies`). */
  readonly frequencies: Uint8Array;
  readonly outline: Outline;
};

/** A file of which nothing is left to work out before it is stored. Plain data: it may cross threads. */
export type ReadyFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly encoding: Encoding;
  readonly source: ImportedFile['source'];
  readonly head: ReportHead;
  readonly text: ReadyText;
};

/** What is kept of a document. Half of what it takes to read one. */
export function readyText({ clean, report, ...document }: TextDocument): ReadyText {
  const { choice, textSha256, rules, characters, warnings } = document;
  const { text, origin } = clean;
  return {
    ...{ text, choice, sha256: textSha256, rules, characters, warnings, outline: report.outline },
    runs: toRuns(origin),
    frequencies: packFrequencies(readFrequencies(text)),
  };
}

/** What is kept of a file. */
export function readyFile({ document, ...file }: ImportedFile): ReadyFile {
  const { name, bytes, sha256, encoding, source } = file;
  return { name, bytes, sha256, encoding, source, head: document.head, text: readyText(document) };
}
