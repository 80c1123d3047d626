import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN_EVERYTHING } from '../../shared/model/cleaning.ts';
import { openConnection } from '../../electron/library/db/connection.ts';
import { migrate, newestVersion } from '../../electron/library/db/migrate.ts';
import { MIGRATIONS } from '../../electron/library/db/migrations/migrations.ts';
import { addText, inventReport, makeFolder, makeLibrary } from './tools.ts';

type Library = ReturnType<typeof makeLibrary>;

/** The invented report as one of another place. */
function reportOf(place: string, year: number): string {
  return inventReport(year).replaceAll('云川市', place);
}

async function shelvesOf(library: Library): Promise<readonly unknown[]> {
  const shelves = await library.call('library/list', {});
  return shelves.map(({ place, reports }) => [place, reports.map(({ head }) => head.place)]);
}

describe('a shelf', () => {
  it('holds the reports of a place under whatever name they print it', async () => {
    const library = makeLibrary();
    await addText(library, 'a.txt', reportOf('徐水县', 2012));
    const { division } = await addText(library, 'b.txt', reportOf('保定市徐水区', 2024));
    expect(await shelvesOf(library)).toEqual([['徐水区', ['徐水县', '保定市徐水区']]]);
    expect(division).toEqual({ code: '130609', fullName: '河北省保定市徐水区', level: 'county' });
  });

  it('of reports without a place stands last, however many they are', async () => {
    const library = makeLibrary();
    for (const [at, words] of ['山路通了。', '石桥通了。'].entries())
      await addText(library, `${at}.txt`, words);
    await addText(library, 'c.txt', reportOf('云川市', 2024));
    expect(await shelvesOf(library)).toEqual([
      ['云川市', ['云川市']],
      ['', ['', '']],
    ]);
  });

  it('is the place as printed where no table knows it', async () => {
    const library = makeLibrary();
    const { division, warnings } = await addText(library, 'a.txt', reportOf('云川市', 2024));
    expect(division).toBeNull();
    expect(warnings).not.toContain('place-of-several');
    expect(await shelvesOf(library)).toEqual([['云川市', ['云川市']]]);
  });

  it('of a name that several places bear is told by the text, or by the reader', async () => {
    const library = makeLibrary();
    const told = `${reportOf('朝阳区', 2023)}\n长春的路通了，长春的桥也通了，长春更美了。`;
    await addText(library, 'a.txt', told);
    const { id, warnings, head } = await addText(library, 'b.txt', reportOf('朝阳区', 2024));
    expect(warnings).toContain('place-of-several');
    expect(await shelvesOf(library)).toEqual([
      ['朝阳区', ['朝阳区']],
      ['长春市朝阳区', ['朝阳区']],
    ]);
    const own = { ...head, place: '吉林省长春市朝阳区' };
    const { summary } = await library.call('report/correct-head', { id, head: own });
    expect(summary.warnings).not.toContain('place-of-several');
    expect(await shelvesOf(library)).toEqual([['长春市朝阳区', ['朝阳区', '吉林省长春市朝阳区']]]);
    await library.call('history/undo', {});
    expect(await shelvesOf(library)).toHaveLength(2);
  });
});

describe('a library whose reports an earlier version filed', () => {
  function makeOld(): string {
    const file = join(makeFolder(), 'old.sqlite');
    const { connection } = openConnection(file, newestVersion(MIGRATIONS), 1000);
    migrate(
      connection,
      MIGRATIONS.filter(({ version }) => version < 110),
    );
    for (const [index, place] of ['徐水县', '徐水区'].entries()) {
      const head = { title: '', place, year: 2012 + index, session: '', speaker: '', date: '' };
      const hash = String(index).repeat(64);
      connection.prepare('INSERT INTO places (id, name) VALUES (?, ?)').run(index + 1, place);
      connection
        .prepare(
          `INSERT INTO reports (id, place_id, year, head_read, file_name, sha256, size, detected_encoding, imported_at, bytes)
           VALUES (?, ?, ?, ?, 'a.txt', ?, 1, 'utf-8', 'x', x'78')`,
        )
        .run(index + 1, index + 1, 2012 + index, JSON.stringify(head), hash);
      connection
        .prepare(
          `INSERT INTO texts (report_id, choice, rules, sha256, characters, warnings, text)
           VALUES (?, '{"keptSteps":[],"keptEdits":[]}', 0, ?, 9, '[]', '')`,
        )
        .run(index + 1, hash);
    }
    connection
      .prepare(
        `INSERT INTO indicator_joins (place_id, name, indicator, created_at) VALUES (1, '总产值', '生产总值', 'x')`,
      )
      .run();
    connection.close();
    return file;
  }

  it('has them on one shelf, with what was said of their indicators', async () => {
    const library = makeLibrary({ file: makeOld() });
    expect(await shelvesOf(library)).toEqual([['徐水区', ['徐水县', '徐水区']]]);
    const { joins } = await library.call('indicators/open', { place: '徐水区' });
    expect(joins).toEqual([{ name: '总产值', indicator: '生产总值', author: '' }]);
  });
});

describe('a folder', () => {
  it('names the place and the year of reports that do not say them', async () => {
    const folder = join(makeFolder(), '130609-徐水');
    mkdirSync(folder);
    const text = '各位代表：\n现在，我代表区人民政府向大会报告工作。\n山路通了，桥也通了。\n';
    writeFileSync(join(folder, '2031.txt'), text);
    const library = makeLibrary();
    const { items } = await library.call('import/files', { files: [folder] });
    expect(items).toMatchObject([
      { report: { head: { place: '徐水区', year: 2031 }, source: { within: ['130609-徐水'] } } },
    ]);
    const [shelf] = await library.call('library/list', {});
    const id = shelf!.reports[0]!.id; // the one just imported
    expect(
      (await library.call('report/clean-as', { id, choice: CLEAN_EVERYTHING })).summary.head,
    ).toMatchObject({
      place: '徐水区',
    });
  });
});
