import { describe, expect, it } from 'vitest';
import type { Side } from '../../shared/model/comparison.ts';
import type { ComparisonView } from '../../shared/contract/views.ts';
import { makeTwo, workOn } from './table-file.ts';
import { addText, inventReport, type TestLibrary } from './tools.ts';

const SIDES: readonly Side[] = ['left', 'right'];
const MASKS = ['year-turn', 'relative-year', 'session', 'width', 'punctuation', 'numbering'];
const MOVED = '\u3000\u3000我们修好环湖步道，沿线设置休息亭和饮水处，方便老人和孩子。';
const SIGNS = { same: '', changed: '≠', removed: '−', added: '+', moved: '⇄' };
/** In the order in which an export tells them. */
const KEYS = ['notes', 'verdicts', 'changeList', 'cleaning'] as const;

/** Proposals go with verdicts. */
const TOLD = ['notes', 'verdicts', 'verdicts', 'changeList', 'cleaning'] as const;

type Options = Readonly<Record<(typeof KEYS)[number], boolean>>;
const ALL: Options = { notes: true, verdicts: true, changeList: true, cleaning: true };

type Made = { readonly library: TestLibrary; readonly left: number; readonly right: number };

/** Two reports with notes on them. */
async function makePair(): Promise<Made> {
  const { library, ...pair } = await makeTwo();
  await workOn({ library, ...pair });
  return { library, left: pair.earlier, right: pair.later };
}

/** The second report has the moved sentence at its end. */
async function makeMove(library: TestLibrary): Promise<Made> {
  const later = inventReport(2031).replace(
    '\u3000\u3000各位代表！让',
    `${MOVED}\n\n\u3000\u3000各位代表！让`,
  );
  const left = await addText(library, '2030.txt', inventReport(2030, MOVED));
  const right = await addText(library, '2031.txt', later);
  return { library, left: left.id, right: right.id };
}

async function write({ library, ...pair }: Made, options: Options = ALL, masked: readonly string[] = []) {
  const masks = Object.fromEntries(MASKS.map((mask) => [mask, masked.includes(mask)]));
  const chosen = { language: 'en', ...options, masks };
  return (await library.call('export/preview', { ...pair, format: 'html', options: chosen })).html;
}

const view = ({ library, ...pair }: Made): Promise<ComparisonView> => library.call('compare/open', pair);
const textOf = (html: string): string => html.replace(/<[^>]*>/gu, '|').replace(/\|+/gu, '|');

describe('each option of an export', () => {
  it.each(KEYS)('%s takes out what it names, and is told', async (key) => {
    const made = await makePair();
    const { library, left } = made;
    const gone = { quote: '没有的话', prefix: '', suffix: '', start: 3 };
    const target = { kind: 'text', report: left, anchor: gone };
    await library.call('notes/add', { target, text: '旧话', tags: ['甲', '乙'] });
    const [all, less] = [await write(made), await write(made, { ...ALL, [key]: false })];
    const has = (html: string) => ({
      notes: html.includes('<tr class="note">') && html.includes('旧话') && html.includes('id="orphans"'),
      verdicts: /<b id="n\d+">Verdict \d+ · /u.test(html),
      changeList: html.includes('id="changes"'),
      cleaning: html.includes('id="cleaning"'),
    });
    expect(has(all)).toEqual(ALL);
    expect(has(less)).toEqual({ ...ALL, [key]: false });
    expect(less.length).toBeLessThan(all.length);
    const told = (html: string) =>
      textOf(html)
        .match(/\|(?:yes|no)(?=\|)/gu)
        ?.join('') ?? '';
    const settings = (without?: string): string =>
      [...MASKS.map(() => 'no'), ...TOLD.map((each) => (each === without ? 'no' : 'yes'))]
        .map((word) => `|${word}`)
        .join('');
    expect([told(all), told(less)]).toEqual([settings(), settings(key)]);
  });

  it('says nothing of notes whose words are gone where there are none', async () => {
    const html = await write(await makePair());
    expect(html).not.toContain('id="orphans"');
    expect(html).toContain('id="changes"');
  });
});

