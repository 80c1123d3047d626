import { ELEMENT, nameOf } from './blocks.ts';
import type { HtmlNode } from './parse.ts';

/** A sentence ends with one of these; menus and lists of links have none. */
const SENTENCE_ENDS = /[。！？；]/gu;
/** A part of a page is the report's where it holds nearly all sentences of what is around it. */
const NEARLY_ALL = 0.9;
/** A block is a list of links where so much of it is, by characters. */
const LINKS = 0.6;
const FEWEST_LINKS = 4;

/** How many sentences of a part end outside its links. */
export function countSentences(node: HtmlNode): number {
  return countEnds(node) - countLinked(node).sentences;
}

function countEnds(node: HtmlNode): number {
  return (node.textContent ?? '').match(SENTENCE_ENDS)?.length ?? 0;
}

type Linked = { readonly characters: number; readonly links: number; readonly sentences: number };

/** What stands in links below a part. */
export function countLinked(node: HtmlNode): Linked {
  if (nameOf(node) === 'a') {
    const length = (node.textContent ?? '').replace(/\s+/gu, '').length;
    return { characters: length, links: 1, sentences: countEnds(node) };
  }
  let [characters, links, sentences] = [0, 0, 0];
  for (const child of node.childNodes) {
    const part = countLinked(child);
    characters += part.characters;
    links += part.links;
    sentences += part.sentences;
  }
  return { characters, links, sentences };
}

/**
 * The part of a page that holds its report: from the page down, as long as one part below holds nearly all sentences.
 * Readers that score paragraphs leave out those that look unlike the others: @mozilla/readability lost 1,214 characters
 * of one report. Cost: the page's text times its depth.
 */
export function findBody(root: HtmlNode): HtmlNode {
  const all = countSentences(root);
  let at = root;
  for (;;) {
    const next = [...at.childNodes].find(
      (child) =>
        child.nodeType === ELEMENT && isContainer(child) && countSentences(child) >= all * NEARLY_ALL,
    );
    if (next === undefined || all === 0) return at;
    at = next;
  }
}

/** A report whose sentences all stand in one paragraph is that of the part around it: its title is there too. */
function isContainer(node: HtmlNode): boolean {
  return !['p', 'span', 'font', 'b', 'strong', 'a', 'tr', 'tbody', 'ol', 'ul'].includes(nameOf(node));
}

/** True for a block that is nothing but links: other reports, the way to the page, neighbours. */
export function isLinkList(node: HtmlNode): boolean {
  if (node.nodeType !== ELEMENT) return false;
  const { characters, links } = countLinked(node);
  const length = (node.textContent ?? '').replace(/\s+/gu, '').length;
  return links >= FEWEST_LINKS && characters > length * LINKS;
}
