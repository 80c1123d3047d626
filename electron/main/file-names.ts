import { dropDirections } from '../../shared/base/isolate.ts';

/** Devices of Windows, whatever the ending. Source: “Naming Files, Paths, and Namespaces”, Microsoft. */
const DEVICES = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=\.|$)/iu;
/** Bytes of a name that every file system takes, with room for a number or an ending behind it. */
const LONGEST = 240;

/** A name that every system takes, of one part: a page never chooses the folder. */
export function cleanFileName(name: string): string {
  // eslint-disable-next-line no-control-regex -- Windows refuses them in names
  const taken = dropDirections(name).replace(/[\\/:*?"<>|\u0000-\u001f\u007f]+/gu, '_');
  const cleaned = taken.replace(/^[.\s]+|[.\s]+$/gu, '').replace(DEVICES, '_$&');
  return cleaned === '' ? 'duizhao.html' : cutName(cleaned);
}

/** A name too long loses the end of its stem, not its ending. */
function cutName(name: string): string {
  const ending = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? '';
  const characters = Array.from(name.slice(0, name.length - ending.length));
  while (Buffer.byteLength(characters.join('') + ending) > LONGEST) characters.pop();
  return characters.join('').replace(/[.\s]+$/u, '') + ending;
}

/** True where a file's name says that it is a project bundle, whatever is in it. */
export function isBundle(path: string): boolean {
  return path.toLowerCase().endsWith('.dzpack');
}
