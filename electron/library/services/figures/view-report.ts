import { withNearWords } from '../../../../shared/facts/near-words.ts';
import type { CleaningEntry, ReportView } from '../../../../shared/contract/views.ts';
import type { CleaningChoice, CleaningEdit } from '../../../../shared/model/cleaning.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { cleanText } from '../../../../shared/text/clean/clean.ts';
import type { TextDocument } from '../../import/document.ts';
import type { Library } from '../../library.ts';
import { loadNotes } from '../../notes/load.ts';
import { openDocument } from '../documents/open-document.ts';
import { figuresOf } from './figures-of-report.ts';
import { summarize } from '../shelf/summary.ts';

/** One report with all that is read out of it. @throws AppError `not-found` */
export function viewReport(library: Library, id: ReportId): ReportView {
  const open = openDocument(library, id);
  const { stored, document, pages } = open;
  const { figures, corrections: figureCorrections } = figuresOf(library, open);
  return {
    summary: summarize(stored),
    headAsRead: stored.headAsRead,
    text: document.clean.text,
    pages,
    outline: document.report.outline,
    paragraphs: document.report.paragraphs,
    figures: figures.map(withNearWords),
    figureCorrections,
    cleaning: listCleaning(document),
    choice: document.choice,
    detectedEncoding: stored.detectedEncoding,
    corrections: document.corrections,
    notes: library.db.read((reader) => loadNotes(reader, id)),
    scan: document.scan,
  };
}

/** What cleaning did, and what it would have done had the user not put it back, in the order of the file. */
function listCleaning({ source, clean, choice }: TextDocument): readonly CleaningEntry[] {
  const applied = clean.edits.map((edit) => ({ ...edit, isApplied: true }));
  if (choice.keptSteps.length === 0 && choice.keptEdits.length === 0) return applied;
  const undone = cleanText(source)
    .edits.filter((edit) => isKept(edit, choice))
    .map((edit) => ({ ...edit, isApplied: false }));
  return [...applied, ...undone].sort((a, b) => a.source.start - b.source.start);
}

function isKept({ step, source }: CleaningEdit, choice: CleaningChoice): boolean {
  return (
    choice.keptSteps.includes(step) ||
    choice.keptEdits.some((kept) => kept.step === step && kept.start === source.start)
  );
}
