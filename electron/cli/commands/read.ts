import { readFigures } from '../../../shared/facts/figures.ts';
import { withNearWords } from '../../../shared/facts/near-words.ts';
import { CLEANING_STEPS } from '../../../shared/model/cleaning.ts';
import { listPartRoles } from '../../../shared/text/plain/part-roles.ts';
import { BOUND_WORDS, FIGURE_KIND_WORDS } from '../../../shared/words/figures.ts';
import { ROLE_WORDS } from '../../../shared/words/report.ts';
import { formatFinding } from '../../../shared/words/source.ts';
import { wordsIn } from '../../../shared/words/words.ts';
import type { CliOptions } from '../arguments.ts';
import type { Input } from '../input.ts';
import { wordLanguage } from '../language.ts';
import type { Output } from '../output.ts';
import { formatTable, shorten } from '../table.ts';
import { describeFigure, formatValue } from './figure.ts';

/** `outline`: the headings in reading order, `roles` all that a part mixes, `start` and `end` of the heading's own words. */
export function showOutline({ report, head }: Input, { language }: CliOptions): Output {
  const headings = report.outline.sections.slice(1).map((section) => ({
    level: section.level,
    marker: section.marker,
    title: section.title,
    runin: section.runin,
    role: section.role,
    roles: listPartRoles(report.outline.sections, section, report.text),
    start: section.heading.start,
    end: section.heading.end,
  }));
  const { title, place, year } = head;
  const roles = wordsIn(ROLE_WORDS, wordLanguage(language));
  const rows = headings.map(({ level, marker, title: words, role }) => [
    roles[role],
    `${'  '.repeat(level - 1)}${marker}${shorten(words)}`,
  ]);
  const lines = [`${place} ${year ?? ''} ${title}`.trim(), ...formatTable(rows)];
  return { json: { title, place, year, headings }, lines };
}

/** `figures`: every figure with what it measures. */
export function showFigures({ report, head }: Input, { language }: CliOptions): Output {
  const figures = readFigures(report, head.year).map(withNearWords);
  const kinds = wordsIn(FIGURE_KIND_WORDS, wordLanguage(language));
  const bounds = wordsIn(BOUND_WORDS, wordLanguage(language));
  const rows = figures.map((figure) => [
    String(figure.year ?? ''),
    kinds[figure.kind],
    shorten(figure.name, 24),
    formatValue(figure),
    `${bounds[figure.bound]}${figure.isDoubtful ? ' ?' : ''}`,
    shorten(figure.quote, 40),
  ]);
  return { json: { figures: figures.map(describeFigure) }, lines: formatTable(rows) };
}

/** `text`: the cleaned text, with all that each step removed; what the reading of the file left out or doubts, as remarks. */
export function showText({ report, encoding, edits, source }: Input, { language }: CliOptions): Output {
  const steps = CLEANING_STEPS.map((step) => {
    const removed = edits.filter((edit) => edit.step === step).map((edit) => edit.removed);
    return { step, removed, count: removed.length };
  }).filter(({ count }) => count > 0);
  return {
    json: { text: report.text, encoding, steps, source },
    lines: [report.text],
    remarks: source.findings.map((finding) => formatFinding(finding, wordLanguage(language))),
  };
}
