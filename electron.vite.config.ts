import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { guidePages } from './scripts/lib/guide.mjs';
import { licencePages } from './scripts/lib/licences.mjs';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `renderer/views/reader/Outline.module.css`, `list` → `reader-Outline_list`: readable, and one file has it alone. */
function scopedName(local: string, file: string): string {
  const path = relative(at('renderer'), file.split('?', 1)[0] ?? file)
    .split(sep)
    .join('-');
  return `${path.replace(/^(?:views|components)-/u, '').replace(/\.module\.css$/u, '')}_${local}`;
}

// The targets are those of Electron 25 (Chrome 114, Node 18.15), the runtime that set-up falls back on.
// The library process is built apart (vite.library.config.ts): electron-vite knows these three only.
export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      target: 'node18.15',
      externalizeDeps: false, // what main shares with the library (zod) goes into the bundle
      sourcemap: true,
      rolldownOptions: {
        input: { index: at('electron/main/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      target: 'node18.15',
      externalizeDeps: false, // a sandboxed preload can require nothing but 'electron'
      sourcemap: true,
      rolldownOptions: {
        input: { index: at('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), guidePages(), licencePages()],
    css: { modules: { generateScopedName: scopedName } },
    build: {
      outDir: at('out/renderer'),
      target: 'chrome114',
      cssTarget: 'chrome114',
      minify: true, // also what lowers CSS nesting, which Chrome 114 has in part only
      rolldownOptions: {
        input: { index: at('renderer/index.html') },
        output: {
          codeSplitting: {
            groups: [
              // All that starts in one file, and all that several of the later parts use in another: each costs a round trip.
              { name: 'start', tags: ['$initial'], priority: 2 },
              { name: 'shared', test: /renderer|shared/u, minShareCount: 2, priority: 1 },
            ],
          },
        },
      },
    },
  },
});
