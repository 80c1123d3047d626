import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatGuide, listPictures } from '../../scripts/lib/guide.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

it.each([
  ['zh-CN', 'README.md'],
  ['en', 'README.en.md'],
])('the guide in %s becomes a page with all its words, and nothing that leads out', (language, file) => {
  const markdown = readFileSync(inRoot('docs', 'guide', file), 'utf8');
  const page = formatGuide(markdown, language);
  const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
  const words = page.replace(/<style>.*?<\/style>|<title>.*?<\/title>|<[^>]+>/gsu, '');
  const expected = markdown.replace(/^!?\[[^\]]*\]\([^)]*\)$/gmu, '').replace(/^\d+\. /gmu, '');
  expect(bare(words)).toBe(bare(expected));
  expect(page).not.toMatch(/href|src="(?!pictures\/)|<script/u);
  const shown = [...page.matchAll(/src="pictures\/([^"]*)" alt="[^"]+"/gu)].map(([, name]) => name);
  expect(shown.sort()).toEqual(listPictures(language).map((name) => `${language}/${name}`));
});
