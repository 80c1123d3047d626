import { decodeBytes } from '../../decode.ts';
import { refuseDamaged } from '../limits.ts';
import type { Cells } from './cells.ts';

/** Objects, one a line or in one list, as a table of their fields. A line that is none is left out of it as empty. */
export function readJsonCells(bytes: Uint8Array): Cells {
  const objects = readObjects(decodeBytes(bytes).text);
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  if (names.length === 0) throw refuseDamaged('no JSON objects');
  return [names, ...objects.map((object) => names.map((name) => toCell(object[name])))];
}

type JsonObject = Readonly<Record<string, unknown>>;

function readObjects(text: string): readonly JsonObject[] {
  const whole = parseJson(text);
  if (Array.isArray(whole)) return whole.filter(isObject);
  if (isObject(whole)) return [whole];
  return text.split(/\r?\n/u).map((line) => {
    const value = parseJson(line);
    return isObject(value) ? value : {};
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toCell(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
