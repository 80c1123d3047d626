import { basename } from 'node:path';
import { AppError } from '../../shared/base/errors.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'permission',
  EPERM: 'permission',
  EROFS: 'permission',
  EISDIR: 'folder',
};

/** The code by which the system said why a file could not be had, or '' for any other error. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return '';
  return String(error.code);
}

/**
 * What a failure of the file system means to the user: `disk-full`, or `unreadable-file` with the file's name and the
 * reason. What is no such failure comes back as it is. Names only, never a path: it may be shown or logged.
 */
export function translateFileError(error: unknown, file: string, reason?: 'write'): unknown {
  const code = codeOf(error);
  const name = basename(file);
  if (code === '') return error;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new AppError('disk-full', `no room to write ${name}`, { name }, { cause: error });
  return new AppError(
    'unreadable-file',
    `${name}: ${code}`,
    { name, reason: reason ?? REASONS[code] ?? code },
    { cause: error },
  );
}
