// A library process at work, for kills.ts: it tells what it begins and what is confirmed. Ends only when it is killed.
import { join } from 'node:path';
import type { Handlers } from '../../electron/library/handlers.ts';
import { openWhereItLies } from '../../electron/library/open-library.ts';
import type { Args, Method } from '../../shared/contract/methods.ts';
import { parseArgs } from '../../shared/contract/parsers.ts';
import { workOn, type Worker } from './kill-works.ts';

const [folder = '', seedWord = '0'] = process.argv.slice(2);

let isReplaced = false;
const open = () =>
  openWhereItLies(
    {
      file: join(folder, 'library.sqlite'),
      samplesFolder: '',
      appVersion: '0.0.0',
      onReplaced: () => {
        isReplaced = true;
      },
    },
    () => undefined,
  );
let library = await open();

const call: Worker['call'] = async <M extends Method>(
  method: M,
  args: unknown,
  onProgress: (done: number) => void = () => undefined,
) => {
  const handlers: Handlers = library.handlers;
  const parsed: Args<M> = parseArgs(method, args);
  const value = await handlers[method](parsed, {
    signal: new AbortController().signal,
    emit: (event) => {
      if (event.name === 'tables/progress') onProgress(event.data.done);
    },
  });
  if (isReplaced) {
    library.close();
    isReplaced = false;
    library = await open();
  }
  return value;
};

const often = ['import', 'import', 'import', 'note', 'note'];
const others = ['decide', 'rows', 'table', 'export', 'backup', 'restore', 'pack', 'unpack'];
const tell: Worker['tell'] = (line) => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};
await workOn({ folder, seed: Number(seedWord), tell, call }, [...often, ...others]);
