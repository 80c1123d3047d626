// Who may import what: the table "Layout" of the design, as rules. The path of a file says what it may import;
// whatever is not named here is forbidden. tests/unit/layers.test.ts proves each rule.

/** A folder, what it may import besides itself (ours and packages), and whether Node's own modules are among it. */
const LAYERS = [
  { folder: 'shared/base', ours: [], packages: [] },
  { folder: 'shared/model', ours: ['shared/base'], packages: [] },
  { folder: 'shared/words', ours: ['shared/base', 'shared/model'], packages: [] },
  { folder: 'shared/contract', ours: ['shared/base', 'shared/model'], packages: ['zod'] },
  { folder: 'shared/text', ours: ['shared/base', 'shared/model'], packages: [] },
  { folder: 'shared/text/plain', ours: ['shared/base', 'shared/model'], packages: [] },
  { folder: 'shared/markdown', ours: [], packages: ['marked'] },
  { folder: 'shared/facts', ours: ['shared/base', 'shared/model', 'shared/text'], packages: [] },
  {
    folder: 'shared/compare',
    ours: ['shared/base', 'shared/model', 'shared/text', 'shared/facts'],
    packages: ['diff-match-patch'],
  },
  {
    folder: 'electron/main',
    ours: ['shared/base', 'shared/model', 'shared/contract'],
    packages: ['electron'],
    node: true,
  },
  {
    folder: 'electron/preload',
    ours: ['shared/base', 'shared/model', 'shared/contract'],
    packages: ['electron'],
  },
  {
    folder: 'electron/library',
    ours: ['shared'],
    packages: [
      ...['better-sqlite3', 'zod', 'diff-match-patch', 'csv-parse', 'csv-stringify'],
      ...['@cantoo/pdf-lib', 'yauzl', 'fflate', 'saxes', 'word-extractor', 'linkedom', '@embedpdf/pdfium'],
      ...['pinyin-pro', 'tesseract.js-core', '@tesseract.js-data/chi_sim', 'utif2', 'pngjs'],
    ],
    node: true,
  },
  { folder: 'electron/cli', ours: ['electron/library', 'shared'], packages: [], node: true },
  {
    folder: 'renderer',
    ours: [
      'shared/base',
      'shared/model',
      'shared/contract',
      'shared/words',
      'shared/text/plain',
      'shared/markdown',
    ],
    packages: [
      'react',
      'react-dom',
      'i18next',
      'react-i18next',
      'zustand',
      '@base-ui/react',
      '@tanstack/react-virtual',
      'clsx',
      'echarts',
    ],
  },
];

/** The rooms of the library process, the lowest first: each may import those before it, none one behind it. */
const ROOMS = ['db', 'notes', 'import', 'export', 'services', 'tables', 'handlers'];

/** The topics of the services, likewise. */
const SERVICES = [
  ...[
    'base',
    'backup',
    'shelf',
    'reader-work',
    'documents',
    'importing',
    'survey',
    'watching',
    'figures',
    'comparison',
    'goals',
    'years',
    'search',
    'coding',
    'terms',
    'bundle',
    'log',
  ],
];
/** The floors of the page, from the lowest: each may import what lies below it. */
const PAGE_FLOORS = ['client', 'locales', 'state', 'components', 'views', 'app'];

/** Folders that may hold the domain types but none of their code. */
const TYPES_ONLY = [
  { folder: 'electron/main', of: 'shared/model' },
  { folder: 'electron/preload', of: 'shared/(base|model)' },
];

const ruleName = (folder) => folder.replaceAll('/', '-');

/** @types/NAME holds the types of NAME; those of a scoped package are @types/scope__name. */
const packagePaths = (name) => [
  `^node_modules/${name}/`,
  `^node_modules/@types/${name.replace('@', '').replace('/', '__')}/`,
];

