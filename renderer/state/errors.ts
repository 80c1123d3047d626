import { assertNever } from '../../shared/base/assert-never.ts';
import type { ErrorDetails, WireError } from '../../shared/base/errors.ts';
import { formatBytes, formatCount } from './format.ts';
import { toAppError } from '../client/call.ts';
import type { Translate } from '../locales/words.ts';

/** Whether nothing was saved because another window changed the same since it was read. */
export function isChangedElsewhere(thrown: unknown): boolean {
  return toAppError(thrown).details['reason'] === 'changed-elsewhere';
}

/** An error in the user's words: what happened and what can be done, by code and details. */
export function errorWords(error: Pick<WireError, 'code' | 'details'>, t: Translate): string {
  const details = error.details ?? {};
  switch (error.code) {
    case 'unsupported-format':
      return formatWords(details, t);
    case 'unreadable-file':
      return unreadableWords(details, t);
    case 'encrypted-file':
      return t('error.encrypted-file');
    case 'too-large':
      return sizeWords(details, t);
    case 'db-corrupt':
      return details['reason'] === 'foreign' ? t('error.db-foreign') : t('error.db-corrupt');
    case 'db-from-future':
      return details['reason'] === 'bundle'
        ? t('error.bundle-from-future', { app: String(details['app'] ?? '') })
        : t('error.db-from-future');
    case 'invalid-input':
      if (details['reason'] === 'changed-elsewhere') return t('error.changed-elsewhere');
      if (details['reason'] === 'no-tags') return t('error.no-tags');
      return details['reason'] === 'bundle-conflicts'
        ? t('error.bundle-conflicts', { count: Number(details['count']) })
        : t('error.invalid-input');
    case 'not-found':
    case 'db-busy':
    case 'disk-full':
    case 'read-only':
    case 'cancelled':
    case 'library-gone':
    case 'bug':
      return t(`error.${error.code}`);
    default:
      return assertNever(error.code);
  }
}

/** What is too large, and how large it may be. */
function sizeWords(details: ErrorDetails, t: Translate): string {
  const { reason, pairs, most, cell, limit } = details;
  if (reason === 'bundle-too-large') return t('error.bundle-too-large');
  if (pairs !== undefined)
    return t('error.search-too-large', { pairs: formatCount(Number(pairs)), most: Number(most) });
  if (cell !== undefined) return t('error.too-large-cell', { limit: String(cell) });
  if (limit === undefined) return t('error.too-large');
  return t('error.too-large-limit', { limit: formatBytes(Number(limit)) });
}

/** Formats that have the same way out. */
const FORMAT_GROUPS = {
  image: ['gif'],
  table: ['xls', 'pptx', 'ppt', 'ods', 'odp'],
  archive: ['gzip', 'gz', '7z', 'rar'],
  binary: ['binary', 'sqlite'],
  'no-chinese': ['no-chinese'],
} as const;
type FormatGroup = keyof typeof FORMAT_GROUPS;
const GROUPS: readonly FormatGroup[] = [...(['image', 'table', 'archive', 'binary', 'no-chinese'] as const)];

function formatWords(details: ErrorDetails, t: Translate): string {
  if (details['format'] === 'foreign-table') return t('error.foreign-table');
  const format = String(details['format'] ?? '')
    .replace(/^\./, '')
    .toLowerCase();
  const group = GROUPS.find((name) => FORMAT_GROUPS[name].some((member) => member === format));
  if (group !== undefined) return t(`error.format-${group}`, { format });
  return /^[a-z0-9]{1,8}$/.test(format) ? t('error.format-other', { format }) : t('error.unsupported-format');
}

/** What is known of a file that can't be read or written, each with its words. */
const REASONS = [
  ...(['empty', 'changed', 'missing', 'permission', 'folder', 'write', 'library', 'damaged'] as const),
  ...(['over-limit', 'too-slow', 'only-pictures', 'script-page', 'error-page', 'link-page'] as const),
  ...(['no-column', 'no-file', 'path-too-long', 'original', 'old-node'] as const),
  ...(['is-library', 'is-original', 'library-lost'] as const),
  ...(['is-bundle', 'no-bundle', 'bundle-damaged', 'bundle-over-limit'] as const),
];

/** Of several pictures that are one report the one that is at fault is named. */
function unreadableWords(details: ErrorDetails, t: Translate): string {
  const words = t(`error.${reasonKey(details)}`, details);
  const { picture } = details;
  return picture === undefined ? words : t('error.unreadable-picture', { picture: String(picture), words });
}

/** Reasons are closed words of the library; what is not known is not shown raw. */
function reasonKey({ reason }: ErrorDetails) {
  const known = REASONS.find((each) => each === reason);
  return known === undefined ? 'unreadable-file' : (`unreadable-${known}` as const);
}
