import { describe, expect, it } from 'vitest';
import { meets } from '../../shared/model/span.ts';
import { createFollower } from '../../shared/text/placing/follow.ts';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { findNoted } from '../../shared/text/plain/rough-anchors.ts';
import { correctNoted, isOnSameWords } from '../helpers/noted-corrections.ts';
import { pickBelow, seededRandom } from '../helpers/random.ts';
import { addText, inventReport, makeLibrary } from './tools.ts';

const WHAT =
  '桥梁 公路 水库 校舍 卫生院 园区 码头 灌区 林场 渔港 河堤 管网 电站 粮仓 市场 剧场 图书馆 养老院 食堂 车站'.split(
    ' ',
  );
const WHERE = '东岭 西沟 南渡 北塘 上坪 下洼 青石 白沙 红桥 黄陂 清江 云台 金盆 银滩 松林 柳湾'.split(' ');
const DONE = '新建 改造 扩建 修缮 启用 移交 验收 规划 加固 迁建 提升 整治'.split(' ');
const WHY =
  '方便群众出行 保障粮食生产 补齐民生短板 减少安全隐患 带动周边就业 改善办学条件 服务渔业生产 改善人居环境'.split(
    ' ',
  );

/** Some thirteen thousand characters, no two sentences alike. */
function inventLong(seed: number): string {
  const random = seededRandom(seed);
  const pick = (list: readonly string[]): string => list[pickBelow(random, list.length)] ?? '';
  const sentence = (): string =>
    `${pick(DONE)}${pick(WHERE)}${pick(WHAT)}${1 + pickBelow(random, 900)}处，${pick(WHY)}，完成投资${1 + pickBelow(random, 9000)}万元`;
  const paragraph = (): string => `\u3000\u3000${Array.from({ length: 4 }, sentence).join('；')}。`;
  return Array.from({ length: 100 }, paragraph).join('\n');
}

/** 100 notes on a report, which is corrected and comes in again. */
async function reimport(edits: number) {
  const library = makeLibrary();
  const { id: report } = await addText(library, '2024.txt', inventReport(2024, inventLong(7)));
  const { text } = await library.call('report/open', { id: report });
  const { corrected, notes } = correctNoted(text, 20260105, 100, edits);
  for (const [index, { anchor }] of notes.entries())
    await library.call('notes/add', { target: { kind: 'text', report, anchor }, text: `${index}`, tags: [] });
  const { id } = await addText(library, '2024-corrected.txt', corrected);
  const opened = await library.call('report/open', { id });
  expect(opened.text).toBe(corrected.trim());
  const placed = opened.notes.map(({ text: index, left }) => ({ left, ...notes[Number(index)] }));
  const same = placed.filter(({ left, expected }) => expected !== undefined && isOnSameWords(left, expected));
  const strays = placed.filter(
    ({ left, expected }) => left !== null && (expected === undefined || !meets(left, expected)),
  );
  const orphans = opened.notes.filter(({ isOrphan }) => isOrphan);
  return {
    all: opened.notes,
    same: same.length,
    strays,
    orphans,
    former: await library.call('notes/list', { report }),
  };
}

describe('a hundred notes on a report that is corrected and comes in again', () => {
  it.each([
    { edits: 60, least: 98 },
    { edits: 300, least: 95 },
  ])('sit on the same words after $edits corrections, and none is lost', async ({ edits, least }) => {
    const { all, same, strays, orphans, former } = await reimport(edits);
    process.stdout.write(
      `notes after ${edits} corrections: ${same} of 100 on the same words, ${orphans.length} orphans\n`,
    );
    expect(former).toHaveLength(100);
    expect(all).toHaveLength(100);
    expect(same).toBeGreaterThanOrEqual(least);
    // What is not on its words to the letter is told, or still on a part of them.
    expect(strays).toEqual([]);
    for (const { target } of orphans) expect(target.kind === 'text' && target.anchor.quote).not.toBe('');
  });
});

