/** Slots at first where nothing more is expected: a short text has a few hundred different pairs. */
const FEWEST_SLOTS = 1024;

/**
 * Numbers pairs of characters, given as `numberPair` does, from 0 in order of appearance. Open addressing in typed arrays,
 * at most half full: a report's pairs are looked up tens of thousands of times, at a third of a Map's cost.
 */
export class PairNumbers {
  #mask: number;
  /** A pair has as many bits as fit, and none is like another in them. */
  #pairs: Int32Array;
  /** One more than the pair's number; 0 where the slot is free. */
  #numbers: Int32Array;
  #size = 0;

  /** With room for as many pairs as are `expected`: growing into it costs as much as numbering them. */
  constructor(expected = 0) {
    let slots = FEWEST_SLOTS;
    while (slots < 2 * expected) slots *= 2;
    this.#mask = slots - 1;
    this.#pairs = new Int32Array(slots);
    this.#numbers = new Int32Array(slots);
  }

  /** How many pairs have a number. */
  get size(): number {
    return this.#size;
  }

  /** The number of `pair`; -1 where it has none. */
  find(pair: number): number {
    return (this.#numbers[this.#slotOf(pair | 0)] ?? 0) - 1;
  }

  /** The number of `pair`; a new one gets the next, which `size` told before. */
  add(pair: number): number {
    const slot = this.#slotOf(pair | 0);
    const known = this.#numbers[slot] ?? 0;
    if (known !== 0) return known - 1;
    this.#pairs[slot] = pair | 0;
    this.#numbers[slot] = this.#size + 1;
    this.#size += 1;
    if (2 * this.#size > this.#mask) this.#grow();
    return this.#size - 1;
  }

  #slotOf(pair: number): number {
    let slot = (Math.imul(pair, 0x9e3779b1) >>> 7) & this.#mask;
    while (this.#numbers[slot] !== 0 && this.#pairs[slot] !== pair) slot = (slot + 1) & this.#mask;
    return slot;
  }

  #grow(): void {
    const [pairs, numbers] = [this.#pairs, this.#numbers];
    this.#mask = 4 * this.#mask + 3;
    this.#pairs = new Int32Array(this.#mask + 1);
    this.#numbers = new Int32Array(this.#mask + 1);
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] ?? 0;
      if (number === 0) continue;
      const slot = this.#slotOf(pairs[at] ?? 0);
      this.#pairs[slot] = pairs[at] ?? 0;
      this.#numbers[slot] = number;
    }
  }
}
