import { describe, expect, it } from 'vitest';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { addText, failureOf, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

const WORDS = { definition: '', example: '', counterExample: '', colour: null };

async function makeNoted(...tags: readonly (readonly string[])[]) {
  const library = makeLibrary();
  const { id: report } = await addText(library, '2024.txt', inventReport(2024));
  const { text } = await library.call('report/open', { id: report });
  const ids: number[] = [];
  for (const [index, own] of tags.entries()) {
    const anchor = createAnchor(text, { start: index * 5, end: index * 5 + 4 });
    const target = { kind: 'text', report, anchor };
    ids.push((await library.call('notes/add', { target, text: `${index}`, tags: own })).id);
  }
  return { library, report, ids, text };
}

const tagsOf = async (library: TestLibrary) =>
  Object.fromEntries(
    (await library.call('notes/list', { report: null })).map(({ text, tags }) => [text, tags]),
  );
const pathsOf = async (library: TestLibrary) => (await library.call('tags/list', {})).map(({ path }) => path);
const idOf = async (library: TestLibrary, path: string) =>
  (await library.call('tags/list', {})).find((tag) => tag.path === path)?.id ?? 0;

describe('the codebook', () => {
  it('gets the tags of notes with those above them, and counts them', async () => {
    const { library } = await makeNoted(['经济 / 就业 ', '民生'], ['经济/就业', '经济/外贸/口岸'], ['经济']);
    expect(await library.call('tags/list', {})).toMatchObject([
      { path: '民生', parent: null, notes: 1, notesBelow: 1 },
      { path: '经济', parent: null, notes: 1, notesBelow: 3 },
      { path: '经济/外贸', parent: '经济', notes: 0, notesBelow: 1 },
      { path: '经济/外贸/口岸', parent: '经济/外贸', notes: 1 },
      { path: '经济/就业', parent: '经济', notes: 2, notesBelow: 2 },
    ]);
  });

  it('keeps what is said of a tag; renamed or moved it goes along in every note, and back by undo', async () => {
    const { library } = await makeNoted(['经济/就业'], ['经济', '经济/就业/青年']);
    const id = await idOf(library, '经济/就业');
    const tag = {
      path: '民生/就业',
      definition: '岗位与失业',
      example: '新增就业',
      counterExample: '就业补助',
      colour: 'blue',
    };
    const after = await library.call('tags/save', { id, tag });
    expect(after.find((each) => each.id === id)).toMatchObject(tag);
    expect(await tagsOf(library)).toEqual({ 0: ['民生/就业'], 1: ['经济', '民生/就业/青年'] });
    expect(await pathsOf(library)).toEqual(['民生', '民生/就业', '民生/就业/青年', '经济']);
    await library.call('history/undo', {});
    expect(await tagsOf(library)).toEqual({ 0: ['经济/就业'], 1: ['经济', '经济/就业/青年'] });
    expect(await pathsOf(library)).toEqual(['经济', '经济/就业', '经济/就业/青年']);
    await library.call('history/redo', {});
    expect(await tagsOf(library)).toEqual({ 0: ['民生/就业'], 1: ['经济', '民生/就业/青年'] });
  });

  it('renames a tag in what is written and not saved, too', async () => {
    const { library, report } = await makeNoted(['经济/就业']);
    const target = { kind: 'text', report, anchor: { quote: '桥', prefix: '', suffix: '', start: 0 } };
    const draft = { kind: 'draft', target, note: null, base: null, text: '一', tags: '经济/就业/青年\n民生' };
    await library.call('kept/put', { key: 'a', value: draft });
    const id = await idOf(library, '经济/就业');
    await library.call('tags/save', { id, tag: { ...WORDS, path: '就业' } });
    const [kept] = await library.call('kept/list', { kind: 'draft', key: 'a' });
    expect(kept?.value).toEqual({ ...draft, tags: '就业/青年\n民生' });
    for (const [step, tags] of [
      ['history/undo', '经济/就业/青年\n民生'],
      ['history/redo', '就业/青年\n民生'],
    ] as const) {
      await library.call(step, {});
      const [now] = await library.call('kept/list', { kind: 'draft', key: 'a' });
      expect(now?.value).toEqual({ ...draft, tags });
    }
  });

  it('refuses the path of another tag, and one below the tag itself', async () => {
    const { library } = await makeNoted(['甲'], ['乙']);
    const id = await idOf(library, '甲');
    const refused = { code: 'invalid-input', details: { field: 'tag.path' } };
    for (const path of ['乙', '甲/丙'])
      expect(await failureOf(() => library.call('tags/save', { id, tag: { ...WORDS, path } }))).toEqual(
        refused,
      );
    expect(
      await failureOf(() => library.call('tags/save', { id: null, tag: { ...WORDS, path: '甲' } })),
    ).toEqual(refused);
    expect(await failureOf(() => library.call('tags/delete', { id: 99 }))).toEqual({
      code: 'not-found',
      details: { tag: 99 },
    });
    expect(await pathsOf(library)).toEqual(['乙', '甲']);
  });

  it('merges one tag into another with what lies below both', async () => {
    const { library } = await makeNoted(['甲', '乙'], ['甲/丙'], ['乙/丙', '甲/丁']);
    const [from, into] = [await idOf(library, '甲'), await idOf(library, '乙')];
    await library.call('tags/save', {
      id: from,
      tag: { path: '甲', definition: '旧说', example: '', counterExample: '', colour: 'red' },
    });
    const merged = await library.call('tags/merge', { from, into });
    expect(merged.map(({ path }) => path)).toEqual(['乙', '乙/丁', '乙/丙']);
    expect(merged[0]).toMatchObject({ definition: '旧说', colour: 'red' });
    expect(await tagsOf(library)).toEqual({ 0: ['乙'], 1: ['乙/丙'], 2: ['乙/丙', '乙/丁'] });
    const below = await idOf(library, '乙/丙');
    expect(await failureOf(() => library.call('tags/merge', { from: into, into: below }))).toMatchObject({
      code: 'invalid-input',
    });
  });

  it('deletes a tag with those below it, out of notes in the bin too, as one step', async () => {
    const { library, ids } = await makeNoted(['甲/乙', '丙'], ['甲']);
    await library.call('notes/delete', { id: ids[1] });
    await library.call('tags/delete', { id: await idOf(library, '甲') });
    expect(await tagsOf(library)).toEqual({ 0: ['丙'] });
    expect(await library.call('notes/restore', { id: ids[1] })).toMatchObject({ tags: [] });
    await library.call('history/undo', {});
    await library.call('history/undo', {});
    expect(await tagsOf(library)).toEqual({ 0: ['甲/乙', '丙'] });
    expect(await pathsOf(library)).toEqual(['丙', '甲', '甲/乙']);
  });
});

describe('many notes at once', () => {
  it('get and lose tags, a kind and a colour as one step', async () => {
    const { library, ids } = await makeNoted(['甲', '乙'], ['乙'], ['丙']);
    const chosen = ids.slice(0, 2);
    const edit = { addTags: ['丁/戊'], removeTags: ['乙'], kind: 'question', colour: 'green' };
    expect(await library.call('notes/edit-many', { ids: chosen, edit })).toMatchObject([
      { tags: ['甲', '丁/戊'], kind: 'question', colour: 'green' },
      { tags: ['丁/戊'], kind: 'question', colour: 'green' },
    ]);
    await library.call('notes/edit-many', { ids: chosen, edit: { kind: null } });
    expect(await library.call('notes/list', { report: null })).toMatchObject([
      { tags: ['丙'], kind: null, colour: null },
      { kind: null, colour: 'green' },
      { kind: null, colour: 'green' },
    ]);
    await library.call('history/undo', {});
    await library.call('history/undo', {});
    expect(await tagsOf(library)).toEqual({ 0: ['甲', '乙'], 1: ['乙'], 2: ['丙'] });
    expect(await pathsOf(library)).not.toContain('丁/戊');
  });

  it('go into the bin as one step', async () => {
    const { library, ids } = await makeNoted([], [], []);
    await library.call('notes/delete-many', { ids });
    expect(await library.call('notes/list', { report: null })).toEqual([]);
    await library.call('history/undo', {});
    expect(await library.call('notes/list', { report: null })).toHaveLength(3);
  });
});

describe('what a note is on', () => {
  it('is a section, a figure, a goal, or a pair without a change, and comes back by the table', async () => {
    const { library, report, text } = await makeNoted();
    const { id: right } = await addText(library, '2025.txt', inventReport(2025));
    const anchor = createAnchor(text, { start: 40, end: 52 });
    for (const subject of ['section', 'figure', 'goal']) {
      const target = { kind: 'text', report, anchor, subject };
      expect(await library.call('notes/add', { target, text: subject, tags: [] })).toMatchObject({ target });
    }
    const pair = { kind: 'pair', left: report, right, leftAnchor: anchor, rightAnchor: null };
    await library.call('notes/add', {
      target: pair,
      text: '',
      tags: ['甲/乙'],
      colour: 'red',
      kind: 'check',
    });
    const before = await library.call('notes/list', { report: null });
    expect(before[0]).toMatchObject({ target: pair, author: '编码员 A', colour: 'red', left: { start: 40 } });
    const seen = await library.call('compare/open', { left: right, right: report });
    expect(seen.notes.find(({ target }) => target.kind === 'pair')).toMatchObject({
      target: { left: right, right: report, leftAnchor: null, rightAnchor: anchor },
    });
    for (const ending of ['csv', 'xlsx']) {
      const target = `${library.folder}/notes.${ending}`;
      await library.call('tables/export', {
        source: { kind: 'notes', report: null },
        target,
        language: 'zh-CN',
      });
      expect(await library.call('tables/import', { files: [target] })).toMatchObject({
        added: 0,
        known: 4,
        failed: [],
      });
      await library.call('notes/delete-many', { ids: before.map(({ id }) => id) });
      expect(await library.call('tables/import', { files: [target] })).toMatchObject({
        added: 4,
        failed: [],
      });
      const after = await library.call('notes/list', { report: null });
      const bare = (notes: typeof before) => notes.map(({ id: _, ...note }) => note);
      expect(bare(after)).toEqual(bare(before));
      await library.call('history/undo', {});
      await library.call('history/undo', {});
    }
  });

  it('is put on other words by hand, of its own reports alone', async () => {
    const { library, report, text, ids } = await makeNoted(['甲']);
    const at = { start: 60, end: 70 };
    const placed = await library.call('notes/place', { id: ids[0], report, at });
    expect(placed).toMatchObject({ left: at, target: { anchor: { quote: text.slice(60, 70), start: 60 } } });
    const { id: other } = await addText(library, '2025.txt', inventReport(2025));
    expect(await failureOf(() => library.call('notes/place', { id: ids[0], report: other, at }))).toEqual({
      code: 'invalid-input',
      details: { field: 'report' },
    });
    await library.call('history/undo', {});
    expect(await library.call('notes/list', { report })).toMatchObject([{ left: { start: 0, end: 4 } }]);
  });
});

describe('all that was written', () => {
  it('stands in one list with its place: notes, comments on verdicts, outside evidence', async () => {
    const { library, report, text } = await makeNoted(['甲']);
    const { goals } = await library.call('goals/open', { report });
    const [goal] = goals;
    const key = goal?.key ?? '';
    const evidence = [{ kind: 'outside', source: '云川年鉴', quote: '如期建成' }];
    const verdict = { goal: key, code: 'met', evidence, absence: null, comment: '年鉴为证' };
    await library.call('goals/judge', { report, verdicts: [verdict] });
    const entries = await library.call('notes/entries', {});
    expect(entries.map(({ kind }) => kind).sort()).toEqual(['comment', 'evidence', 'note']);
    expect(entries.find(({ kind }) => kind === 'comment')).toMatchObject({
      report,
      place: '云川市',
      year: 2024,
      text: '年鉴为证',
      author: '编码员 A',
      quote: text.slice(goal?.span.start, goal?.span.end),
    });
    expect(entries.find(({ kind }) => kind === 'evidence')).toMatchObject({ text: '云川年鉴\n如期建成' });
    expect(entries.every(({ at }) => at !== null)).toBe(true);
    await library.call('report/delete', { id: report });
    expect(await library.call('notes/entries', {})).toEqual([]);
  });
});
