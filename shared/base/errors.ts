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

/** Any thrown value as data; what is no `AppError` becomes `bug`, its stack kept in the message for the log. */
export function toWireError(error: unknown): WireError {
  if (error instanceof AppError) return { code: error.code, message: error.message, details: error.details };
  return { code: 'bug', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** The error that crossed a process, ready to be thrown; a code this version does not know becomes `bug`. */
export function fromWireError(wire: WireError): AppError {
  const code = ERROR_CODES.includes(wire.code) ? wire.code : 'bug';
  return new AppError(code, wire.message, wire.details ?? {});
}
