import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import {
  exportTo,
  look,
  manifestOf,
  openFile,
  rowsOf,
  setRows,
  take,
  writeBundle,
  type Files,
} from './bundle-case.ts';
import { addText, failureOf, inventReport, makeFolder, makeLibrary } from './tools.ts';

/** A bundle of one report with a note, made once. */
async function makeSound(): Promise<Buffer> {
  const library = makeLibrary();
  await addText(library, '2024.txt', inventReport(2024));
  const { text } = await library.call('report/open', { id: 1 });
  const anchor = { quote: '云川大桥', prefix: '', suffix: '', start: text.indexOf('云川大桥') };
  await library.call('notes/add', { target: { kind: 'text', report: 1, anchor }, text: '待核', tags: [] });
  return readFileSync(await exportTo(library));
}

let sound: Buffer = Buffer.alloc(0);
beforeEach(async () => {
  if (sound.length === 0) sound = await makeSound();
});

const DAMAGED = { code: 'unreadable-file', reason: 'bundle-damaged' };
const LIMIT = { code: 'unreadable-file', reason: 'bundle-over-limit' };
const NEWER = { code: 'db-from-future', reason: 'bundle' };

const row = (files: Files, table: string, change: object): void => {
  const rows = rowsOf(files, table);
  setRows(files, table, [{ ...rows[0], ...change }, ...rows.slice(1)]);
};

/** What is done to a sound bundle, and how it is refused. */
const HOSTILE: readonly (readonly [name: string, (files: Files, file: string) => void, object])[] = [
  [
    'cut in the middle',
    (_, file) => {
      writeFileSync(file, sound.subarray(0, sound.length / 2));
    },
    DAMAGED,
  ],
  [
    'cut at its end',
    (_, file) => {
      writeFileSync(file, sound.subarray(0, -30));
    },
    DAMAGED,
  ],
  [
    'no bundle',
    (_, file) => {
      writeFileSync(file, zipSync({ 'a.txt': strToU8('a') }));
    },
    { code: 'unreadable-file', reason: 'no-bundle' },
  ],
  [
    'an empty file',
    (_, file) => {
      writeFileSync(file, '');
    },
    { code: 'unreadable-file', reason: 'no-bundle' },
  ],
  [
    'a byte changed',
    (files, file) => {
      const path = Object.keys(files).find((name) => name.startsWith('originals/'))!;
      const manifest = manifestOf(files);
      files[path] = Uint8Array.from(files[path]!, (byte, at) => (at === 40 ? byte ^ 1 : byte));
      writeBundle(file, files, (said) => Object.assign(said, manifest));
    },
    DAMAGED,
  ],
  [
    'an original under another hash',
    (files, file) => {
      const path = Object.keys(files).find((name) => name.startsWith('originals/'))!;
      files[path] = strToU8('another');
      writeBundle(file, files);
    },
    DAMAGED,
  ],
  [
    'a text that is not what its hash says',
    (files, file) => {
      row(files, 'texts', { text: '各位代表' });
      writeBundle(file, files);
    },
    DAMAGED,
  ],
  [
    'a newer version',
    (files, file) => {
      writeBundle(file, files, (said) => {
        said.version = 2;
      });
    },
    NEWER,
  ],
  [
    'newer tables',
    (files, file) => {
      writeBundle(file, files, (said) => {
        said.schema = 90_000;
        said.app = '9.0.0';
      });
    },
    { ...NEWER, app: '9.0.0' },
  ],
  [
    'tables of no version',
    (files, file) => {
      writeBundle(file, files, (said) => {
        said.schema = 150;
      });
    },
    DAMAGED,
  ],
  [
    'no manifest',
    (files, file) => {
      writeBundle(file, files, (said) => {
        Object.assign(said, { entries: 'all' });
      });
    },
    DAMAGED,
  ],
  [
    'a file that it does not name',
    (files, file) => {
      files['more.txt'] = strToU8('a');
      writeBundle(file, files);
    },
    DAMAGED,
  ],
  [
    'a name that leads out of its folder',
    (files, file) => {
      files['../../evil.txt'] = strToU8('a');
      writeBundle(file, files);
    },
    DAMAGED,
  ],
  [
    'an absolute name',
    (files, file) => {
      files['/tmp/evil.txt'] = strToU8('a');
      writeBundle(file, files);
    },
    DAMAGED,
  ],
  [
    'a file missing',
    (files, file) => {
      const { 'data/notes.jsonl': _, ...rest } = files;
      writeBundle(file, rest);
    },
    DAMAGED,
  ],
  [
    'a table that is none',
    (files, file) => {
      writeBundle(file, files, (said) => {
        said.tables.push({ name: 'sqlite_schema', rows: 0 });
      });
    },
    DAMAGED,
  ],
  [
    'a column that is none',
    (files, file) => {
      row(files, 'notes', { 'text) VALUES (1); DROP TABLE notes; --': 1 });
      writeBundle(file, files);
    },
    DAMAGED,
  ],
  [
    'rows that are no JSON',
    (files, file) => {
      files['data/notes.jsonl'] = strToU8('{');
      writeBundle(file, files, (said) => {
        said.tables.find(({ name }) => name === 'notes')!.rows = 1;
      });
    },
    DAMAGED,
  ],
  [
    'other rows than it says',
    (files, file) => {
      writeBundle(file, files, (said) => {
        said.tables.find(({ name }) => name === 'notes')!.rows = 9;
      });
    },
    DAMAGED,
  ],
  [
    'a note on a report that is none',
    (files, file) => {
      row(files, 'notes', { left_report: 99 });
      writeBundle(file, files);
    },
    DAMAGED,
  ],
  [
    'a value of another kind',
    (files, file) => {
      row(files, 'reports', { year: 'next' });
      writeBundle(file, files);
    },
    DAMAGED,
  ],
  [
    'a head that is none',
    (files, file) => {
      row(files, 'reports', { head_read: '{"place":[]}' });
      writeBundle(file, files);
    },
    DAMAGED,
  ],
  [
    'a role that is none',
    (files, file) => {
      row(files, 'outline', { role: 'klingon' });
      writeBundle(file, files);
    },
    DAMAGED,
  ],
  [
    'two rows of one number',
    (files, file) => {
      setRows(files, 'notes', [...rowsOf(files, 'notes'), ...rowsOf(files, 'notes')]);
      writeBundle(file, files);
    },
    DAMAGED,
  ],
  [
    'a bomb',
    (files, file) => {
      files['data/notes.jsonl'] = new Uint8Array(4 * 1024 * 1024).fill(32);
      writeBundle(file, files);
    },
    LIMIT,
  ],
  [
    'too many files',
    (_, file) => {
      const bytes = Buffer.from(sound);
      for (const at of [8, 10]) bytes.writeUInt16LE(60_000, bytes.length - 22 + at);
      writeFileSync(file, bytes);
    },
    LIMIT,
  ],
];

