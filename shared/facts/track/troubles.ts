import type { ReportText, Sentence } from '../../model/outline.ts';
import type { Clause } from '../clauses.ts';

/** Opens what a report says of its troubles, which it names in the same sentence. */
const SEES = /(?:清醒|深刻|充分|客观|必须|应当?|也)[^，。；]{0,8}(?:看到|认识到|意识到)/u;
const NAMED = /问题|困难|不足|挑战|短板|差距|矛盾/u;
/** How far a report goes on with them where its paragraph does not end, in UTF-16 code units. */
const LONGEST = 1000;

/**
 * The clauses behind 我们也清醒地看到，存在一些问题 in its paragraph: nothing that stands there says that something was
 * done, also not what is promised against them. Linear in the clauses.
 */
export function findTroubles({ text }: ReportText, clauses: readonly Clause[]): ReadonlySet<Clause> {
  const found = new Set<Clause>();
  let paragraph = -1;
  let sentence: Sentence | null = null;
  let sees = false;
  let opened: number | null = null;
  for (const clause of clauses) {
    if (clause.sentence.paragraph !== paragraph) opened = null;
    if (clause.sentence !== sentence) sees = false;
    paragraph = clause.sentence.paragraph;
    sentence = clause.sentence;
    const words = text.slice(clause.start, clause.end);
    if (opened !== null && clause.start - opened < LONGEST) found.add(clause);
    sees ||= SEES.test(words);
    if (sees && NAMED.test(words)) opened ??= clause.start;
  }
  return found;
}
