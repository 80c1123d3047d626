import { hashBytes } from '../../import/hash.ts';

/** A UUID that is always the same for the same words (RFC 9562, version 8: the bits are a SHA-256's). */
export function makeUuid(...words: readonly string[]): string {
  const hex = hashBytes(Buffer.from(JSON.stringify(words), 'utf8'));
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

const TEXT = 'urn:sha256:';

/** The name of bytes that is theirs wherever they lie. */
export const nameBytes = (sha256: string): string => TEXT + sha256;

/** The hash in such a name; undefined where it is another. */
export function hashOf(name: string): string | undefined {
  return /^urn:sha256:([0-9a-f]{64})$/u.exec(name)?.[1];
}
