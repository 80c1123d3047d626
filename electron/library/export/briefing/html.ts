import { escapeHtml } from '../html.ts';
import { POLICY } from '../document.ts';
import { STYLE } from '../style.ts';
import { formatBlock } from './blocks-html.ts';
import type { Briefing } from './model.ts';

/** The briefing as a page: what the Word document holds, in the same order and words. */
export function formatBriefingPage({ title, blocks }: Briefing, language: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(title)}</title>
<style>${STYLE}
body { max-width: 820px; }
h1 { text-align: center; margin-bottom: 16px; }
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${blocks.map(formatBlock).join('\n')}
</body>
</html>
`;
}
