import { createContext } from '../context.ts';
import { escapeHtml } from '../html.ts';
import type { ExportInput } from '../model.ts';
import { listBlocks } from './list-blocks.ts';
import { formatMarkdownBlock } from './markdown.ts';
import { formatTextBlock } from './text.ts';

/**
 * The annotated diff as Markdown (CommonMark with the tables of GitHub's): what the HTML document says, both texts in a
 * table. Marks are `<del>`, `<ins>`, `<u>` and `<mark>`: stars and tildes do not open or close beside Chinese
 * punctuation (CommonMark 0.31, 6.2).
 */
export function formatMarkdown(input: ExportInput): string {
  return `${listBlocks(createContext(input)).map(formatMarkdownBlock).join('\n\n')}\n`;
}

/** The annotated diff as plain text: what the HTML document says, the sides of a row below one another. */
export function formatText(input: ExportInput): string {
  return `${listBlocks(createContext(input)).map(formatTextBlock).join('\n\n')}\n`;
}

/** A text file as it is, as a page. */
export function showText(text: string, language: ExportInput['options']['language']): string {
  const style =
    'body{margin:24px;color:#1f1e1b;background:#fff}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:13px/1.6 "Noto Sans Mono CJK SC","Sarasa Mono SC",monospace}';
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><style>${style}</style></head>
<body><pre>${escapeHtml(text)}</pre></body></html>
`;
}
