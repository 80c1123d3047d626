import type { Span } from '../../model/span.ts';
import { findPhrases } from './find-phrases.ts';
import { foldCase } from './fold.ts';

/** What somebody looks for: words as they are printed, or several such joined by AND, OR and NOT. */
export type Query =
  | { readonly kind: 'phrase'; readonly words: string }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query };

/** A word of its own in capitals: 就业 AND 创业, 就业 OR 用工, 就业 NOT 大学生. */
const OPERATOR = /(?:^|\s+)(AND|OR|NOT)(?=\s|$)/u;

/**
 * What was typed, folded like the text it is looked for in. Words without AND, OR or NOT are one phrase, with the blanks
 * between them. NOT binds first, then AND, then OR; an operator that has nothing beside it is left out. Null where
 * nothing is asked for, or only what must not stand there.
 */
export function parseQuery(typed: string): Query | null {
  const any = splitAt(typed, 'OR').flatMap((part) => parseAll(part) ?? []);
  return join('any', any);
}

function splitAt(typed: string, operator: string): readonly string[] {
  const parts: string[] = [];
  let rest = typed;
  let own = '';
  for (let found = OPERATOR.exec(rest); found !== null; found = OPERATOR.exec(rest)) {
    const [whole, name = ''] = found;
    own += rest.slice(0, found.index);
    if (name === operator) {
      parts.push(own);
      own = '';
    } else own += whole;
    rest = rest.slice(found.index + whole.length);
  }
  return [...parts, own + rest];
}

function parseAll(typed: string): Query | null {
  const parts = splitAt(typed, 'AND').flatMap((part) => {
    const [wanted = '', ...unwanted] = splitAt(part, 'NOT');
    return [
      ...phrase(wanted),
      ...unwanted.flatMap(phrase).map((each): Query => ({ kind: 'not', part: each })),
    ];
  });
  return parts.some(({ kind }) => kind === 'phrase') ? join('all', parts) : null;
}

function phrase(typed: string): readonly Query[] {
  const words = foldCase(typed).trim();
  return words === '' ? [] : [{ kind: 'phrase', words }];
}

function join(kind: 'all' | 'any', parts: readonly Query[]): Query | null {
  const [first] = parts;
  if (first === undefined) return null;
  return parts.length === 1 ? first : { kind, parts };
}

/** The phrases that are looked for, those under NOT left out. */
function wantedOf(query: Query): readonly string[] {
  switch (query.kind) {
    case 'phrase':
      return [query.words];
    case 'not':
      return [];
    case 'all':
    case 'any':
      return query.parts.flatMap(wantedOf);
  }
}

function isMet(query: Query, folded: string): boolean {
  switch (query.kind) {
    case 'phrase':
      return folded.includes(query.words);
    case 'not':
      return !isMet(query.part, folded);
    case 'all':
      return query.parts.every((part) => isMet(part, folded));
    case 'any':
      return query.parts.some((part) => isMet(part, folded));
  }
}

/**
 * Every place of what is looked for in a text folded by `foldCase`, none overlapping. A phrase is found anywhere; what is
 * joined by AND and NOT must hold of one paragraph, that is a line. Cost: the text's length.
 */
export function findQueried(folded: string, query: Query): readonly Span[] {
  if (query.kind === 'phrase') return findPhrases(folded, [query.words]);
  const wanted = wantedOf(query);
  if (!wanted.some((words) => folded.includes(words))) return [];
  const spans: Span[] = [];
  let start = 0;
  for (const line of folded.split('\n')) {
    const at = start;
    start += line.length + 1;
    if (!isMet(query, line)) continue;
    for (const span of findPhrases(line, wanted)) spans.push({ start: at + span.start, end: at + span.end });
  }
  return spans;
}
