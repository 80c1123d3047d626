import { foldCase } from '../text/plain/fold.ts';
import { splitParagraphs } from '../text/paragraphs.ts';
import { splitSentences } from '../text/sentences.ts';
import { LEAST_PAIR } from '../text/plain/bigrams.ts';
import { createFeatureReader } from './features.ts';

/** How many sentences of a text each feature stands in. */
export type Frequencies = {
  readonly sentences: number;
  readonly features: Float64Array; // features with Latin letters have numbers below zero
  readonly counts: Uint32Array;
};

/**
 * Version of the rules by which words are counted: of the features, and of what is a sentence. Raised with whatever
 * may count a text otherwise; counts by other rules are then made anew.
 */
export const FREQUENCY_RULES = 1;

/**
 * Counts the features of the sentences of `text` alone: the outline, half of what it takes to read a report, parts
 * hardly any sentence of its own, and without it no edit of one makes all of a place's comparisons anew. Each feature counts once a sentence; features rise.
 */
export function readFrequencies(text: string): Frequencies {
  const folded = foldCase(text);
  const sentences = splitParagraphs(text).flatMap((paragraph) => splitSentences(text, paragraph));
  const { all, read } = createFeatureReader();
  const counts = new Map<number, number>();
  for (const sentence of sentences)
    for (const id of read(folded, sentence).ids)
      counts.set(all[id] ?? 0, (counts.get(all[id] ?? 0) ?? 0) + 1);
  const features = Float64Array.from(counts.keys()).sort();
  return {
    sentences: sentences.length,
    features,
    counts: Uint32Array.from(features, (feature) => counts.get(feature) ?? 0),
  };
}

/** Bits of a number in one byte; the eighth says that more follow. */
const BYTE = 128;

/**
 * As few bytes as will do, about four for each feature: the distance to the feature before, and the count, in groups
 * of seven bits, lowest first. The same on every machine.
 */
export function packFrequencies({ sentences, features, counts }: Frequencies): Uint8Array {
  const bytes: number[] = [];
  const write = (value: number): void => {
    let rest = value;
    for (; rest >= BYTE; rest = Math.floor(rest / BYTE)) bytes.push((rest % BYTE) + BYTE);
    bytes.push(rest);
  };
  write(sentences);
  write(features.length);
  let before = LEAST_PAIR;
  features.forEach((feature, at) => {
    write(feature - before);
    write(counts[at] ?? 0);
    before = feature;
  });
  return Uint8Array.from(bytes);
}

/** What `packFrequencies` packed. */
export function unpackFrequencies(bytes: Uint8Array): Frequencies {
  let at = 0;
  const read = (): number => {
    let value = 0;
    for (let scale = 1; at < bytes.length; scale *= BYTE) {
      const byte = bytes[at++] ?? 0;
      value += (byte % BYTE) * scale;
      if (byte < BYTE) break;
    }
    return value;
  };
  const sentences = read();
  const length = Math.min(read(), bytes.length);
  const [features, counts] = [new Float64Array(length), new Uint32Array(length)];
  let feature = LEAST_PAIR;
  for (let index = 0; index < length; index++) {
    feature += read();
    features[index] = feature;
    counts[index] = read();
  }
  return { sentences, features, counts };
}
