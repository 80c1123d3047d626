import { STYLES } from '../docx/styles.ts';
import { paragraph, run } from '../docx/word.ts';
import { UPRIGHT_WIDTH, writeDocx } from '../docx/write-docx.ts';
import { getMessages } from '../get-messages.ts';
import { dateOf, type ExportInput } from '../model.ts';
import { formatBlock } from './blocks-docx.ts';
import type { Briefing } from './model.ts';

/** The briefing as a Word document on upright A4, its parts as headings that the outline shows. */
export function formatBriefingDocx({ title, blocks }: Briefing, input: ExportInput): Uint8Array {
  const { tracked } = getMessages(input.options.language);
  return writeDocx({
    body: [
      paragraph(STYLES.title, run(title)),
      ...blocks.flatMap((block) => formatBlock(block, UPRIGHT_WIDTH)),
    ],
    ...{ title, pageHead: title, pageFoot: tracked.pageFoot, comments: [], properties: [] },
    ...{ author: 'Duizhao', date: dateOf(input) },
  });
}