describe('the rows of an export', () => {
  it('have the number, the kind and the sign of the comparison', async () => {
    const made = await makePair();
    for (const pair of [made, await makeMove(made.library)]) {
      const { comparison } = await view(pair);
      const html = await write(pair);
      for (const [index, row] of comparison.rows.entries()) {
        const number = index + 1;
        const cell = '<td class="no">';
        // A row of the right text alone may stand opposite one of the left alone.
        const own = html.split('\n<tr ').find((each) => each.includes(`id="r${number}"`)) ?? '';
        const [, classes = ''] = /class="([^"]*)"/u.exec(own) ?? [];
        expect(classes.split(' ')).toContain(row.kind);
        expect(classes.endsWith(' h')).toBe(row.isHeading);
        const middle = own.slice(own.indexOf(cell), own.indexOf('</td>', own.indexOf(cell)));
        const sign = SIGNS[row.kind];
        expect(`${textOf(middle)}|`).toMatch(
          new RegExp(`\\|${number}${sign === '' ? '' : ` \\|[${sign}]`}[ |]`, 'u'),
        );
        if (sign === '') expect(middle).not.toContain('<b></b>');
      }
    }
  });

  it('lead from each end of a move to the other', async () => {
    const made = await makeMove((await makeTwo()).library);
    const { comparison } = await view(made);
    const html = await write(made);
    expect(comparison.moves.length).toBeGreaterThan(0);
    for (const { leftRow, rightRow, isAmbiguous } of comparison.moves) {
      const mark = isAmbiguous ? '?' : '';
      const link = (arrow: string, row: number) =>
        new RegExp(
          `<a href="#r${row + 1}" title="[^"]+">${arrow}${row + 1}${mark === '' ? '' : '\\?'}</a>`,
          'u',
        );
      expect(html).toMatch(link('→', rightRow));
      expect(html).toMatch(link('←', leftRow));
    }
  });

  it('stand under the sections that begin with them, and under no other', async () => {
    const made = await makePair();
    const { comparison, left, right } = await view(made);
    const html = await write(made);
    const outlines = { left: left.outline, right: right.outline };
    const titleOf = (side: Side, index: number | null): string => {
      const section = index === null ? undefined : outlines[side].sections[index];
      return section === undefined ? '' : section.marker + section.title;
    };
    const headings = comparison.rows.flatMap((row, index) => (row.isHeading ? [{ row, index }] : []));
    expect(headings.length).toBeGreaterThanOrEqual(3);
    for (const { row, index } of headings) {
      const begins = (side: Side, at: number | null): boolean => {
        const [start, range] = [outlines[side].sections[at ?? 0]?.own.start ?? -1, row[side]];
        return at !== null && at > 0 && range !== null && range.start <= start && start < range.end;
      };
      const wanted = comparison.sections
        .filter((pair) => SIDES.some((side) => begins(side, pair[side])))
        .map((pair) => SIDES.map((side) => titleOf(side, pair[side])).filter((title) => title !== ''));
      const before =
        html
          .slice(0, html.indexOf(`<tr id="r${index + 1}"`))
          .split('</tr>')
          .at(-2) ?? '';
      const band = /<tr class="band"><td colspan="3">(.*)<\/td>/su.exec(before)?.[1]?.split('<br>') ?? [];
      expect(band.map((words) => words.replace(/^[^:]*: | · \d+% of the left, .*$/gu, ''))).toEqual(
        wanted.map((titles) => titles.join(' → ')),
      );
    }
  });

  it('masked are shown as alike, and only they', async () => {
    const made = await makeMove((await makeTwo()).library);
    const { comparison } = await view(made);
    const html = await write(made, ALL, MASKS);
    for (const [index, row] of comparison.rows.entries()) {
      const isAlike =
        row.kind === 'changed' && row.spans.every((span) => !('type' in span) || MASKS.includes(span.type));
      const kind = isAlike ? 'same' : row.kind;
      expect(html).toContain(`<tr id="r${index + 1}" class="${kind}${row.isHeading ? ' h' : ''}">`);
    }
    expect(html).toContain('class="same"');
  });

  it('of facts are cells, under no head', async () => {
    const html = await write(await makePair());
    for (const [, table = ''] of html.matchAll(/<table class="facts">(.*?)<\/table>/gsu)) {
      expect(table).toMatch(/^(?:<tr><td>[^<]+<\/td><td>[^<]+<\/td><\/tr>)+$/u);
    }
    expect(html).toMatch(/<thead><tr>(?:<th>[^<]+<\/th>)+<\/tr><\/thead>/u);
  });
});
