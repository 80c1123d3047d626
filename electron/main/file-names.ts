import { dropDirections } from '../../shared/base/isolate.ts';

/** A name that every system takes, of one part: a page never chooses the folder. */
export function cleanFileName(name: string): string {
  // eslint-disable-next-line no-control-regex -- Windows refuses them in names
  const cleaned = dropDirections(name)
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  return cleaned === '' ? 'duizhao.html' : cleaned;
}

/** True where a file's name says that it is a project bundle, whatever is in it. */
export function isBundle(path: string): boolean {
  return path.toLowerCase().endsWith('.dzpack');
}
