import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFigures } from '../../shared/facts/figures.ts';
import type { Figure } from '../../shared/model/figure.ts';
import type { ReportText } from '../../shared/model/outline.ts';
import { sliceSpan } from '../../shared/model/span.ts';
import { cleanText } from '../../shared/text/clean/clean.ts';
import { readHead } from '../../shared/text/head.ts';
import { readReport } from '../../shared/text/read-report.ts';

/** Real reports without labels; they lie beside the project, never in it. */
const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared');
const FOLDERS = ['wide', 'corpus'].map((folder) => join(SHARED, folder)).filter((path) => existsSync(path));
if (FOLDERS.length === 0) console.warn('no real reports beside the project: their figures are not checked');

const BAD_END = /(?:分别|为|达到|[-（])$/u;
const BAD_START = /^[\p{P}\p{S}]/u;
/** A name may begin with a name in marks of its own. */
const OWN_MARK = /^[“‘《「【〔[<]/u;

type Reading = { readonly path: string; readonly report: ReportText; readonly figures: readonly Figure[] };

function listReports(): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => join(folder, file)),
  );
}

function readFile(path: string): Reading {
  const text = cleanText(decode(readFileSync(path))).text;
  const report = readReport(text);
  return { path, report, figures: readFigures(report, readHead(text, path).year) };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

describe.skipIf(FOLDERS.length === 0)('figures of every real report', () => {
  const readings = listReports().map(readFile);
  const all = readings.flatMap(({ figures }) => figures);

  it('have names that end in no verb and begin with no mark', () => {
    const bad = all
      .map(({ name }) => name)
      .filter((name) => BAD_END.test(name) || (BAD_START.test(name) && !OWN_MARK.test(name)));
    console.log(`${all.length} names of ${readings.length} reports seen, ${bad.length} bad`);
    expect(bad).toEqual([]);
  });

  it('stand in the text as quoted, in order, none twice', () => {
    for (const { path, report, figures } of readings) {
      let end = 0;
      for (const { span, valueSpan, quote } of figures) {
        expect(sliceSpan(report.text, span), path).toBe(quote);
        expect(valueSpan.start, path).toBeGreaterThanOrEqual(Math.max(span.start, end));
        expect(valueSpan.end, path).toBeLessThanOrEqual(span.end);
        end = valueSpan.end;
      }
    }
  });

  it('are nearly all certain, and nearly all named', () => {
    const doubtful = all.filter(({ isDoubtful }) => isDoubtful).length;
    const unnamed = all.filter(({ name }) => name === '').length;
    console.log(`${doubtful} of ${all.length} doubtful, ${unnamed} without a name`);
    expect(doubtful / all.length).toBeLessThan(0.02);
    expect(unnamed / all.length).toBeLessThan(0.001);
  });

  it('are read from nearly every report', () => {
    const empty = readings.filter(({ figures }) => figures.length === 0);
    expect(empty.length / readings.length).toBeLessThan(0.05);
  });
});
