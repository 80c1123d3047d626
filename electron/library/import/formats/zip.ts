import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../../../../shared/base/errors.ts';
import { LIMITS, refuseDamaged, refuseLimit } from './limits.ts';
import { isOverRatio, unpackEntry } from './unpack-entry.ts';

/** An opened archive. Nothing of it is unpacked before it is asked for. */
export type Zip = {
  /** Names of the files in it, in the archive's order, with `/` between folders. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** @throws AppError `unreadable-file` {reason: damaged | over-limit}, `encrypted-file` */
  read(name: string): Promise<Buffer>;
  /** As `read`; undefined where there is no such file. */
  find(name: string): Promise<Buffer | undefined>;
};

/** @throws AppError `unreadable-file` {reason: damaged | over-limit} */
export async function openZip(bytes: Uint8Array): Promise<Zip> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { decodeStrings: false }).catch((error: unknown) => {
    throw refuseDamaged('no archive', error);
  });
  const entries = await listEntries(zip);
  let total = 0;
  const read = async (name: string): Promise<Buffer> => {
    const entry = entries.get(name);
    if (entry === undefined) throw refuseDamaged(`${name} is missing`);
    total += entry.uncompressedSize;
    if (total > LIMITS.totalBytes) throw refuseLimit('totalBytes');
    return readEntry(zip, entry, name);
  };
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read,
    find: async (name) => (entries.has(name) ? read(name) : undefined),
  };
}

/** The first of entries of one name counts, as in Word. */
async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > LIMITS.entries) throw refuseLimit('entries');
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = decodeName(entry);
      if (!name.endsWith('/') && !entries.has(name)) entries.set(name, entry);
    }
  } catch (error) {
    throw refuseDamaged('a damaged archive', error);
  }
  return entries;
}

/** A backslash as the folder's sign is a fault of old .NET; it is written so by programs still in use. */
function decodeName(entry: Entry): string {
  const raw: Buffer = Buffer.from(entry.fileNameRaw);
  return decodeRaw(entry, raw).replaceAll('\\', '/').replace(/^\/+/u, '');
}

/** UTF-8 where the flag or the extra field says so or the bytes are valid; else as Windows in China packs: GB18030. */
function decodeRaw(entry: Entry, raw: Buffer): string {
  const saysUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
  const hasUnicodePath = entry.extraFields.some(({ id }) => id === 0x7075);
  if (saysUtf8 || hasUnicodePath)
    return getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

async function readEntry(zip: ZipFile, entry: Entry, name: string): Promise<Buffer> {
  if (entry.isEncrypted()) throw new AppError('encrypted-file', `${name} is encrypted`, { format: 'zip' });
  if (entry.uncompressedSize > LIMITS.entryBytes) throw refuseLimit('entryBytes');
  if (isOverRatio(entry, LIMITS.ratio)) throw refuseLimit('ratio');
  try {
    return await unpackEntry(zip, entry);
  } catch (error) {
    throw refuseDamaged(`${name} cannot be unpacked`, error);
  }
}
