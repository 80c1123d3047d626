import type { ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';

/** The address of the debugger's door of a program that was started with `--remote-debugging-port=0`, once Chromium prints it. */
export function findDoor(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/u.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (status) => {
      reject(new Error(`the program ended with ${String(status)}: ${text}`));
    });
  });
}

/** The debugger's end of the first window's page. Playwright's own asks for what Electron has not. */
export type Door = {
  /** Runs an expression in the page, and gives what it, or its promise, comes to. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly close: () => void;
};

/** What is read of the debugger's answers. */
const replySchema = z.object({
  id: z.number().optional(),
  result: z
    .object({
      result: z.object({ value: z.unknown() }).partial().optional(),
      exceptionDetails: z.object({ exception: z.object({ description: z.string() }).optional() }).optional(),
    })
    .optional(),
});
type Reply = z.infer<typeof replySchema>;

const targetsSchema = z.array(z.object({ type: z.string(), webSocketDebuggerUrl: z.string() }));

/** The first window's page, once it is there. */
export async function openPage(browser: string): Promise<Door> {
  const { host } = new URL(browser);
  for (;;) {
    const targets = targetsSchema.parse(await (await fetch(`http://${host}/json`)).json());
    const page = targets.find(({ type }) => type === 'page');
    if (page !== undefined) return connect(page.webSocketDebuggerUrl);
    await setTimeout(20);
  }
}

async function connect(address: string): Promise<Door> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (reply: Reply) => void>();
  socket.addEventListener('message', ({ data }) => {
    const reply = replySchema.parse(JSON.parse(String(data)));
    waiting.get(reply.id ?? 0)?.(reply);
  });
  await new Promise((resolve) => {
    socket.addEventListener('open', resolve, { once: true });
  });
  let last = 0;
  return {
    async evaluate(expression) {
      const id = ++last;
      const params = { expression, awaitPromise: true, returnByValue: true };
      const replied = new Promise<Reply>((resolve) => waiting.set(id, resolve));
      socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }));
      const { result } = await replied;
      if (result?.exceptionDetails !== undefined)
        throw new Error(result.exceptionDetails.exception?.description ?? 'the page threw');
      return result?.result?.value;
    },
    close: () => {
      socket.close();
    },
  };
}
