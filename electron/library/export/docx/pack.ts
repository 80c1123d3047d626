import { strToU8, zipSync } from 'fflate';

/** A file of the package by its path; the first is read first. */
export type Parts = readonly (readonly [path: string, content: string])[];

/** The first date that a ZIP can hold, in local time as ZIP has it: the bytes are the same whenever and wherever they are made. */
const DATE = new Date(1980, 0, 1);

/** The parts as one OPC package (ECMA-376, part 2), the same bytes for the same parts. */
export function packParts(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts.map(([path, content]) => [path, strToU8(content)])), {
    mtime: DATE,
    level: 6,
    os: 0,
  });
}
