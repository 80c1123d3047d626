import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROLES } from '../../shared/model/outline.ts';
import { BOUNDS, MEASURES } from '../../shared/model/figure.ts';
import { DIFFERENCES } from '../../shared/model/attainment.ts';
import { GRADES, GROUNDS, VERDICTS } from '../../shared/model/goal.ts';
import { RELATIONS, SUBSTITUTION_KINDS } from '../../shared/model/comparison.ts';
import { makeLibrary } from '../library/tools.ts';
import { run } from './program.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const sample = (year: number): string => join(ROOT, 'samples', 'lanjiang', `${year}.txt`);
const folder = mkdtempSync(join(tmpdir(), 'duizhao-cli-'));
const library = join(folder, 'library.sqlite');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a command gives as JSON, which must be of the shape of the design to the field. */
async function ask<T>(schema: z.ZodType<T>, ...words: readonly string[]): Promise<T> {
  const { status, out, err } = await run(...words, '--json');
  expect([status, err]).toEqual([0, '']);
  return schema.parse(JSON.parse(out));
}

const text = z.string();
const number = z.number();
const range = z.tuple([number, number]).nullable();

describe('on files', () => {
  it('outline', async () => {
    const outline = await ask(
      z.strictObject({
        title: text,
        place: text,
        year: number.nullable(),
        headings: z.array(
          z.strictObject({
            level: number,
            marker: text,
            title: text,
            runin: z.boolean(),
            role: z.enum(ROLES),
            start: number,
            end: number,
          }),
        ),
      }),
      'outline',
      sample(2025),
    );
    expect(outline).toMatchObject({ title: '政府工作报告', place: '澜江市', year: 2025 });
    const cleaned = (await ask(z.object({ text }), 'text', sample(2025))).text;
    const { marker, title, start, end } = outline.headings[1]!;
    expect(cleaned.slice(start, end).replace(/。$/u, '')).toBe(marker + title);
  });

  it('figures', async () => {
    const { figures } = await ask(
      z.strictObject({
        figures: z.array(
          z.strictObject({
            quote: text,
            name: text,
            kind: z.enum(['achievement', 'goal']),
            year: number.nullable(),
            measure: z.enum(MEASURES),
            value: number,
            value_to: number.nullable(),
            unit: text,
            bound: z.enum(BOUNDS),
            doubtful: z.boolean(),
            start: number,
            end: number,
          }),
        ),
      }),
      'figures',
      sample(2025),
    );
    expect(figures).toContainEqual(expect.objectContaining({ value: 1661.5, unit: '亿元', year: 2024 }));
  });

  it('text', async () => {
    const file = join(folder, 'turn.txt');
    writeFileSync(file, '政府工作报告\r\n\r\n　　我们新增绿地（下转4版）四十公顷。\r\n');
    const cleaned = await ask(
      z.strictObject({
        text,
        encoding: text,
        steps: z.array(z.strictObject({ step: text, removed: z.array(text), count: number })),
        source: z.looseObject({ format: text, findings: z.array(z.looseObject({ kind: text })) }),
      }),
      'text',
      file,
    );
    expect(cleaned.text).toBe('政府工作报告\n我们新增绿地四十公顷。');
    expect(cleaned.encoding).toBe('utf-8');
    expect(cleaned.steps).toContainEqual({ step: 'turns', removed: ['（下转4版）'], count: 1 });
  });

  it('align', async () => {
    const aligned = await ask(
      z.strictObject({
        pairs: z.array(
          z.strictObject({
            left: text,
            right: text,
            relation: z.enum(RELATIONS),
            score: number,
            terms: z.array(text),
          }),
        ),
        only_left: z.array(text),
        only_right: z.array(text),
      }),
      'align',
      sample(2024),
      sample(2025),
    );
    expect(aligned.pairs).toContainEqual(
      expect.objectContaining({ left: '2023年工作回顾', right: '2024年工作回顾', relation: 'same' }),
    );
  });

  it('track', async () => {
    const { pairs } = await ask(
      z.strictObject({
        pairs: z.array(
          z.strictObject({
            goal: text,
            name: text,
            outcome: text.nullable(),
            verdict: z.enum(VERDICTS),
            grade: z.enum(GRADES),
            ground: z.enum(GROUNDS),
            attainment: z.strictObject({
              ratio: number.nullable(),
              reason: z.enum([...DIFFERENCES, 'zero', 'passage']).nullable(),
              check: z.boolean(),
              chosen: z.literal(false),
            }),
            score: number,
            candidates: z.array(
              z.strictObject({
                quote: text,
                score: number,
                terms: z.array(text),
                start: number,
                end: number,
              }),
            ),
          }),
        ),
      }),
      'track',
      sample(2024),
      sample(2025),
    );
    const later = (await ask(z.object({ text }), 'text', sample(2025))).text;
    for (const { quote, start, end } of pairs.flatMap(({ candidates }) => candidates))
      expect(later.slice(start, end)).toBe(quote);
    expect(pairs.some(({ attainment }) => attainment.ratio !== null)).toBe(true);
    // No number where there is a reason why there is none.
    for (const { attainment, verdict, grade } of pairs) {
      expect(attainment.ratio === null || attainment.reason === null).toBe(true);
      expect(grade === 'open').toBe(verdict === 'unclear');
    }
    const lines = (await run('track', sample(2024), sample(2025))).out;
    expect(lines).toMatch(/^完成\s+较确定\s+\d+\.\d%/mu);
    expect(lines).toMatch(/不可比|未计/u);
  });

  it('compare: without a gap from end to end, rows and pieces', async () => {
    const side = z.strictObject({ text, sha256: text, text_sha256: text });
    const compared = await ask(
      z.object({
        left: side,
        right: side,
        sections: z.array(z.object({ relation: z.enum(RELATIONS) })),
        rows: z.array(
          z.strictObject({
            kind: text,
            left: range,
            right: range,
            score: number,
            move: number.nullable(),
            decided: z.literal(false),
            spans: z.array(z.strictObject({ kind: text, left: range, right: range, type: text.optional() })),
          }),
        ),
        changes: z.array(z.object({ key: text, kind: text, left: range, right: range })),
        substitutions: z.array(
          z.strictObject({
            from: text,
            to: text,
            kind: z.enum(SUBSTITUTION_KINDS),
            rank: number,
            places: z.array(z.strictObject({ row: number, left: range, right: range })),
          }),
        ),
        phrase_turns: z.array(
          z.strictObject({
            phrase: text,
            side: z.enum(['left', 'right']),
            rank: number,
            places: z.array(z.strictObject({ row: number, range })),
          }),
        ),
        decisions: z.tuple([]),
        counts: z.record(text, number),
        lossless: z.literal(true),
      }),
      'compare',
      sample(2024),
      sample(2025),
    );
    for (const name of ['left', 'right'] as const) {
      const whole = compared.rows.flatMap((row) => (row[name] === null ? [] : [row[name]]));
      const pieces = compared.rows.flatMap((row) =>
        row.spans.flatMap((span) => (span[name] === null ? [] : [span[name]])),
      );
      for (const ranges of [whole, pieces]) {
        expect(ranges.map(([start]) => start)).toEqual([0, ...ranges.slice(0, -1).map(([, end]) => end)]);
        expect(ranges.at(-1)?.[1]).toBe(compared[name].text.length);
      }
      const file = readFileSync(sample(name === 'left' ? 2024 : 2025));
      expect(compared[name].sha256).toBe(createHash('sha256').update(file).digest('hex'));
      expect(compared[name].text_sha256).toBe(createHash('sha256').update(compared[name].text).digest('hex'));
    }
    const sum = Object.values(compared.counts).reduce((a, b) => a + b, 0);
    expect(sum).toBe(compared.changes.length);
  });

  it('without --json there are lines to read', async () => {
    expect((await run('outline', sample(2025))).out).toMatch(
      /^澜江市 2025 政府工作报告\n.*一、2024年工作回顾/u,
    );
    expect((await run('text', sample(2025))).out).toMatch(/^政府工作报告\n/u);
    expect((await run('figures', sample(2025))).out).toContain('1661.5亿元');
  });
});

