import { describe, expect, it } from 'vitest';
import { CLEAN_EVERYTHING } from '../../shared/model/cleaning.ts';
import type { ComparisonView } from '../../shared/contract/views.ts';
import { sliceSpan, type Span } from '../../shared/model/span.ts';
import { addText, failureOf, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

/** Two sentences that nothing computed would put together, and two that it does. */
const LEFT = '　　新增公园绿地四十公顷。完善夜间公交线网。';
const RIGHT = '　　新增口袋公园绿地六十公顷。举办龙舟邀请赛。';
const GREEN = '新增公园绿地四十公顷。';
const POCKETS = '新增口袋公园绿地六十公顷。';
const BUSES = '完善夜间公交线网。';
const BOATS = '举办龙舟邀请赛。';

type Pair = { readonly left: number; readonly right: number };

async function addPair(library: TestLibrary): Promise<Pair> {
  const left = await addText(library, '2023.txt', inventReport(2023, LEFT));
  const right = await addText(library, '2024.txt', inventReport(2024, RIGHT));
  return { left: left.id, right: right.id };
}

function find(text: string, words: string): Span {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

/** The decision to be, by the words of each side; of a section the words of its heading. */
async function decide(
  library: TestLibrary,
  pair: Pair,
  kind: 'link' | 'cut',
  left: string | null,
  right: string | null,
  level: 'passage' | 'section' = 'passage',
): Promise<ComparisonView> {
  const view = await library.call('compare/open', pair);
  const spanOf = (side: 'left' | 'right', words: string | null): Span | null =>
    words === null ? null : find(view[side].text, words);
  const decision = { kind, level, left: spanOf('left', left), right: spanOf('right', right) };
  return library.call('compare/decide', { ...pair, decision });
}

/** The words that stand opposite `words` of the left report. */
function opposite(view: ComparisonView, words: string): string {
  const span = find(view.left.text, words);
  const row = view.comparison.rows.find(({ left }) => left !== null && left.end > span.start);
  return row?.right ? sliceSpan(view.right.text, row.right).trim() : '';
}

function wordsOf(view: ComparisonView): readonly string[] {
  return view.decisions.map(({ kind, left, right, placed }) =>
    [kind, left?.quote ?? '', right?.quote ?? '', placed === null ? 'lost' : 'placed'].join('|'),
  );
}

describe('a decision', () => {
  it('links and cuts passages, whole sentences at a time, whatever was computed', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    const before = await library.call('compare/open', pair);
    expect(opposite(before, GREEN)).toBe(POCKETS);
    expect(before.decisions).toEqual([]);
    const linked = await decide(library, pair, 'link', '夜间公交', '龙舟');
    expect(opposite(linked, BUSES)).toBe(BOATS);
    expect(wordsOf(linked)).toEqual([`link|${BUSES}|${BOATS}|placed`]);
    expect(linked.comparison.rows.filter(({ isDecided }) => isDecided)).toHaveLength(1);
    const cut = await decide(library, pair, 'cut', GREEN, POCKETS);
    expect(opposite(cut, GREEN)).toBe('');
    const back = await library.call('compare/undecide', { ...pair, decision: cut.decisions[0]!.id });
    expect(opposite(back, BUSES)).not.toBe(BOATS);
    expect(wordsOf(back)).toEqual([`cut|${GREEN}|${POCKETS}|placed`]);
  });

  it('settles sections by their headings', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    const view = await decide(library, pair, 'link', '办好民生', '守住安全', 'section');
    const pairs = view.comparison.sections.filter(({ isDecided }) => isDecided);
    expect(pairs).toHaveLength(1);
    const titles = (['left', 'right'] as const).map(
      (side) => view[side].outline.sections[pairs[0]![side]!]?.title,
    );
    expect(titles).toEqual(['办好民生实事', '守住安全底线']);
  });

  it('gives a section several links in one step, beside each other, until one of them alone is settled', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    const { left, right } = await library.call('compare/open', pair);
    const link = (a: string, b: string) => ({
      kind: 'link',
      level: 'section',
      left: find(left.text, a),
      right: find(right.text, b),
    });
    const [homes, safety] = ['办好民生', '守住安全'];
    await library.call('compare/decide', { ...pair, decision: link(homes, homes) });
    const split = await library.call('compare/decide', {
      ...pair,
      decision: link(homes, safety),
      also: [link(homes, homes), link(homes, safety)],
    });
    const decided = ({ comparison }: ComparisonView): readonly string[] =>
      comparison.sections.flatMap((each) => (each.isDecided ? [each.relation] : []));
    expect(wordsOf(split)).toHaveLength(2);
    expect(decided(split)).toEqual(['split', 'split']);
    await library.call('history/undo', {});
    expect(decided(await library.call('compare/open', pair))).toHaveLength(1);
    await library.call('history/redo', {});
    const again = await library.call('compare/open', pair);
    expect(again.comparison).toEqual(split.comparison);
    const cut = { ...link(homes, homes), kind: 'cut' };
    expect(wordsOf(await library.call('compare/decide', { ...pair, decision: cut }))).toHaveLength(2);
    const alone = await library.call('compare/decide', { ...pair, decision: link(homes, homes) });
    expect(wordsOf(alone)).toHaveLength(1);
  });

  it('holds from the other side, too', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    const made = await decide(library, pair, 'link', BUSES, BOATS);
    const turned = await library.call('compare/open', { left: pair.right, right: pair.left });
    expect(wordsOf(turned)).toEqual([`link|${BOATS}|${BUSES}|placed`]);
    expect(opposite(turned, BOATS)).toBe(BUSES);
    const cut = await decide(library, { left: pair.right, right: pair.left }, 'cut', BOATS, null);
    expect(wordsOf(cut)).toEqual([`cut|${BOATS}||placed`]);
    const again = await library.call('compare/open', pair);
    expect(wordsOf(again)).toEqual([`cut||${BOATS}|placed`]);
    expect(made.decisions[0]!.id).not.toBe(again.decisions[0]!.id);
  });

  it('gives way to a later one on the same passages, and to no other', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    await decide(library, pair, 'link', BUSES, BOATS);
    expect(wordsOf(await decide(library, pair, 'cut', BUSES, BOATS))).toEqual([
      `cut|${BUSES}|${BOATS}|placed`,
    ]);
    expect(wordsOf(await decide(library, pair, 'link', BUSES, BOATS))).toEqual([
      `link|${BUSES}|${BOATS}|placed`,
    ]);
    // One more of the same is none; a cut of another pair of them is not against it.
    const twice = await decide(library, pair, 'link', BUSES, BOATS);
    expect(twice.decisions).toHaveLength(1);
    expect((await decide(library, pair, 'cut', GREEN, BOATS)).decisions).toHaveLength(2);
    // A link of one of its sides with something else is.
    expect(wordsOf(await decide(library, pair, 'link', BUSES, POCKETS))).toEqual([
      `cut|${GREEN}|${BOATS}|placed`,
      `link|${BUSES}|${POCKETS}|placed`,
    ]);
    expect(wordsOf(await decide(library, pair, 'cut', BUSES, null))).toEqual([
      `cut|${GREEN}|${BOATS}|placed`,
      `cut|${BUSES}||placed`,
    ]);
    expect(wordsOf(await decide(library, pair, 'link', BUSES, POCKETS))).toEqual([
      `cut|${GREEN}|${BOATS}|placed`,
      `link|${BUSES}|${POCKETS}|placed`,
    ]);
  });

  it('on nothing is refused', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    const { left } = await library.call('compare/open', pair);
    const beyond = { start: left.text.length + 5, end: left.text.length + 9 };
    const ask = (decision: object, of: object = pair) =>
      failureOf(() => library.call('compare/decide', { ...of, decision }));
    const nothing = { code: 'invalid-input', details: { reason: 'nothing-there' } };
    const link = { kind: 'link', level: 'passage', left: beyond, right: { start: 0, end: 3 } };
    expect(await ask(link)).toEqual(nothing);
    const plain = find(left.text, BUSES);
    expect(await ask({ kind: 'cut', level: 'section', left: plain, right: null })).toEqual(nothing);
    expect(await ask({ ...link, left: plain }, { left: pair.left, right: pair.left })).toEqual({
      code: 'invalid-input',
      details: { reason: 'same-report' },
    });
    expect(await failureOf(() => library.call('compare/undecide', { ...pair, decision: 9 }))).toEqual({
      code: 'not-found',
      details: { decision: 9 },
    });
    expect(await library.call('history/get', {})).toEqual({ undo: null, redo: null });
  });
});

