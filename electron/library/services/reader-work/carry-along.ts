import type { WriteContext } from '../../db/database.ts';
import { walkWork } from './all-work.ts';
import type { Recleaning } from './report-work.ts';

/**
 * Lets all that the reader hung on a report's words follow them into another cleaning of it. What is in the bin is
 * carried as well: it may be taken out again. What can't be carried is left to its quote, and never dropped. True where
 * edits of the outline were carried, so that the report has to be read again.
 */
export function carryAlong(write: WriteContext, recleaning: Recleaning): boolean {
  return walkWork((work) => work.carry(write, recleaning)).has('outline');
}
