/**
 * A 53-bit hash of a text, in one piece or in parts, as 14 hexadecimal digits, for keys that survive a re-run (not for proofs: files have SHA-256).
 * Source: cyrb53 by bryc, public domain.
 */
export function hashText(...parts: readonly string[]): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const text of parts)
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return `${BYTES[(b >>> 16) & 31]}${BYTES[(b >>> 8) & 255]}${BYTES[b & 255]}${BYTES[a >>> 24]}${BYTES[(a >>> 16) & 255]}${BYTES[(a >>> 8) & 255]}${BYTES[a & 255]}`;
}

/** Each byte in two digits: writing one number of 53 bits in hexadecimal took longer than to hash a sentence. */
const BYTES: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
