import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sniffText } from '../../electron/library/import/decode.ts';
import { readHead } from '../../shared/text/head.ts';
import { DIVISIONS } from '../../shared/text/divisions/table.ts';
import { stemOf } from '../../shared/text/divisions/stem.ts';
import { reportDocx } from '../helpers/docx.ts';
import { pickBelow, seededRandom } from '../helpers/random.ts';

type Base = { readonly text: string; readonly stem: string };

/** Words that stand for each other in such reports: what a seeded edit exchanges. */
const EXCHANGES: readonly (readonly [string, string])[] = [
  ['加快', '加速'],
  ['推进', '促进'],
  ['增长', '提高'],
  ['完善', '健全'],
  ['全面', '全力'],
  ['建设', '建造'],
  ['稳步', '稳定'],
  ['重点', '主要'],
];

/**
 * Writes `count` reports into `folder`, a folder a place, each made from a real one by seeded edits: another place, other years,
 * other figures, exchanged words. Five in six are text, the rest documents of Word and pages.
 */
export function writeManyReports(folder: string, shared: string, count: number, seed: number): void {
  const random = seededRandom(seed);
  const bases = listBases(shared);
  const names = DIVISIONS.split('|').map((row) => /^\d{6}(\D+?)(?:\d|-|$)/u.exec(row)?.[1] ?? '');
  const counties = names.filter((name) => /..[县区]$/u.test(name));
  for (let at = 0; at < count; at++) {
    const base = bases[at % bases.length];
    if (base === undefined) throw new Error('there is no report to begin with');
    const place = counties[pickBelow(random, counties.length)] ?? '';
    const text = edit(base, place, random);
    const inside = join(folder, place);
    mkdirSync(inside, { recursive: true });
    writeReport(join(inside, String(at)), text, random);
  }
}

/** The real reports beside the project, in the order of their names. */
function listBases(shared: string): readonly Base[] {
  return ['corpus', 'wide'].flatMap((root) =>
    readdirSync(join(shared, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => {
        const text = sniffText(readFileSync(join(shared, root, name)))?.text ?? '';
        return { text, stem: stemOf(readHead(text, name).place) };
      }),
  );
}

function edit({ text, stem }: Base, place: string, random: () => number): string {
  const turn = pickBelow(random, 17) - 8;
  const [from, to] = EXCHANGES[pickBelow(random, EXCHANGES.length)] ?? ['', ''];
  const moved = stem === '' ? `${place}${text}` : text.replaceAll(stem, stemOf(place));
  return moved
    .replaceAll(/(?<!\d)(?:19|20)\d\d(?=年)/gu, (year) => String(Number(year) + turn))
    .replaceAll(/\d(?=[%万亿个家])/gu, (digit) => (random() < 0.3 ? String(pickBelow(random, 9) + 1) : digit))
    .replaceAll(from, () => (random() < 0.5 ? to : from));
}

function writeReport(path: string, text: string, random: () => number): void {
  const lot = random();
  if (lot < 0.1) writeFileSync(`${path}.docx`, reportDocx(escape(text)));
  else if (lot < 0.17) writeFileSync(`${path}.html`, toPage(text));
  else writeFileSync(`${path}.txt`, text);
}

function toPage(text: string): string {
  const paragraphs = escape(text)
    .split('\n')
    .map((line) => `<p>${line}</p>`);
  return `<!doctype html><html><head><meta charset="utf-8"><title>政府工作报告</title></head><body><nav><a href="/">首页</a></nav><div class="content">${paragraphs.join('\n')}</div></body></html>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[^\P{Cc}\t\n\r]/gu, '');
}
