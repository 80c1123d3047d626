import { expect, it } from 'vitest';
import { formatLicences, listParts, listProduction } from '../../scripts/lib/licences.mjs';

const parts = listParts(['/x/node_modules/react/index.js', '/x/node_modules/.vite/a.js', '/x/renderer/a.ts']);

it('every package of production, what the page is built from and the runtime are named with their licence', () => {
  const names = parts.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([...listProduction(), 'react', 'electron', 'OpenCC']));
  expect(listProduction().length).toBeGreaterThan(15);
  expect(new Set(names).size).toBe(names.length);
  expect(names).not.toContain('vitest');
  const bare = parts.filter(({ text }) => text === '');
  expect(bare.filter(({ licence }) => licence === '')).toEqual([]);
  // Their packages hold no file of it; they name it, and whose they are.
  expect(bare.map(({ name }) => name)).toEqual(['@tesseract.js-data/chi_sim', 'saxes']);
});

it.each(['zh-CN', 'en'] as const)('in %s they are a page that leads nowhere and runs nothing', (language) => {
  const page = formatLicences(parts, language);
  for (const { name, version } of parts) expect(page).toContain(`<h2>${name} ${version}</h2>`);
  expect(page).not.toMatch(/href=|src=|<script/u);
});
