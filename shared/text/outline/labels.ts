import type { Block } from './block.ts';
import { startsWithTime } from './leads.ts';

/** Of a run of labels: as many as make a form, and how much is said behind it. */
const FEWEST = 3;
const SHORTEST_BODY = 20;
/** Characters that neighbours in a run of sentences begin with alike; labels do not. */
const SHARED = 2;
const LABEL = /^(?:[\p{Script=Han}“”、]{2,12}[，,：:]|在[\p{Script=Han}、]{1,9}方面。)/u;
/** A sentence of two short clauses is a topic of its own: 修好山路，架起新桥。 */
const TOPIC = /^[^，,。：:]{4,16}(?<!方面)[，,：:][^，,。：:]{2,20}。/u;
/** How a sentence goes on behind its first clause, when that is no label: 做好今年工作，我们……. */
const GOES_ON = /^(?:我们?|就是|这是|必须|也|都|才|便|而|但|既|不仅|确保|以及|和)/u;
/** A term, and a clause that announces what follows it. */
const EXPLAINS = /^(?:是?指|系指|即)/u;
const ANNOUNCES = /(?:是|为|如下)$/u;

/** How many characters of the block may be a label, the mark behind it included; 0 where none. */
function measureLabel(block: Block): number {
  const { words, isHead, marker } = block;
  if (isHead || marker !== undefined || startsWithTime(words)) return 0;
  const label = LABEL.exec(words)?.[0] ?? '';
  const rest = words.slice(label.length);
  if (label === '' || rest.length < SHORTEST_BODY || TOPIC.test(words)) return 0;
  return GOES_ON.test(rest) || EXPLAINS.test(rest) || ANNOUNCES.test(label.slice(0, -1)) ? 0 : label.length;
}

/**
 * The blocks, by their place, that open with a label as their neighbours do, with its length in UTF-16 code units, the mark
 * behind it included: three or more in a row that begin apart and end alike. 茶业，要……。 渔业，要……。; 在道路方面，……。
 */
export function findLabels(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const lengths = blocks.map(measureLabel);
  const found = new Map<number, number>();
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= FEWEST) for (const at of run) found.set(at, lengths[at] ?? 0);
    run = [];
  };
  const labelOf = (at: number): string => (blocks[at]?.words ?? '').slice(0, lengths[at]);
  blocks.forEach((_, at) => {
    const last = run.at(-1);
    if ((lengths[at] ?? 0) === 0) {
      close();
      return;
    }
    if (last !== undefined && !isAlike(labelOf(last), labelOf(at))) close();
    run.push(at);
  });
  close();
  return found;
}

/** True for two labels of one form: the last character and the mark are the same, what they begin with is not. */
function isAlike(a: string, b: string): boolean {
  return a.slice(-2) === b.slice(-2) && a.slice(0, SHARED) !== b.slice(0, SHARED);
}

/** The blocks with the label as their lead where they open with one. */
export function cutLabels(blocks: readonly Block[], labels: ReadonlyMap<number, number>): readonly Block[] {
  return blocks.map((block, at) => {
    const length = labels.get(at);
    return length === undefined ? block : { ...block, lead: block.words.slice(0, length), isLine: false };
  });
}
