// The guide as pages that the program shows offline: headings, lists, paragraphs, pictures, bold words and words of code are
// all that its Markdown uses. Links lead elsewhere, where the program does not go: their words alone are left.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { escapeHtml, PAGE_STYLE } from './plain-page.mjs';

const FILES = { 'zh-CN': 'README.md', en: 'README.en.md' };

const PICTURES = inRoot('docs', 'guide', 'pictures');

/** @param {string} language @returns {readonly string[]} the names of its pictures, which the tour makes */
export function listPictures(language) {
  return readdirSync(path.join(PICTURES, language)).sort();
}

/** @returns {import('vite').Plugin} puts `guide/zh-CN.html`, `guide/en.html` and their pictures beside the built page */
export function guidePages() {
  return {
    name: 'guide-pages',
    generateBundle() {
      for (const [language, file] of Object.entries(FILES)) {
        const source = formatGuide(readFileSync(inRoot('docs', 'guide', file), 'utf8'), language);
        this.emitFile({ type: 'asset', fileName: `guide/${language}.html`, source });
        for (const name of listPictures(language))
          this.emitFile({
            type: 'asset',
            fileName: `guide/pictures/${language}/${name}`,
            source: readFileSync(path.join(PICTURES, language, name)),
          });
      }
    },
  };
}

/** @param {string} markdown @param {string} language */
export function formatGuide(markdown, language) {
  const blocks = markdown.split(/\n{2,}/u).map((block) => block.trim());
  const body = blocks
    .filter((block) => block !== '' && !/^\[[^\]]*\]\([^)]*\)$/u.test(block))
    .map(formatBlock);
  const title = escapeHtml(/^# (.*)/u.exec(markdown)?.[1] ?? '');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${PAGE_STYLE}</style></head><body>${body.join('\n')}</body></html>\n`;
}

/** @param {string} block */
function formatBlock(block) {
  const heading = /^(#{1,3}) (.*)$/u.exec(block);
  if (heading !== null)
    return `<h${heading[1]?.length}>${formatWords(heading[2] ?? '')}</h${heading[1]?.length}>`;
  const picture = /^!\[([^\]]*)\]\((pictures\/[^)]*)\)$/u.exec(block);
  if (picture !== null)
    return `<p><img src="${escapeHtml(picture[2] ?? '')}" alt="${escapeHtml(picture[1] ?? '')}"></p>`;
  const isList = /^(?:-|\d+\.) /u.exec(block);
  if (isList === null) return `<p>${formatWords(block)}</p>`;
  const tag = block.startsWith('-') ? 'ul' : 'ol';
  const items = block.split(/\n(?=(?:-|\d+\.) )/u).map((item) => item.replace(/^(?:-|\d+\.) /u, ''));
  return `<${tag}>${items.map((item) => `<li>${formatWords(item)}</li>`).join('')}</${tag}>`;
}

/** @param {string} words a line break between Han characters is none */
function formatWords(words) {
  return escapeHtml(words)
    .replace(/(?<=[\u3000-\uffef])\n\s*|\n\s*(?=[\u3000-\uffef])/gu, '')
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/\*\*([^*]+)\*\*/gu, '<b>$1</b>')
    .replace(/`([^`]+)`/gu, '<code>$1</code>')
    .replace(/\[([^\]]+)\]\([^)]*\)/gu, '$1');
}
