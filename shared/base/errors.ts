/** Every way a request can fail. The page chooses its words by code and details. */
export const ERROR_CODES = [
  'invalid-input',
  'not-found',
  'unreadable-file',
  'unsupported-format',
  'encrypted-file',
  'too-large',
  'db-corrupt',
  'db-from-future',
  'db-busy',
  'disk-full',
  'read-only',
  'cancelled',
  'library-gone',
  'bug',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What the page needs to say it in the user's words: a file's name, a limit, a version. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** An error as it crosses a process: plain data. */
export type WireError = {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: ErrorDetails;
};

/** A failure the user can meet. Whatever else is thrown is a bug. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = details;
  }
}

/** Takes what was thrown and is a bug, with its stack: a process puts it into its log. */
export type BugListener = (stack: string) => void;

let tellBug: BugListener = () => undefined;

/**
 * Says where a process puts the stacks of its bugs, once, when it starts. A stack names files of the user's machine: it
 * crosses to no page and is kept in no library.
 */
export function tellBugsTo(listener: BugListener): void {
  tellBug = listener;
}

/** Any thrown value as data; what is no `AppError` becomes `bug` with its message alone, without the paths in it. */
export function toWireError(error: unknown): WireError {
  if (error instanceof AppError && error.code !== 'bug')
    return { code: error.code, message: error.message, details: error.details };
  tellBug(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return error instanceof AppError
    ? { code: 'bug', message: withoutPaths(error.message), details: error.details }
    : { code: 'bug', message: withoutPaths(String(error)) };
}

/** Node names the file in quotes (`ENOENT: no such file or directory, open '/home/…'`), V8 as an address. */
const PATHS =
  /(?<quote>['"])(?:file:\/\/|[A-Za-z]:)?[\\/][^'"]*\k<quote>|(?<![^\s(])(?:file:\/\/|[A-Za-z]:)?[\\/][^\s)]+/gu;

function withoutPaths(message: string): string {
  return message.replaceAll(PATHS, '…');
}

/** The error that crossed a process, ready to be thrown; a code this version does not know becomes `bug`. */
export function fromWireError(wire: WireError): AppError {
  const code = ERROR_CODES.includes(wire.code) ? wire.code : 'bug';
  return new AppError(code, wire.message, wire.details ?? {});
}
