import { expect, it } from 'vitest';
import { sliceSpan } from '../../shared/model/span.ts';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { pickBelow, seededRandom } from '../helpers/random.ts';
import { addText, inventReport, makeLibrary } from './tools.ts';

const SEED = 20_261_129;
const SENTENCES = 400;

const BODY = Array.from({ length: SENTENCES / 4 }, (_, paragraph) => {
  const sentences = Array.from({ length: 4 }, (__, at) => {
    const n = paragraph * 4 + at;
    return `云河${n}号泵站按期建成投用，沿岸第${n}片农田得到灌溉，受益农户达到${n + 300}户。`;
  });
  return `\u3000\u3000${sentences.join('')}`;
}).join('\n');

/** Puts another character in the place of one of the body, so many times. */
function edit(body: string, count: number): string {
  const random = seededRandom(SEED + count);
  const characters = Array.from(body);
  const free = characters.flatMap((character, at) => (/[\p{Script=Han}\d]/u.test(character) ? [at] : []));
  for (let done = 0; done < count; done++) {
    const [at = 0] = free.splice(pickBelow(random, free.length), 1);
    characters[at] = characters[at] === '改' ? '订' : '改';
  }
  return characters.join('');
}

it.each([60, 300])(`%i edits of one character leave no note behind (seed ${SEED})`, async (count) => {
  const library = makeLibrary();
  const { id } = await addText(library, '2024.txt', inventReport(2024, BODY));
  const { text } = await library.call('report/open', { id });
  const quotes = new Set<string>();
  for (let n = 0; n < SENTENCES; n += 4) {
    const start = text.indexOf(`沿岸第${n}片农田`);
    const anchor = createAnchor(text, { start, end: start + `沿岸第${n}片农田得到灌溉`.length });
    quotes.add(anchor.quote);
    await library.call('notes/add', { target: { kind: 'text', report: id, anchor }, text: '核', tags: [] });
  }
  const corrected = await addText(library, '2024 更正.txt', inventReport(2024, edit(BODY, count)));
  const view = await library.call('report/open', { id: corrected.id });
  expect(view.notes).toHaveLength(SENTENCES / 4);
  let edited = 0;
  for (const { target, left, isOrphan } of view.notes) {
    if (target.kind !== 'text') throw new Error('a note of another kind');
    const { quote } = target.anchor;
    // What still has its words stands on them; what has not stands on what became of them, or is listed with the old ones.
    expect([quote, isOrphan]).toEqual([quote, !view.text.includes(quote)]);
    if (left !== null) expect(sliceSpan(view.text, left)).toBe(quote);
    if (isOrphan || !quotes.has(quote)) edited += 1;
  }
  expect(edited).toBeGreaterThan(0);
  expect(edited).toBeLessThan(count);
});
