import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeSampleLibrary } from '../library/tools.ts';
import { ask, makeOwnFolder, number, sample, SAMPLES, text } from './ask.ts';
import { run } from './program.ts';
import { runProgram } from '../../electron/cli/program.ts';
import { inventReport } from '../library/invent.ts';
import { bodyOf, partOf, readWord, settleChanges } from '../helpers/word-document.ts';
import { elementsOf } from '../helpers/xml-tree.ts';

const folder = makeOwnFolder();
const library = join(folder, 'library.sqlite');

describe('on a library', () => {
  it('import, list, read, export, notes', async () => {
    const imported = await ask(
      z.strictObject({
        items: z.array(
          z.object({ status: text, name: text, report: z.object({ id: number, year: number }) }),
        ),
        cancelled: z.literal(false),
      }),
      ...['import', SAMPLES, '--library', library],
    );
    expect(imported.items.map(({ status, report }) => [status, report.year])).toEqual(
      [2021, 2022, 2023, 2024, 2025].map((year) => ['imported', year]),
    );
    const { places } = await ask(
      z.strictObject({
        places: z.array(z.object({ place: text, reports: z.array(z.object({ id: number })) })),
      }),
      ...['list', '--library', library],
    );
    expect(places.map(({ place, reports }) => [place, reports.length])).toEqual([['澜江市', 5]]);

    const onFile = await run('outline', sample(2024), '--json');
    const id = String(imported.items[3]!.report.id);
    expect(await run('outline', id, '--library', library, '--json')).toEqual(onFile);
    expect(await run('outline', '澜江市/2024', '--library', library, '--json')).toEqual(onFile);
    expect(await run('outline', sample(2024), '--library', library, '--json')).toEqual(onFile);

    const out = join(folder, '对照.html');
    const pair = ['澜江市/2024', '澜江市/2025', '--library', library];
    const exported = await ask(
      z.strictObject({ file_name: text, bytes: number, format: text }),
      'export',
      ...pair,
      '--out',
      out,
    );
    expect(exported).toEqual({ file_name: '对照.html', bytes: readFileSync(out).length, format: 'html' });
    expect(readFileSync(out, 'utf8')).toContain('class="yt"');
    expect((await run('export', ...pair, '--out', out, '--mask-years', '--lang', 'en')).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('<html lang="en">');
    const word = join(folder, '修订.docx');
    expect((await run('export', ...pair, '--out', word)).status).toBe(0);
    const later = await ask(z.object({ text }), 'text', '澜江市/2025', '--library', library);
    const document = partOf(readWord(readFileSync(word)), 'word/document.xml');
    expect(settleChanges(document, 'accept')).toBe(later.text);
    expect((await run('export', ...pair, '--out', word, '--format', 'sidebyside-docx')).status).toBe(0);
    expect(elementsOf(bodyOf(readFileSync(word))).some(({ name }) => name === 'w:tbl')).toBe(true);

    const table = z.strictObject({
      file_name: text,
      bytes: number,
      format: text,
      table: text,
      rows: number,
      companion: text,
    });
    const csv = join(folder, '对应.csv');
    for (const [name, title] of [
      ['changes', '变化键'],
      ['sections', '章节关系'],
      ['sentences', '句子关系'],
      ['decisions', '裁定时间'],
    ] as const) {
      const written = await ask(table, 'export', ...pair, '--out', csv, '--table', name);
      expect(written).toMatchObject({ file_name: '对应.csv', format: 'csv', table: name });
      expect(written.rows > 0).toBe(name !== 'decisions');
      expect(readFileSync(csv, 'utf8').split('\r\n')[0]).toContain(title);
    }
    const listed = await ask(z.strictObject({ notes: z.array(z.unknown()) }), 'notes', '--library', library);
    expect(listed.notes).toEqual([]);
    expect(await run('notes', '澜江市/1999', '--library', library)).toMatchObject({ status: 3 });
  });

  it('import --dry-run tells what would come in, and makes no library', async () => {
    const none = join(folder, 'none.sqlite');
    const row = z.object({ state: text, would_take: z.boolean(), report: z.object({ year: number }) });
    const { rows } = await ask(
      z.strictObject({ rows: z.array(row), counts: z.object({ all: number, taking: number }) }),
      ...['import', sample(2024), sample(2025), '--dry-run', '--library', none],
    );
    expect(rows.map(({ state, would_take: isIn, report }) => [state, isIn, report.year])).toEqual([
      ['new', true, 2024],
      ['new', true, 2025],
    ]);
    expect(existsSync(none)).toBe(false);
    const { out } = await run('import', sample(2024), '--dry-run', '--library', library);
    expect(out).toContain('重复');
  });

  it('import --single-pictures leaves numbered pictures by themselves', async () => {
    const scans = join(folder, '扫描');
    mkdirSync(scans);
    for (const name of ['1.png', '2.png', '3.png']) writeFileSync(join(scans, name), '\u0089PNG', 'latin1');
    const rows = z.object({
      rows: z.array(z.object({ name: text, pictures: number.nullable() })),
      counts: z.unknown(),
    });
    const asked = ['import', scans, '--dry-run', '--library', join(folder, 'none.sqlite')];
    expect((await ask(rows, ...asked)).rows).toEqual([{ name: '1-3.zip', pictures: 3 }]);
    expect((await ask(rows, ...asked, '--single-pictures')).rows).toEqual([
      { name: '1.png', pictures: null },
      { name: '2.png', pictures: null },
      { name: '3.png', pictures: null },
    ]);
    const { err } = await run('import', scans, '--library', join(folder, '扫描.sqlite'), '--single-pictures');
    expect(err.match(/\d\.png/gu)).toEqual(['1.png', '2.png', '3.png']);
  });

  it('import tells which reports are nearly the same, with what is different, and which places look like one', async () => {
    const own = join(folder, 'near.sqlite');
    const [copy, long, short] = ['摘自网页.txt', '长名.txt', '短名.txt'].map((name) => join(folder, name));
    writeFileSync(copy!, readFileSync(sample(2024), 'utf8').replace('爬坡过坎', '翻山越岭'));
    const report = (place: string, year: number): string =>
      `${place}政府工作报告\n——${year}年1月10日在人民代表大会上\n\n各位代表：\n\n一、工作回顾\n\n${year}件实事办好了。\n`;
    writeFileSync(long!, report('澜江市东岭区', 2023));
    writeFileSync(short!, report('东岭区', 2024));
    const on = ['--library', own];
    const first = await run('import', sample(2024), long!, ...on);
    expect(first.out).not.toMatch(/近似重复|同一个地方/u);
    const { out } = await run('import', copy!, short!, ...on);
    expect(out).toMatch(/#3 近似重复 #1 2024\.txt：相同 9\d%，不同 \d+ 处\n {2}- .*\n {2}\+ .*\[翻山越岭\]/u);
    expect(out).toContain('东岭区 与 澜江市东岭区 像是同一个地方');
    const pair = z.object({
      ...{ report: number, kind: z.literal('near'), other: number, file_name: text },
      differences: z.array(z.strictObject({ left: text, right: text })),
    });
    const again = await ask(
      z.object({ near: z.tuple([pair]) }),
      ...['import', copy!, sample(2024), '--library', join(folder, 'near-2.sqlite')],
    );
    expect(again.near[0]).toMatchObject({ report: 2, other: 1, file_name: '2024.txt' });
    expect(again.near[0].differences[0]?.right).toContain('翻山越岭');
  });

  it('a place and year of which there are several is refused with their numbers, which are operands', async () => {
    const several = join(folder, 'several.sqlite');
    const corrected = join(folder, '2024-更正.txt');
    writeFileSync(
      corrected,
      readFileSync(sample(2024), 'utf8').replace('澜江大桥', '澜江二桥').concat('\n（更正）\n'),
    );
    const on = ['--library', several];
    expect((await run('import', sample(2024), sample(2025), ...on)).status).toBe(0);
    expect((await run('outline', '澜江市/2024', ...on)).status).toBe(0);
    const again = await run('import', corrected, ...on);
    expect(again.status).toBe(0);
    expect(again.out).toContain('同地同年的另一文本：#1 2024.txt');

    const [first, second] = ['2024.txt', '2024-更正.txt'].map((name) => `\\(${name}, [-\\dT:]+Z\\)`);
    const line = `^错误：库中有不止一份“澜江市/2024”，请改用报告的编号，即下列括号前的数字：1 ${first}, 3 ${second}\n$`;
    for (const words of [
      ['outline', '澜江市/2024'],
      ['compare', '澜江市/2025', '澜江市/2024'],
      ['notes', '澜江市/2024'],
      ['export', '澜江市/2024', '澜江市/2025', '--out', join(folder, 'none.html')],
    ]) {
      const { status, out, err } = await run(...words, ...on);
      expect([status, out]).toEqual([3, '']);
      expect(err).toMatch(new RegExp(line, 'u'));
    }
    expect(existsSync(join(folder, 'none.html'))).toBe(false);
    expect((await run('outline', '澜江市/2024', ...on, '--lang', 'en')).err).toMatch(
      /^Error: the library has more than one/u,
    );
    const asData = await run('outline', '澜江市/2024', ...on, '--json');
    expect(asData).toMatchObject({ status: 3, err: '' });
    const details = {
      reason: 'several-reports',
      report: '澜江市/2024',
      choices: expect.stringMatching(/^1 .*, 3 /u),
    };
    expect(JSON.parse(asData.out)).toMatchObject({ error: { code: 'invalid-input', details } });

    const [one, other] = [(await run('text', '1', ...on)).out, (await run('text', '3', ...on)).out];
    expect(other).toContain('（更正）');
    expect(one).not.toContain('（更正）');
    expect((await run('outline', '澜江市/2025', ...on)).status).toBe(0);
  });

  it('a file that fails is told in a line, and the status says so', async () => {
    const bad = join(folder, 'bad.txt');
    writeFileSync(bad, 'GIF89a');
    const other = join(folder, 'other.sqlite');
    const { status, out, err } = await run('import', bad, sample(2024), '--library', other);
    expect(status).toBe(3);
    expect(out).toMatch(/^新收入 +2024\.txt/mu);
    expect(err).toBe('错误：不支持的格式（bad.txt，GIF 格式）\n');
  });

  it.skipIf(process.platform === 'win32')(
    'the name of a file gives a terminal no order and ends no line',
    async () => {
      const [own, made] = [makeOwnFolder(), join(makeOwnFolder(), 'x.sqlite')];
      for (const name of ['红\u001b[31m.txt', '换\n行.txt'])
        writeFileSync(join(own, name), inventReport(name.length > 9 ? 2023 : 2024));
      expect((await run('import', own, '--library', made)).status).toBe(0);
      const listed = (await run('list', '--library', made)).out;
      expect(listed.split('\n')).toHaveLength(3);
      const written = { out: '' };
      const out = { isTTY: true, write: (words: string) => (written.out += words) };
      expect(await runProgram(['list', '--library', made], { out, err: { write: () => undefined } })).toBe(0);
      expect(written.out).toBe(listed.replace('\u001b', '\ufffd'));
      expect(listed).toContain('\u001b[31m');
    },
  );

  it('the lines say all in the language that is asked for; what is odd comes last', async () => {
    const torn = join(folder, 'torn.txt');
    writeFileSync(torn, '道路通了，桥也通了。');
    const on = ['--library', join(folder, 'torn.sqlite')];
    const odd = '没有读出地区；没有读出年份；没有找到章节标题；正文似乎不是从头开始';
    expect((await run('import', torn, '--dry-run', ...on)).out).toMatch(new RegExp(`存疑 .* ${odd}$`, 'mu'));
    expect((await run('import', torn, ...on)).out).toMatch(new RegExp(`^新收入 .* ${odd}$`, 'mu'));
    expect((await run('list', ...on)).out).toMatch(new RegExp(` torn\\.txt +${odd}$`, 'mu'));
    const again = await run('import', torn, ...on, '--lang', 'en');
    expect(again.out).toMatch(
      /^there already .* no place was read; no year was read; no headings were found/u,
    );
    for (const [command, ...files] of [
      ['outline', sample(2024)],
      ['figures', sample(2024)],
      ['align', sample(2024), sample(2025)],
      ['compare', sample(2024), sample(2025)],
    ] as const)
      expect((await run(command, ...files)).out).not.toMatch(/[a-z]{3,}/u);
  });

  it('a name mistyped makes no library', async () => {
    const missing = join(folder, 'missing.sqlite');
    expect(await run('list', '--library', missing)).toMatchObject({ status: 3 });
    expect(existsSync(missing)).toBe(false);
  });
});

describe('track on a library', () => {
  it('goes by the figure that the reader chose', async () => {
    const made = await makeSampleLibrary();
    const [shelf] = await made.call('library/list', {});
    const [earlier, later] = [shelf!.reports.at(-2)!.id, shelf!.reports.at(-1)!.id];
    const view = await made.call('goals/open', { report: earlier });
    const goal = view.goals.find(
      ({ figure, outcomes }) => figure !== null && (outcomes[0]?.candidates[0]?.figures.length ?? 0) > 1,
    )!;
    const { figures, result } = goal.outcomes[0]!.candidates[0]!;
    const other = figures.find(({ figure }) => figure.valueSpan.start !== result?.valueSpan.start)!;
    const value = other.figure.valueSpan;
    await made.call('goals/choose-figure', { report: earlier, goal: goal.key, later, value });
    made.close();
    const { pairs } = await ask(
      z.object({
        pairs: z.array(
          z.object({
            goal: text,
            attainment: z.object({ ratio: number.nullable(), reason: text.nullable(), chosen: z.boolean() }),
          }),
        ),
      }),
      ...['track', String(earlier), String(later), '--library', made.file],
    );
    const tracked = pairs.filter(({ attainment }) => attainment.chosen);
    expect(tracked).toMatchObject([{ goal: goal.quote }]);
    const { attainment } = other;
    expect(tracked[0]?.attainment).toMatchObject(
      attainment.kind === 'comparable'
        ? { ratio: attainment.ratio }
        : { ratio: null, reason: attainment.reason },
    );
  });
});
