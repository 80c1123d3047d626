import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

/** A project in little: its files by path, with their text. */
type Files = Readonly<Record<string, string>>;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CRUISER = path.join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
const RULES = path.join(ROOT, '.dependency-cruiser.mjs');
const FOLDERS = ['shared', 'electron', 'renderer', 'scripts'];

/** Stand-ins for the packages: only their names count here. */
const PACKAGES = ['electron', 'better-sqlite3', 'zod', 'diff-match-patch', 'react', 'playwright'];

/** One file a layer, which the offending files import or break. */
const CLEAN: Files = {
  'shared/base/errors.ts': 'export const base = 1;',
  'shared/model/report.ts': "import { base } from '../base/errors.ts';\nexport type Report = typeof base;",
  'shared/words/report.ts':
    "import type { Report } from '../model/report.ts';\nexport const words: Report[] = [1];",
  'shared/contract/methods.ts':
    "import { z } from 'zod';\nimport type { Report } from '../model/report.ts';\nexport const contract: [unknown, Report?] = [z];",
  'shared/text/plain/fold.ts':
    "import type { Report } from '../../model/report.ts';\nimport { base } from '../../base/errors.ts';\nexport const fold: Report = base;",
  'shared/text/clean.ts':
    "import type { Report } from '../model/report.ts';\nimport { fold } from './plain/fold.ts';\nexport const text: Report = fold;",
  'shared/facts/figures.ts': "import { text } from '../text/clean.ts';\nexport const facts = text;",
  'shared/compare/align.ts':
    "import dmp from 'diff-match-patch';\nimport { facts } from '../facts/figures.ts';\nexport const compare = [dmp, facts];",
  'electron/main/index.ts':
    "import { app } from 'electron';\nimport path from 'node:path';\nimport { contract } from '../../shared/contract/methods.ts';\nimport type { Report } from '../../shared/model/report.ts';\nexport const main: unknown[] = [app, path, contract];\nexport type Its = Report;",
  'electron/preload/index.ts':
    "import { ipcRenderer } from 'electron';\nimport { contract } from '../../shared/contract/methods.ts';\nexport const preload = [ipcRenderer, contract];",
  'electron/library/entry.ts':
    "import { readFileSync } from 'node:fs';\nimport Database from 'better-sqlite3';\nimport { compare } from '../../shared/compare/align.ts';\nexport const library = [readFileSync, Database, compare];",
  'electron/library/services/goals/view-goals.ts': 'export const service = 1;',
  'electron/library/tables/build.ts':
    "import { service } from '../services/goals/view-goals.ts';\nexport const table = service;",
  'electron/library/handlers/goals.ts':
    "import { service } from '../services/goals/view-goals.ts';\nimport { table } from '../tables/build.ts';\nexport const handler = [service, table];",
  'electron/library/handlers.ts':
    "import { handler } from './handlers/goals.ts';\nexport const handlers = handler;",
  'electron/cli/index.ts':
    "import process from 'node:process';\nimport { library } from '../library/entry.ts';\nexport const cli = [process, library];",
  'renderer/client/call.ts':
    "import { contract } from '../../shared/contract/methods.ts';\nexport const client = contract;",
  'renderer/locales/words.ts': "import { client } from '../client/call.ts';\nexport const locales = client;",
  'renderer/state/app-store.ts':
    "import { locales } from '../locales/words.ts';\nexport const state = locales;",
  'renderer/components/Menu.tsx':
    "import { state } from '../state/app-store.ts';\nexport const Menu = () => <p>{String(state)}</p>;",
  'renderer/views/goals/goals-store.ts':
    "import { state } from '../../state/app-store.ts';\nexport const goals = state;",
  'renderer/views/goals/GoalsScreen.tsx':
    "import { Menu } from '../../components/Menu.tsx';\nimport { goals } from './goals-store.ts';\nexport const GoalsScreen = () => <Menu key={String(goals)} />;",
  'renderer/views/years/YearsScreen.tsx': 'export const YearsScreen = () => null;',
  'renderer/app/App.tsx':
    "import { useState } from 'react';\nimport { words } from '../../shared/words/report.ts';\nimport { contract } from '../../shared/contract/methods.ts';\nimport { fold } from '../../shared/text/plain/fold.ts';\nimport { GoalsScreen } from '../views/goals/GoalsScreen.tsx';\nexport const App = () => <GoalsScreen key={String([useState, contract, words, fold])} />;",
  'scripts/setup.mjs': "import { existsSync } from 'node:fs';\nexport const setUp = existsSync;",
};

