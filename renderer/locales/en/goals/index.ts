import { coding } from './coding.ts';
import { doings } from './doings.ts';
import { list } from './list.ts';
import { panel } from './panel.ts';

/** Words of the screen “Goals”. */
export const goals = { ...list, ...panel, ...doings, ...coding };