describe('a note whose paragraph went', () => {
  it('is an orphan, though a lookalike is left', async () => {
    const library = makeLibrary();
    const gone = '\u3000\u3000城东片区要加快推进农村人居环境整治提升，年内完成八个村。';
    const like = '\u3000\u3000山区三镇同步谋划，加快推进农村人居环境整治提升，补助另行下达。';
    const body = `${gone}\n\u3000\u3000${'其余各项工作按年初的安排有序推进，'.repeat(3)}\n${like}`;
    const { id: report } = await addText(library, '2024.txt', inventReport(2024, body));
    const { text } = await library.call('report/open', { id: report });
    const quote = '加快推进农村人居环境整治提升';
    const start = text.indexOf(quote);
    const anchor = {
      quote,
      prefix: text.slice(start - 32, start),
      suffix: text.slice(start + 14, start + 46),
      start,
    };
    await library.call('notes/add', { target: { kind: 'text', report, anchor }, text: '', tags: ['甲'] });
    const { id } = await addText(library, '2024-b.txt', inventReport(2024, body.replace(`${gone}\n`, '')));
    expect((await library.call('report/open', { id })).notes).toMatchObject([
      { isOrphan: true, left: null, target: { anchor: { quote } } },
    ]);
  });
});

describe('notes on a text that stands twice in its file', () => {
  // Thirty paragraphs come again behind the others; a whole second printing is cleaned away.
  const paragraphs = inventLong(11).split('\n');
  const again = paragraphs.slice(0, 30).join('\n');
  const twice = [...paragraphs, '\u3000\u3000以下重复刊载。', again, inventLong(12)].join('\n');

  it('stay each on its own after 300 corrections', () => {
    const { corrected, notes } = correctNoted(twice, 20260105, 100, 300);
    const follow = createFollower(twice, corrected);
    const placed = notes.map(({ anchor, expected }) => {
      const moved = follow(anchor);
      return moved !== null && isOnSameWords(findNoted(corrected, moved), expected);
    });
    expect(placed.filter(Boolean).length).toBeGreaterThanOrEqual(98);
  });

  it('are marked where their own words went and the others are left, until they are put by hand', async () => {
    const library = makeLibrary();
    const { id: report } = await addText(library, '2024.txt', inventReport(2024, twice));
    const { text } = await library.call('report/open', { id: report });
    const second = text.indexOf('以下重复刊载') + 2000;
    const kept = createAnchor(text, { start: second - 1500, end: second - 1480 });
    const gone = createAnchor(text, { start: second, end: second + 20 });
    for (const anchor of [kept, gone])
      await library.call('notes/add', { target: { kind: 'text', report, anchor }, text: '', tags: ['甲'] });
    expect((await library.call('notes/list', { report })).map(({ isUnsure }) => isUnsure)).toEqual([
      false,
      false,
    ]);

    const corrected = text.slice(0, second - 400) + text.slice(second + 400);
    const { id } = await addText(library, '2024-b.txt', corrected);
    const [lost, same] = await library.call('notes/list', { report: id });
    expect(same).toMatchObject({ isUnsure: false, version: null, left: { start: second - 1500 } });
    expect(lost).toMatchObject({ isUnsure: true, isOrphan: false });
    expect(lost?.version).toMatch(/^[0-9a-f]{64}$/u);
    expect(lost?.left?.start).toBeLessThan(second - 2000);
    const placed = await library.call('notes/place', { id: lost?.id, report: id, at: lost?.left });
    expect(placed).toMatchObject({ isUnsure: false, version: null, left: lost?.left });
  });

  it('are marked where a file of notes tells no more than words that stand in both', async () => {
    const library = makeLibrary();
    const { id: report } = await addText(library, '2024.txt', inventReport(2024, twice));
    const { text } = await library.call('report/open', { id: report });
    const at = text.indexOf('以下重复刊载') + 1000;
    const anchor = { ...createAnchor(text, { start: at, end: at + 20 }), start: at + 9 };
    const note = await library.call('notes/add', {
      target: { kind: 'text', report, anchor },
      text: '',
      tags: ['甲'],
    });
    expect(note).toMatchObject({ isUnsure: true, version: null });
  });
});