/** The offence, the file that commits it, its text, and the rule that must name it. */
const OFFENCES: readonly (readonly [string, string, string, string])[] = [
  ['base imports the model', 'shared/base/x.ts', imports('../model/report.ts'), 'shared-base-layer'],
  ['base imports a package', 'shared/base/x.ts', imports('zod'), 'shared-base-layer'],
  ['the model imports text', 'shared/model/x.ts', imports('../text/clean.ts'), 'shared-model-layer'],
  ['the model imports zod', 'shared/model/x.ts', imports('zod'), 'shared-model-layer'],
  [
    'markdown imports the model',
    'shared/markdown/x.ts',
    imports('../model/report.ts'),
    'shared-markdown-layer',
  ],
  ['words import text', 'shared/words/x.ts', imports('../text/clean.ts'), 'shared-words-layer'],
  ['words import the contract', 'shared/words/x.ts', imports('../contract/methods.ts'), 'shared-words-layer'],
  ['text imports words', 'shared/text/x.ts', imports('../words/report.ts'), 'shared-text-layer'],
  [
    'main imports words',
    'electron/main/x.ts',
    imports('../../shared/words/report.ts'),
    'electron-main-layer',
  ],
  ['the contract imports text', 'shared/contract/x.ts', imports('../text/clean.ts'), 'shared-contract-layer'],
  ['text imports electron', 'shared/text/x.ts', imports('electron'), 'shared-text-layer'],
  ['text imports node:fs', 'shared/text/x.ts', imports('node:fs'), 'shared-text-layer'],
  ['text imports fs, by its old name', 'shared/text/x.ts', imports('fs'), 'shared-text-layer'],
  ['text imports node:fs for its types', 'shared/text/x.ts', typesOf('node:fs'), 'shared-text-layer'],
  ['text imports the contract', 'shared/text/x.ts', imports('../contract/methods.ts'), 'shared-text-layer'],
  ['text imports facts', 'shared/text/x.ts', imports('../facts/figures.ts'), 'shared-text-layer'],
  [
    'text imports compare for its types',
    'shared/text/x.ts',
    typesOf('../compare/align.ts'),
    'shared-text-layer',
  ],
  [
    'plain text imports the rest of text',
    'shared/text/plain/x.ts',
    imports('../clean.ts'),
    'shared-text-plain-layer',
  ],
  [
    'plain text imports the contract',
    'shared/text/plain/x.ts',
    imports('../../contract/methods.ts'),
    'shared-text-plain-layer',
  ],
  ['facts import compare', 'shared/facts/x.ts', imports('../compare/align.ts'), 'shared-facts-layer'],
  ['facts import diff-match-patch', 'shared/facts/x.ts', imports('diff-match-patch'), 'shared-facts-layer'],
  [
    'compare imports the contract',
    'shared/compare/x.ts',
    imports('../contract/methods.ts'),
    'shared-compare-layer',
  ],
  [
    'compare imports the library',
    'shared/compare/x.ts',
    imports('../../electron/library/entry.ts'),
    'shared-compare-layer',
  ],
  ['main imports text', 'electron/main/x.ts', imports('../../shared/text/clean.ts'), 'electron-main-layer'],
  ['main imports the library', 'electron/main/x.ts', imports('../library/entry.ts'), 'electron-main-layer'],
  ['main imports better-sqlite3', 'electron/main/x.ts', imports('better-sqlite3'), 'electron-main-layer'],
  [
    'main imports code of the model',
    'electron/main/x.ts',
    imports('../../shared/model/report.ts'),
    'electron-main-takes-types-only',
  ],
  ['the preload imports node:fs', 'electron/preload/x.ts', imports('node:fs'), 'electron-preload-layer'],
  [
    'the preload imports main',
    'electron/preload/x.ts',
    imports('../main/index.ts'),
    'electron-preload-layer',
  ],
  [
    'the preload imports code of base',
    'electron/preload/x.ts',
    imports('../../shared/base/errors.ts'),
    'electron-preload-takes-types-only',
  ],
  ['the library imports electron', 'electron/library/x.ts', imports('electron'), 'electron-library-layer'],
  [
    'the library imports electron for its types',
    'electron/library/x.ts',
    typesOf('electron'),
    'electron-library-layer',
  ],
  [
    'the library imports main',
    'electron/library/x.ts',
    imports('../main/index.ts'),
    'electron-library-layer',
  ],
  [
    'a service imports a handler',
    'electron/library/services/goals/x.ts',
    imports('../../handlers/goals.ts'),
    'electron-library-services-order',
  ],
  [
    'a service imports tables for their types',
    'electron/library/services/goals/x.ts',
    typesOf('../../tables/build.ts'),
    'electron-library-services-order',
  ],
  [
    'tables import a handler',
    'electron/library/tables/x.ts',
    imports('../handlers/goals.ts'),
    'electron-library-tables-order',
  ],
  ...(['db', 'notes', 'import', 'export'] as const).map(
    (room) =>
      [
        `${room} imports a handler`,
        `electron/library/${room}/x.ts`,
        imports('../handlers/goals.ts'),
        `electron-library-${room}-order`,
      ] as const,
  ),
  [
    'a service of an earlier topic imports one of a later',
    'electron/library/services/shelf/x.ts',
    imports('../goals/view-goals.ts'),
    'electron-library-services-shelf-order',
  ],
  [
    'a service imports the map of handlers',
    'electron/library/services/goals/x.ts',
    typesOf('../../handlers.ts'),
    'library-calls-its-handlers-by-the-map',
  ],
  [
    'a new room of the library',
    'electron/library/other/x.ts',
    imports('../entry.ts'),
    'electron-library-has-no-other-folder',
  ],
  [
    'a new topic of the services',
    'electron/library/services/other/x.ts',
    imports('../goals/view-goals.ts'),
    'electron-library-services-has-no-other-folder',
  ],
  ['the command line imports electron', 'electron/cli/x.ts', imports('electron'), 'electron-cli-layer'],
  ['the command line imports main', 'electron/cli/x.ts', imports('../main/index.ts'), 'electron-cli-layer'],
  [
    'the client imports words',
    'renderer/client/x.ts',
    imports('../locales/words.ts'),
    'renderer-client-floor',
  ],
  ['words import state', 'renderer/locales/x.ts', imports('../state/app-store.ts'), 'renderer-locales-floor'],
  [
    'state imports the store of a screen',
    'renderer/state/x.ts',
    imports('../views/goals/goals-store.ts'),
    'renderer-state-floor',
  ],
  [
    'state imports the kit for its types',
    'renderer/state/x.ts',
    typesOf('../components/Menu.tsx'),
    'renderer-state-floor',
  ],
  [
    'the kit imports a view',
    'renderer/components/x.ts',
    imports('../views/goals/GoalsScreen.tsx'),
    'renderer-components-floor',
  ],
  [
    'the kit imports the app',
    'renderer/components/x.ts',
    imports('../app/App.tsx'),
    'renderer-components-floor',
  ],
  [
    'a view imports the app',
    'renderer/views/goals/x.ts',
    imports('../../app/App.tsx'),
    'renderer-views-floor',
  ],
  [
    'a view imports another',
    'renderer/views/goals/x.ts',
    imports('../years/YearsScreen.tsx'),
    'no-view-imports-another',
  ],
  [
    'a view imports another for its types',
    'renderer/views/goals/model/x.ts',
    typesOf('../../years/YearsScreen.tsx'),
    'no-view-imports-another',
  ],
  ['the app imports a file of no floor', 'renderer/app/x.ts', imports('../other/y.ts'), 'renderer-app-floor'],
  [
    'a new folder of the page',
    'renderer/other/x.ts',
    imports('../state/app-store.ts'),
    'no-file-outside-the-floors',
  ],
  [
    'a file between the views',
    'renderer/views/x.ts',
    imports('../state/app-store.ts'),
    'no-file-outside-the-floors',
  ],
  ['the renderer imports electron', 'renderer/views/x.ts', imports('electron'), 'renderer-layer'],
  ['the renderer imports node:path', 'renderer/views/x.ts', imports('node:path'), 'renderer-layer'],
  [
    'the renderer imports compare',
    'renderer/views/x.ts',
    imports('../../shared/compare/align.ts'),
    'renderer-layer',
  ],
  [
    'the renderer imports text that is not plain',
    'renderer/views/x.ts',
    imports('../../shared/text/clean.ts'),
    'renderer-layer',
  ],
  [
    'the renderer imports the preload',
    'renderer/views/x.ts',
    imports('../../electron/preload/index.ts'),
    'renderer-layer',
  ],
  [
    'the renderer imports electron at run time',
    'renderer/views/x.ts',
    "await import('electron');",
    'renderer-layer',
  ],
  ['set-up imports a package', 'scripts/lib/x.mjs', imports('playwright'), 'set-up-needs-nothing-installed'],
  ['a new folder of shared', 'shared/other/x.ts', imports('../base/errors.ts'), 'no-file-outside-the-layers'],
  ['an unknown file', 'shared/text/x.ts', imports('./absent.ts'), 'not-to-unresolvable'],
  ['a circle', 'shared/base/x.ts', "import './y.ts';", 'no-circular'],
];

