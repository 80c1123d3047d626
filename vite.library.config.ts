import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The library process: one ES module for Node 24. better-sqlite3 stays outside, since it loads a binary
// from its own folder, and so do PDFium and Tesseract; everything else goes into the bundle.
export default defineConfig({
  publicDir: false,
  ssr: {
    target: 'node',
    noExternal: true,
    external: ['better-sqlite3', '@embedpdf/pdfium', 'tesseract.js-core'],
  },
  build: {
    ssr: true,
    outDir: at('out/library'),
    emptyOutDir: true,
    target: 'node24',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: {
        entry: at('electron/library/entry.ts'),
        // A thread of its own, started by its file name (import/reading/file-reader.ts)
        // Likewise (db/copier.ts)
        'copy-worker': at('electron/library/db/copy-worker.ts'),
        'read-worker': at('electron/library/import/reading/worker.ts'),
      },
      // .mjs throughout: unpacked from its archive, the packed library has no package.json that says so
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
});
