import type { Searched } from '../../model/goal.ts';
import { ROLES, type Outline } from '../../model/outline.ts';
import { readTokens } from '../../text/tokens/tokens.ts';

/** A name and its words: more would be no record that somebody reads. */
const MOST_WORDS = 8;
/** Words that stand in names of every kind. */
const PLAIN =
  /^(?:建设|工作|项目|工程|任务|发展|改革|推进|加快|完善|实施|全面|继续|进一步|以及|我们|一批|全部|主要|重点|相关|有关|左右|以上)$/u;

/** What a search for a goal of this `name` in a report went through: its parts, in the order of `ROLES`, and the words. */
export function describeSearch(outline: Outline, name: string): Searched {
  const roles = new Set(outline.sections.map(({ role }) => role));
  const words = readTokens(name)
    .filter(({ kind }) => kind === 'word' || kind === 'name')
    .map(({ start, end }) => name.slice(start, end))
    .filter((word) => /\p{L}{2}/u.test(word) && !PLAIN.test(word));
  return {
    parts: ROLES.filter((role) => roles.has(role)),
    words: [...new Set([name, ...words])].filter((word) => word.trim() !== '').slice(0, MOST_WORDS),
  };
}