it.each(HOSTILE)(
  '%s: refused in words, and nothing changes',
  async (_, make, { code, ...details }: { code?: string }) => {
    const library = makeLibrary();
    await addText(library, '2023.txt', inventReport(2023));
    const before = readFileSync(await exportTo(library));
    const file = join(makeFolder(), '包.dzpack');
    writeFileSync(file, sound);
    make(openFile(file), file);
    const refusal = { code, details: expect.objectContaining({ name: '包.dzpack', ...details }) };
    expect(await failureOf(() => look(library, file))).toEqual(refusal);
    expect(await failureOf(() => take(library, file))).toEqual(refusal);
    expect(readFileSync(await exportTo(library)).equals(before)).toBe(true);
  },
);

it('a sound one written by other means is read', async () => {
  const file = join(makeFolder(), '包.dzpack');
  writeFileSync(file, sound);
  const files = openFile(file);
  writeBundle(file, files);
  expect((await look(makeLibrary(), file)).counts).toMatchObject({ reports: { all: 1 }, notes: { all: 1 } });
});

it('one of an older version is brought up to date', async () => {
  const file = join(makeFolder(), '包.dzpack');
  writeFileSync(file, sound);
  const files = openFile(file);
  const of200 = [
    'id',
    'kind',
    'left_report',
    'left_quote',
    'left_prefix',
    'left_suffix',
    'left_start',
    'right_report',
    'right_quote',
    'right_prefix',
    'right_suffix',
    'right_start',
    'change_key',
    'text',
    'tags',
    'created_at',
    'updated_at',
    'deleted_at',
  ];
  setRows(
    files,
    'notes',
    rowsOf(files, 'notes').map((note) =>
      Object.fromEntries(of200.map((column) => [column, note[column] ?? null])),
    ),
  );
  const later = new Set(['tags', 'report_tags', 'places_apart', 'saved_searches']);
  const kept = Object.fromEntries(
    Object.entries(files).filter(([path]) => !later.has(/data\/(\w+)/u.exec(path)?.[1] ?? '')),
  );
  writeBundle(file, kept, (said) => {
    said.schema = 200;
    said.tables = said.tables.filter(({ name }) => !later.has(name));
    said.entries = said.entries.filter(({ path }) => path in kept);
  });
  const library = makeLibrary();
  await take(library, file);
  expect(await library.call('notes/list', { report: null })).toMatchObject([{ text: '待核' }]);
});

it('leaves nothing behind: cancelled, or in a folder that cannot be written', async () => {
  const library = makeLibrary();
  await addText(library, '2024.txt', inventReport(2024));
  const controller = new AbortController();
  const target = join(library.folder, 'cancelled.dzpack');
  const emit = (): void => {
    controller.abort(new Error('enough'));
  };
  const args = { reports: null, target };
  await expect(library.call('bundle/export', args, { signal: controller.signal, emit })).rejects.toThrow(
    'enough',
  );
  expect(readdirSync(library.folder).filter((name) => /partial|dzpack/u.test(name))).toEqual([]);
  const missing = join(library.folder, 'none', 'a.dzpack');
  expect(
    await failureOf(() => library.call('bundle/export', { reports: null, target: missing })),
  ).toMatchObject({ code: 'unreadable-file' });

  const file = await exportTo(library);
  const stopped = new AbortController();
  // A folder of its own: other tests, and other programs, stage bundles at the same time.
  const folder = join(library.folder, 'tmp');
  mkdirSync(folder);
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  const stagings = (): readonly string[] =>
    readdirSync(tmpdir()).filter((name) => name.startsWith('duizhao-bundle-'));
  const other = makeLibrary();
  const looking = other.call(
    'bundle/look',
    { file, language: 'en', coders: 'same' },
    {
      signal: stopped.signal,
      emit: () => {
        stopped.abort(new Error('stop'));
      },
    },
  );
  await expect(looking).rejects.toThrow('stop');
  await look(other, file);
  expect(stagings()).toEqual([]);
});

it('is not read as an archive of reports, whatever its name', async () => {
  const folder = makeFolder();
  const files = ['项目.dzpack', '改名.zip'].map((name) => join(folder, name));
  for (const file of files) writeFileSync(file, sound);
  const { items } = await makeLibrary().call('import/files', { files });
  expect(
    items.map((item) => [item.name, item.status === 'failed' && item.error.details?.['reason']]),
  ).toEqual([
    ['改名.zip', 'is-bundle'],
    ['项目.dzpack', 'is-bundle'],
  ]);
});