describe('on a library', () => {
  it('import, list, read, export, notes', async () => {
    const imported = await ask(
      z.strictObject({
        items: z.array(
          z.object({ status: text, name: text, report: z.object({ id: number, year: number }) }),
        ),
        cancelled: z.literal(false),
      }),
      ...['import', join(ROOT, 'samples', 'lanjiang'), '--library', library],
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
      z.strictObject({ file_name: text, bytes: number }),
      'export',
      ...pair,
      '--out',
      out,
    );
    expect(exported).toEqual({ file_name: '对照.html', bytes: readFileSync(out).length });
    expect(readFileSync(out, 'utf8')).toContain('class="yt"');
    expect((await run('export', ...pair, '--out', out, '--mask-years', '--lang', 'en')).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('<html lang="en">');

    const listed = await ask(z.strictObject({ notes: z.array(z.unknown()) }), 'notes', '--library', library);
    expect(listed.notes).toEqual([]);
    expect(await run('notes', '澜江市/1999', '--library', library)).toMatchObject({ status: 3 });
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
    expect((await run('import', corrected, ...on)).status).toBe(0);

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
    expect(out).toMatch(/imported\s+2024\.txt/u);
    expect(err).toBe('错误：不支持的格式 (name=bad.txt, format=gif)\n');
  });

  it('a name mistyped makes no library', async () => {
    const missing = join(folder, 'missing.sqlite');
    expect(await run('list', '--library', missing)).toMatchObject({ status: 3 });
    expect(existsSync(missing)).toBe(false);
  });
});

describe('track on a library', () => {
  it('goes by the figure that the reader chose', async () => {
    const made = makeLibrary();
    await made.call('import/samples', {});
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

describe('the exit status', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['explain']],
    ['an operand too few', ['compare', sample(2024)]],
    ['an operand too many', ['outline', sample(2024), sample(2025)]],
    ['an unknown option', ['outline', sample(2024), '--deep']],
    ['no library where one is needed', ['list']],
    ['no target of an export', ['export', '1', '2', '--library', library]],
  ])('2 and the usage for %s', async (_, words) => {
    const { status, out, err } = await run(...words);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('用法：npm run -s cli --');
  });

  it('0 and the usage for --help', async () => {
    expect(await run('--help', '--lang', 'en')).toMatchObject({
      status: 0,
      out: expect.stringContaining('Usage:'),
      err: '',
    });
  });

  it('3 and one line for an error, or the error as data', async () => {
    const missing = join(folder, 'missing.txt');
    const plain = await run('outline', missing);
    expect(plain).toEqual({
      status: 3,
      out: '',
      err: '错误：无法读写文件 (name=missing.txt, reason=missing)\n',
    });
    const { status, out, err } = await run('outline', missing, '--json');
    expect([status, err]).toEqual([3, '']);
    expect(JSON.parse(out)).toMatchObject({
      error: { code: 'unreadable-file', details: { name: 'missing.txt', reason: 'missing' } },
    });
  });

  it('70 for a bug', async () => {
    // A library whose rows cannot be what this program wrote: nobody is to blame but a program.
    const file = join(folder, 'odd.sqlite');
    expect((await run('import', sample(2024), '--library', file)).status).toBe(0);
    const connection = new Sqlite(file);
    connection.prepare(`UPDATE reports SET detected_encoding = 'klingon'`).run();
    connection.close();
    const { status, err } = await run('list', '--library', file);
    expect(status).toBe(70);
    expect(err).toContain('detected_encoding');
  });
});