function imports(from: string): string {
  return `import * as it from '${from}';\nexport const x = it;`;
}

function typesOf(from: string): string {
  return `import type * as it from '${from}';\nexport type X = typeof it;`;
}

let folder = '';

function makeProject(files: Files): void {
  folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-layers-'));
  const packages = PACKAGES.map((name) => [`node_modules/${name}/index.js`, 'module.exports = {};'] as const);
  for (const [name, text] of [
    ...packages,
    ['package.json', '{"type":"module"}'] as const,
    ...Object.entries(files),
  ]) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

type Cruise = { summary: { violations: { from: string; rule: { name: string } }[]; totalCruised: number } };

/** The violations that the project's own rules find, as `file: rule`. */
function findViolations(): readonly string[] {
  const args = [CRUISER, '--config', RULES, '--output-type', 'json', ...FOLDERS];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  const { summary } = JSON.parse(stdout) as Cruise;
  return summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
}

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the layer rule', () => {
  it('passes a project in which every layer imports what it may', () => {
    makeProject(CLEAN);
    expect(findViolations()).toEqual([]);
  });

  it('names every offence by its file and its rule', () => {
    const own = OFFENCES.map(([, file], index) => file.replace('/x.', `/x${index}.`));
    const circle = OFFENCES.findIndex(([, , , rule]) => rule === 'no-circular');
    makeProject({
      ...CLEAN,
      ...Object.fromEntries(OFFENCES.map(([, , text], index) => [own[index]!, text])),
      'renderer/other/y.ts': 'export const other = 1;',
      'shared/base/y.ts': `import './x${circle}.ts';`,
    });
    const found = new Set(findViolations());
    const missed = OFFENCES.filter(([, , , rule], index) => !found.has(`${own[index]!}: ${rule}`));
    expect(missed.map(([offence]) => offence)).toEqual([]);
  });
});
