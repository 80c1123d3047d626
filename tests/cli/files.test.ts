import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROLES } from '../../shared/model/outline.ts';
import { BOUNDS, MEASURES } from '../../shared/model/figure.ts';
import { DIFFERENCES } from '../../shared/model/attainment.ts';
import { GRADES, GROUNDS, VERDICTS } from '../../shared/model/goal.ts';
import { LINK_GRADES, RELATIONS, SUBSTITUTION_KINDS } from '../../shared/model/comparison.ts';
import { ask, makeOwnFolder, number, sample, text } from './ask.ts';
import { run } from './program.ts';

const folder = makeOwnFolder();
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
            roles: z.array(z.enum(ROLES)).min(1),
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

  it('text of a picture, with how long it takes on the error stream', async () => {
    const { status, out, err } = await run('text', join(import.meta.dirname, '..', 'fixtures', 'scan.jpg'));
    expect([status, out]).toEqual([0, '云川市2024年政府工作报告\n']);
    expect(err).toBe(
      'scan.jpg：识别 1 页，约需 5 秒\nscan.jpg：第 1 页，共 1 页\n有 1 页是图片，文字由本机识别，请核对存疑的字\n',
    );
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
            goes: number,
            comes: number,
            grade: z.enum(LINK_GRADES),
            terms: z.array(text),
          }),
        ),
        only_left: z.array(text),
        only_right: z.array(text),
        unsure: z.array(z.strictObject({ left: text.nullable(), right: text.nullable(), nearest: text })),
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
              reason: z.enum([...DIFFERENCES, 'zero', 'bound', 'passage']).nullable(),
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
