import { expect, it } from 'vitest';
import { serve, type LibraryServer } from '../../electron/library/serve.ts';
import type { FromLibrary } from '../../shared/contract/messages.ts';
import { createTestHandlers } from './test-handlers.ts';

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