describe('a decision that is cancelled', () => {
  it('changes nothing', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    const { left, right } = await library.call('compare/open', pair);
    const controller = new AbortController();
    const emit = (): void => {
      controller.abort(new Error('cancelled by the test'));
    };
    const decision = {
      kind: 'link',
      level: 'passage',
      left: find(left.text, BUSES),
      right: find(right.text, BOATS),
    };
    const args = { ...pair, decision };
    const call = library.call('compare/decide', args, { signal: controller.signal, emit });
    await expect(call).rejects.toThrow('cancelled by the test');
    expect((await library.call('compare/open', pair)).decisions).toEqual([]);
    expect(await library.call('history/get', {})).toEqual({ undo: null, redo: null });
  });
});

describe('a decision is kept', () => {
  it('after a restart', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    const made = await decide(library, pair, 'link', BUSES, BOATS);
    library.close();
    const again = makeLibrary({ file: library.file });
    const view = await again.call('compare/open', pair);
    expect(view.decisions).toEqual(made.decisions);
    expect(view.comparison).toEqual(made.comparison);
  });

  it('after another cleaning, also one that changes its own words', async () => {
    const library = makeLibrary();
    const turned = LEFT.replace('夜间公交', '夜间（下转3版）公交');
    const { id: left } = await addText(library, '2023.txt', `来源：云川日报\n${inventReport(2023, turned)}`);
    const { id: right } = await addText(library, '2024.txt', inventReport(2024, RIGHT));
    const pair = { left, right };
    await decide(library, pair, 'link', BUSES, BOATS);
    const raw = { keptSteps: ['turns', 'furniture', 'indents', 'blank-lines'], keptEdits: [] };
    await library.call('report/clean-as', { id: left, choice: raw });
    const view = await library.call('compare/open', pair);
    expect(wordsOf(view)).toEqual([`link|完善夜间（下转3版）公交线网。|${BOATS}|placed`]);
    expect(opposite(view, '完善夜间')).toBe(BOATS);
    await library.call('report/clean-as', { id: left, choice: CLEAN_EVERYTHING });
    expect(wordsOf(await library.call('compare/open', pair))).toEqual([`link|${BUSES}|${BOATS}|placed`]);
  });

  it('where its words are gone: it is listed, has no effect, and is there again with them', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    await decide(library, pair, 'link', BUSES, BOATS);
    await library.call('report/read-as', { id: pair.right, encoding: 'utf-16le' });
    const wrong = await library.call('compare/open', pair);
    expect(wordsOf(wrong)).toEqual([`link|${BUSES}|${BOATS}|lost`]);
    expect(wrong.comparison.rows.some(({ isDecided }) => isDecided)).toBe(false);
    await library.call('report/read-as', { id: pair.right, encoding: null });
    const right = await library.call('compare/open', pair);
    expect(opposite(right, BUSES)).toBe(BOATS);
  });

  it('of a section: without its heading it is listed', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    const { left } = await decide(library, pair, 'link', '办好民生', '守住安全', 'section');
    const at = find(left.text, '办好民生');
    await library.call('report/correct-outline', { id: pair.left, edit: { kind: 'no-heading' }, at });
    const view = await library.call('compare/open', pair);
    expect(view.decisions[0]?.placed).toBeNull();
    await library.call('history/undo', {});
    const back = await library.call('compare/open', pair);
    expect(back.decisions[0]?.placed).not.toBeNull();
  });

  it('after the same file or a corrected one was imported again, in the bin or not', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    await decide(library, pair, 'link', BUSES, BOATS);
    await decide(library, pair, 'cut', GREEN, POCKETS);
    await library.call('report/delete', { id: pair.right });
    await addText(library, 'again.txt', inventReport(2024, RIGHT));
    expect(wordsOf(await library.call('compare/open', pair))).toHaveLength(2);

    await library.call('report/delete', { id: pair.right });
    const corrected = inventReport(2024, RIGHT.replace('六十公顷', '六十二公顷'));
    const { id: right } = await addText(library, 'corrected.txt', corrected);
    expect(right).not.toBe(pair.right);
    const view = await library.call('compare/open', { left: pair.left, right });
    expect(wordsOf(view)).toEqual([`link|${BUSES}|${BOATS}|placed`, `cut|${GREEN}|${POCKETS}|lost`]);
    expect(opposite(view, BUSES)).toBe(BOATS);
    // Another paper of that place and year is another report.
    const other = '　　财政收入增长。\n　　预算执行良好。\n'.repeat(9);
    const budget = `政府工作报告\n——2024年1月9日在云川市第三届人民代表大会第二次会议上\n${other}`;
    const { id } = await addText(library, 'budget.txt', budget);
    expect((await library.call('compare/open', { left: pair.left, right: id })).decisions).toEqual([]);
  });
});
