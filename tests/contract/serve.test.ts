import { expect, it } from 'vitest';
import { serve, type LibraryServer } from '../../electron/library/serve.ts';
import type { FromLibrary } from '../../shared/contract/messages.ts';
import { createTestHandlers } from './test-handlers.ts';
import { EXPORT_DEFAULTS } from '../../shared/contract/export-api.ts';

/** A server with what it posted, and a way to wait for its next answers. */
function startServer(): {
  readonly server: LibraryServer;
  readonly posted: readonly FromLibrary[];
  readonly answers: (count: number) => Promise<void>;
} {
  const posted: FromLibrary[] = [];
  let answered = 0;
  let onAnswered: () => void = () => undefined;
  const nothing = (): void => undefined;
  const server = serve(createTestHandlers(nothing), {
    post: (message) => posted.push(message),
    onClose: nothing,
    onAnswer: () => {
      answered += 1;
      onAnswered();
    },
  });
  const answers = (count: number): Promise<void> =>
    new Promise((resolve) => {
      onAnswered = (): void => {
        if (answered >= count) resolve();
      };
      onAnswered();
    });
  return { server, posted, answers };
}

const INFO = { kind: 'request', id: 1, method: 'library/info', args: {} } as const;

it('forgets a call once it is answered: its number may come again', async () => {
  const { server, posted, answers } = startServer();
  for (const count of [1, 2]) {
    server.receive(INFO);
    await answers(count);
  }
  expect(posted).toMatchObject([
    { kind: 'result', id: 1, result: { ok: true } },
    { kind: 'result', id: 1, result: { ok: true } },
  ]);
  await server.close();
});

it('takes no second call of a number that is running', async () => {
  const { server, answers } = startServer();
  server.receive(INFO);
  expect(() => {
    server.receive(INFO);
  }).toThrow('is running already');
  await answers(1);
  await server.close();
});

it('answers with JSON where thousands of lines may come', async () => {
  const { server, posted, answers } = startServer();
  server.receive({ ...INFO, method: 'shelf/readings' });
  await answers(1);
  const json = '{"云川市":"yun chuan shi"}';
  expect(posted).toEqual([{ kind: 'result', id: 1, result: { ok: true, json } }]);
  await server.close();
});

it('refuses arguments that are nested too deeply, and those that stand in one another twice at each level', async () => {
  const { server, posted, answers } = startServer();
  const levels = Array.from({ length: 100_000 });
  const deep = levels.reduce<unknown>((inner) => [inner], 0);
  const wide = levels.slice(0, 40).reduce<unknown>((inner) => [inner, inner], 0);
  for (const [id, args] of [deep, wide].entries()) server.receive({ ...INFO, id, args });
  await answers(2);
  for (const id of [0, 1])
    expect(posted).toContainEqual({
      ...{ kind: 'result', id },
      result: {
        ok: false,
        error: {
          code: 'invalid-input',
          message: 'library/info: nested too deeply',
          details: { method: 'library/info' },
        },
      },
    });
  await server.close();
});

const LONG = { kind: 'request', id: 1, method: 'compare/open', args: { left: 4, right: 9 } } as const;

it('cancels what runs when it closes, and is closed only when that has answered', async () => {
  const { server, posted } = startServer();
  server.receive(LONG);
  server.receive({ ...LONG, id: 2 });
  await Promise.resolve();
  await server.close();
  expect(posted.filter(({ kind }) => kind === 'result')).toMatchObject(
    [1, 2].map((id) => ({ id, result: { ok: false, error: { code: 'cancelled' } } })),
  );
});

it('cancels the call that it is told to, and none where there is no such call', async () => {
  const { server, posted, answers } = startServer();
  server.receive(LONG);
  server.receive({ ...LONG, id: 2 });
  server.receive({ kind: 'cancel', id: 77 });
  server.receive({ kind: 'cancel', id: 2 });
  await answers(1);
  expect(posted.filter(({ kind }) => kind === 'result')).toMatchObject([{ id: 2 }]);
  await server.close();
});

it('passes on no event of a call that was answered', async () => {
  const { server, posted, answers } = startServer();
  server.receive({ kind: 'request', id: 1, method: 'notes/list', args: { report: 1 } });
  await Promise.resolve();
  server.receive({ kind: 'cancel', id: 1 });
  await answers(1);
  // The handler speaks once more at the end of this turn of the loop.
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  expect(posted).toEqual([
    { kind: 'event', request: 1, event: { name: 'library/changed', data: { topic: 'notes' } } },
    { kind: 'result', id: 1, result: { ok: true, value: [] } },
  ]);
});

it.each([null, 'request', {}, { kind: 'other' }])(
  'refuses the message %j, which is not of the contract',
  (message) => {
    const { server, posted } = startServer();
    expect(() => {
      server.receive(message);
    }).toThrow('not of the contract');
    expect(posted).toEqual([]);
  },
);

it('asks to be closed where it is told so', () => {
  let closed = 0;
  const onClose = (): void => {
    closed += 1;
  };
  const server = serve(createTestHandlers(onClose), { post: () => undefined, onClose });
  server.receive({ kind: 'close' });
  expect(closed).toBe(1);
});

it('answers with a bug where a result cannot be sent', async () => {
  const posted: FromLibrary[] = [];
  let end: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => {
    end = resolve;
  });
  const post = (message: FromLibrary): void => {
    posted.push(structuredClone(message));
  };
  const server = serve(
    createTestHandlers(() => undefined),
    { post, onClose: end, onAnswer: end },
  );
  const masks = ['year-turn', 'relative-year', 'session', 'width', 'punctuation', 'numbering'];
  const options = {
    ...{ language: 'en', ...EXPORT_DEFAULTS },
    masks: Object.fromEntries(masks.map((mask) => [mask, true])),
  };
  server.receive({
    kind: 'request',
    id: 5,
    method: 'export/preview',
    args: { left: 1, right: 2, format: 'html', options },
  });
  await answered;
  expect(posted).toMatchObject([{ kind: 'result', id: 5, result: { ok: false, error: { code: 'bug' } } }]);
});
