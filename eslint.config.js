import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What `shared/` may not name: it has no DOM, no Node and no clock, so that a result is the same anywhere. */
const OUTSIDE_SHARED = [
  ...['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
  ...['process', 'Buffer', 'require', 'module', 'global', '__dirname', '__filename'],
  ...['window', 'document', 'navigator', 'location', 'localStorage', 'self', 'globalThis'],
  ...['console', 'fetch', 'crypto'],
];

const localeMethod = (property) => ({
  property,
  message: 'Its answer depends on the locale of the machine; shared/ answers the same anywhere.',
});

const SHARED_PROPERTIES = [
  { object: 'Math', property: 'random', message: 'shared/ gives the same output for the same input.' },
  localeMethod('localeCompare'),
  localeMethod('toLocaleString'),
  localeMethod('toLocaleDateString'),
  localeMethod('toLocaleLowerCase'),
  localeMethod('toLocaleUpperCase'),
];

const BRIDGE = {
  property: 'duizhao',
  message: 'Only renderer/client touches the bridge; ask it instead.',
};
const IPC_RENDERER = { property: 'ipcRenderer', message: 'ipcRenderer is for electron/preload alone.' };
const IPC_MAIN = { property: 'ipcMain', message: 'ipcMain is for electron/main/ipc*.ts alone.' };

/** Looking for nodes, and pressing them: a part of the page that does so holds on to the inside of another. */
const LOOKUPS = [
  ...['querySelector', 'querySelectorAll', 'getElementById', 'getElementsByClassName', 'closest'],
  ...['click', 'activeElement', 'execCommand'],
].map((property) => ({
  property,
  message:
    'Only the kit (renderer/components) looks up nodes: use a ref, a spot, an item of the own list, a signal.',
}));

/** Keys that an input method has taken are not the page's; text that it has not let go of is not typed yet. */
const RAW_KEYS = [
  {
    selector:
      'JSXAttribute[name.name=/^onKey(Down|Up|Press)/]:not([value.expression.callee.name="answerKeys"])',
    message: 'Listen to keys by answerKeys: those of an input method are not the page’s.',
  },
  {
    selector: 'CallExpression[callee.property.name="addEventListener"][arguments.0.value=/^key/]',
    message: 'Listen to keys by listenToKeys: those of an input method are not the page’s.',
  },
  {
    selector:
      'JSXOpeningElement[name.name=/^(input|textarea)$/]:not(:has(JSXSpreadAttribute > CallExpression[callee.name="useComposed"])):not(:has(JSXAttribute[name.name="type"][value.value=/^(checkbox|radio)$/]))',
    message: 'Letters are typed into TextField, TextArea or SearchField, which wait for an input method.',
  },
];

const properties = (...entries) => ({ 'no-restricted-properties': ['error', ...entries] });
const electronNames = (...importNames) => ({
  'no-restricted-imports': [
    'error',
    {
      paths: [{ name: 'electron', importNames, message: 'Raw messages pass through their wrapper only.' }],
    },
  ],
});

// The rules that need types are oxlint's (.oxlintrc.json): it reads them off TypeScript 7, in a tenth of the time.
export default defineConfig([
  globalIgnores(['out', 'dist', 'node_modules', 'test-results', 'tour', 'tests/fixtures', 'samples']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [js.configs.recommended],
    rules: {
      'no-undef': 'off',
      'max-lines': ['error', 400],
    }, // tsc checks the scripts, and knows Node's names
  },
  { files: ['scripts/default-app/*.js'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [js.configs.recommended, tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off', // type and interface both have their uses
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-indexed-object-style': 'off', // a key's name says what it is
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', 400],
      ...properties(BRIDGE, IPC_RENDERER, IPC_MAIN),
      ...electronNames('ipcRenderer', 'ipcMain'),
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...OUTSIDE_SHARED],
      ...properties(BRIDGE, IPC_RENDERER, IPC_MAIN, ...SHARED_PROPERTIES),
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      // Both say what the React compiler would leave alone; it is not used here.
      'react-hooks/incompatible-library': 'off',
      'react-hooks/preserve-manual-memoization': 'off',
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // The kit alone tells what of a list, a table or a text is drawn.
    files: ['renderer/{state,views,app}/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: '@tanstack/react-virtual', message: 'Ask VirtualList, or useNearItems of the kit.' },
        { name: 'electron', message: 'The page has no Electron.' },
      ],
    },
  },
  {
    // `onClick={() => save()}`: braces around one call make functions twice as tall as what they say.
    files: ['renderer/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'JSXAttribute ArrowFunctionExpression > BlockStatement[body.length=1] > ExpressionStatement > CallExpression',
          message: 'An arrow that makes one call needs no braces.',
        },
        ...RAW_KEYS,
      ],
    },
  },
  // The one place that hears all keys.
  { files: ['renderer/components/answer-keys.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['renderer/{state,views,app}/**'],
    rules: properties(BRIDGE, IPC_RENDERER, IPC_MAIN, ...LOOKUPS),
  },
  {
    files: ['renderer/{state,views}/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'document', message: 'The page is for the kit and the app.' },
      ],
    },
  },
  {
    // The one node that the page begins with.
    files: ['renderer/app/main.tsx'],
    rules: properties(BRIDGE, IPC_RENDERER, IPC_MAIN),
  },
  { files: ['renderer/client/**'], rules: properties(IPC_RENDERER, IPC_MAIN) },
  {
    files: ['electron/preload/**'],
    rules: { ...properties(BRIDGE, IPC_MAIN), ...electronNames('ipcMain') },
  },
  {
    files: ['electron/main/ipc*.ts'],
    rules: { ...properties(BRIDGE, IPC_RENDERER), ...electronNames('ipcRenderer') },
  },
  { files: ['electron/cli/**', 'scripts/**', 'tests/bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'max-lines': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-imports': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
]);