function layerRule({ folder, ours, packages, node = false }) {
  const allowed = [...[folder, ...ours].map((path) => `^${path}/`), ...packages.flatMap(packagePaths)];
  return {
    name: `${ruleName(folder)}-layer`,
    comment: `${folder} may import ${[...ours, ...packages, ...(node ? ["Node's modules"] : [])].join(', ') || 'nothing'}.`,
    severity: 'error',
    from: { path: `^${folder}/` },
    to: { pathNot: allowed, ...(node ? { dependencyTypesNot: ['core'] } : {}) },
  };
}

const typesOnlyRule = ({ folder, of }) => ({
  name: `${ruleName(folder)}-takes-types-only`,
  comment: `Of ${of}, ${folder} may import types only (import type).`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: `^${of}/`, dependencyTypesNot: ['type-only'] },
});

/** For each folder of a floor but the last: it imports none of those behind it. */
const orderRules = (parent, folders) =>
  folders.slice(0, -1).map((folder, index) => ({
    name: `${ruleName(`${parent}/${folder}`)}-order`,
    comment: `In ${parent}, ${folder} may import ${folders.slice(0, index).join(', ') || 'none of the others'}.`,
    severity: 'error',
    from: { path: `^${parent}/${folder}/` },
    to: { path: `^${parent}/(${folders.slice(index + 1).join('|')})/` },
  }));

/** A folder of a floor that the order does not name would escape it. */
const unnamedRule = (parent, folders) => ({
  name: `${ruleName(parent)}-has-no-other-folder`,
  severity: 'error',
  from: { path: `^${parent}/[^/]+/`, pathNot: `^${parent}/(${folders.join('|')})/` },
  to: {},
});

const pageFloorRule = (floor, at) => ({
  name: `renderer-${floor}-floor`,
  comment: `Of the page, renderer/${floor} may import ${PAGE_FLOORS.slice(0, at).join(', ') || 'nothing'}.`,
  severity: 'error',
  from: { path: `^renderer/${floor}/` },
  to: {
    path: '^renderer/',
    pathNot: [...PAGE_FLOORS.slice(0, at + 1).map((below) => `^renderer/${below}/`), String.raw`\.css$`],
  },
});

export default {
  forbidden: [
    ...LAYERS.map(layerRule),
    ...PAGE_FLOORS.map(pageFloorRule),
    {
      name: 'no-view-imports-another',
      comment: 'What two screens share lies in state or components.',
      severity: 'error',
      from: { path: '^renderer/views/([^/]+)/' },
      to: { path: '^renderer/views/', pathNot: '^renderer/views/$1/' },
    },
    {
      name: 'no-file-outside-the-floors',
      comment:
        'A folder of the page that no floor names would escape the rules; so would a file between the views.',
      severity: 'error',
      from: {
        path: '^renderer/',
        pathNot: PAGE_FLOORS.map((floor) =>
          floor === 'views' ? '^renderer/views/[^/]+/' : `^renderer/${floor}/`,
        ),
      },
      to: {},
    },
    ...TYPES_ONLY.map(typesOnlyRule),
    ...orderRules('electron/library', ROOMS),
    unnamedRule('electron/library', ROOMS),
    ...orderRules('electron/library/services', SERVICES),
    unnamedRule('electron/library/services', SERVICES),
    {
      name: 'library-calls-its-handlers-by-the-map',
      comment: 'What handlers call knows nothing of the methods that are answered with it.',
      severity: 'error',
      from: { path: String.raw`^electron/library/(${ROOMS.slice(0, -1).join('|')})/` },
      to: { path: String.raw`^electron/library/(handlers|open-library|serve|entry|transport)\.ts$` },
    },
    {
      name: 'set-up-needs-nothing-installed',
      comment: "Set-up runs before anything is installed, so it imports Node's own modules alone.",
      severity: 'error',
      from: { path: String.raw`^scripts/.*\.mjs$` },
      to: { pathNot: [String.raw`^scripts/.*\.mjs$`], dependencyTypesNot: ['core'] },
    },
    {
      name: 'no-file-outside-the-layers',
      comment: 'A file in a folder of ours that no layer names would escape the rules.',
      severity: 'error',
      from: {
        path: '^(shared|electron)/',
        pathNot: LAYERS.map(({ folder }) => `^${folder}/`),
      },
      to: {},
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(out|dist|tests/fixtures)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
