import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { AppError } from '../../shared/base/errors.ts';
import type { LibraryEvent } from '../../shared/contract/messages.ts';
import type { Args, Method, Value } from '../../shared/contract/methods.ts';
import { parseArgs } from '../../shared/contract/parsers.ts';
import type { ReportSummary } from '../../shared/contract/views.ts';
import type { HandlerContext } from '../../electron/library/handlers.ts';
import { openLibrary, type OpenLibrary } from '../../electron/library/open-library.ts';

export const SAMPLES = join(import.meta.dirname, '..', '..', 'samples');

/** A folder of the test's own, gone when it ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export type TestLibrary = OpenLibrary & {
  readonly folder: string;
  readonly file: string;
  readonly events: LibraryEvent[];
  call<M extends Method>(method: M, args: unknown, context?: Partial<HandlerContext>): Promise<Value<M>>;
};

/** A real library in a folder of its own, closed when the test ends. Its clock stands where it is set. */
export function makeLibrary(
  options: { readonly file?: string; readonly busyTimeout?: number; readonly now?: () => Date } = {},
): TestLibrary {
  const folder = makeFolder();
  const file = options.file ?? join(folder, 'library.sqlite');
  const library = openLibrary({ ...options, file, samplesFolder: SAMPLES, appVersion: '0.0.0' });
  onTestFinished(() => {
    library.close();
  });
  const events: LibraryEvent[] = [];
  return {
    ...library,
    folder,
    file,
    events,
    async call<M extends Method>(method: M, args: unknown, context: Partial<HandlerContext> = {}) {
      const parsed: Args<M> = parseArgs(method, args);
      return library.handlers[method](parsed, {
        signal: new AbortController().signal,
        emit: (event) => events.push(event),
        ...context,
      });
    },
  };
}

/** Puts a text into the library and gives its report. */
export async function addText(library: TestLibrary, name: string, text: string): Promise<ReportSummary> {
  const { items } = await library.call('import/text', { name, text });
  const item = items[0];
  if (item === undefined || item.status === 'failed') throw new Error(JSON.stringify(item));
  return item.report;
}

/** The error that `work` ends with, as its code and details. */
export async function failureOf(work: () => unknown): Promise<Pick<AppError, 'code' | 'details'>> {
  try {
    await work();
  } catch (error) {
    const { code, details } = error as AppError;
    if (typeof code !== 'string') throw error;
    return { code, details };
  }
  throw new Error('nothing failed');
}

/** A report of an invented place. */
export function inventReport(year: number, body = ''): string {
  return `政府工作报告

——${year}年1月9日在云川市第三届人民代表大会第二次会议上

云川市人民政府市长　沈一帆

各位代表：

　　现在，我代表市人民政府，向大会报告工作，请予审议。

　　一、${year - 1}年工作回顾

　　过去一年，全市地区生产总值增长6.${year % 10}%，新建农村公路${year % 100}公里，云川大桥建成通车。
${body}
　　二、${year}年工作安排

　　（一）办好民生实事。改造老旧小区${year % 50}个，新增停车位1200个。

　　（二）守住安全底线。完成旧桥梁检修${year % 7}座。

　　各位代表！让我们携手同心，把云川建设得更加美好！
`;
}
