import { isCommonWord } from './common-words.ts';

/** What a report says of its own place, right behind its name: 松河人民, 松河发展, 松河故事. */
const CUES =
  /人民|发展|高质量|建设|现代化|故事|特色|品牌|精神|实践|样板|力量|制造|智造|历史|篇章|经验|模式|大地|儿女|实际|改革|经济|(?<![城都省地我全本各])市|(?<![全我各本市郊])县|新区|(?<![园社景片地小新城街辖湾校库全我各本])区|(?<![全我各本神九])州|(?<![全我各联])盟|(?<![全我各本])旗|(?<![全我各本外邻])省/gu;
/** What a report calls its own place, right before its name: 平安松河、美丽松河. */
const EPITHETS =
  /(?:平安|美丽|幸福|和谐|文明|活力|实力|魅力|生态|法治|数字|健康|信用|诚信|善治|清廉|现代化新?)(\p{Script=Han}{2,4}?)(?=建设|[、，。；”])/gu;
/** Longest name without its suffix: 锡林郭勒. */
const LONGEST_NAME = 4;
/** Words that are counted: those by the most cues. Keeps the cost linear. */
const MOST_NAMES = 200;
const SHORTEST_NAME = 2;
const FEWEST_CUES = 2;
const FEWEST_MENTIONS = 4;
/** What a name must weigh: 医疗市 was read at 10, while the lightest right one weighs 26. */
const LIGHTEST = 24;
/** How much more than the next candidate a name must weigh. Over 276 reports of 109 places. */
const MARGIN = 1.3;
/** A longer name holds a shorter one with it: 鲁木齐 is part of 乌鲁木齐. */
const SAME_NAME = 0.8;
/** No name begins or ends with these, nor holds those that follow. */
const FUNCTION_WORD =
  /^[的了在是与为等以及各全我个对把让从将向新]|[的了和在是与为等以及各全我个于对把让从将向]$|[的了]/u;

type Candidate = { readonly name: string; readonly mentions: number; readonly weight: number };

/**
 * The name, without its suffix, that a report gives its own place: the word that stands before most of CUES and comes up
 * most. `level` is the suffix that it may be printed with (市). Undefined where no name stands out. Linear in the length of the text.
 */
export function inferName(text: string, level: string): string | undefined {
  const candidates = weighNames(text, level);
  const heaviest = candidates[0];
  if (heaviest === undefined) return undefined;
  const best =
    candidates.find(
      ({ name, mentions }) =>
        name.length > heaviest.name.length &&
        name.includes(heaviest.name) &&
        mentions >= SAME_NAME * heaviest.mentions,
    ) ?? heaviest;
  const next = candidates.find(({ name }) => !name.includes(heaviest.name) && !best.name.includes(name));
  return next === undefined || best.weight >= MARGIN * next.weight ? best.name : undefined;
}

function weighNames(text: string, level: string): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const [name, cues] of collectNames(text)) {
    const isPrinted = cues.has(level);
    if (cues.size < FEWEST_CUES && !isPrinted) continue;
    const mentions = text.split(name).length - 1;
    if (mentions < FEWEST_MENTIONS) continue;
    const weight = mentions * cues.size * (isPrinted ? 2 : 1);
    if (weight >= LIGHTEST) candidates.push({ name, mentions, weight });
  }
  return candidates.sort((a, b) => b.weight - a.weight || b.name.length - a.name.length);
}

/** The words that could be names with the different cues they stand by, those with the most at the front. */
function collectNames(text: string): readonly (readonly [string, ReadonlySet<string>])[] {
  const found = new Map<string, Set<string>>();
  const add = (name: string, cue: string): void => {
    if (couldBeName(name)) found.set(name, (found.get(name) ?? new Set()).add(cue));
  };
  for (const { index, 0: cue } of text.matchAll(CUES)) {
    for (let length = SHORTEST_NAME; length <= Math.min(LONGEST_NAME, index); length++)
      add(text.slice(index - length, index), cue);
  }
  for (const [, name = ''] of text.matchAll(EPITHETS)) add(name, 'epithet');
  return [...found].sort(([, a], [, b]) => b.size - a.size).slice(0, MOST_NAMES);
}

function couldBeName(word: string): boolean {
  return /^\p{Script=Han}+$/u.test(word) && !FUNCTION_WORD.test(word) && !isCommonWord(word);
}
