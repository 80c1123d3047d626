import { writeDocx } from '../docx/write-docx.ts';
import { getMessages } from '../get-messages.ts';
import type { ExportInput } from '../model.ts';
import { formatParagraphs } from './body.ts';
import { buildTracked } from './document.ts';

/**
 * The right text as a Word document, its changes against the left one tracked, notes and verdicts as comments. Accepting
 * all gives the right text, rejecting all the left one, to the letter, a paragraph a line. The method statement is a
 * comment at the first line and the properties of the file: in the text itself it would be neither report's.
 * @throws AppError `bug` where the two texts cannot be had back from it
 */
export function formatTrackedDocx(input: ExportInput): Uint8Array {
  const { title, paragraphs, comments, authors, properties } = buildTracked(input);
  const { tracked } = getMessages(input.options.language);
  return writeDocx({
    body: formatParagraphs(paragraphs, authors, comments.length + 1),
    ...{ title, pageHead: title, pageFoot: tracked.pageFoot, comments, properties },
    ...{ author: 'Duizhao', date: authors.date },
  });
}
