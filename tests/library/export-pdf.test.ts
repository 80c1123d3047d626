import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString, type PDFDict } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/base/errors.ts';
import { EXPORT_DEFAULTS } from '../../shared/contract/export-api.ts';
import type { PrintJob } from '../../shared/contract/printing.ts';
import { AT } from '../../electron/library/export/paper/own-links.ts';
import type { Print } from '../../electron/library/print-desk.ts';
import { MASK_NOTHING } from '../helpers/masks.ts';
import { readBookmarks } from '../helpers/read-bookmarks.ts';
import { addText, failureOf, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

// What Electron prints is looked at in tests/e2e/prints.spec.ts; here a PDF with the same places stands for it.

const OPTIONS = {
  ...EXPORT_DEFAULTS,
  language: 'zh-CN',
  masks: MASK_NOTHING,
};

/**
 * A page for each place that something in the document leads to, kept as old (PDF 1.1) or newer Chromium keeps them; on
 * the page of a place that a link stands at, that link.
 */
function printPlaces(jobs: PrintJob[], isOld: boolean): Print {
  return async (made) => {
    const job = await made;
    jobs.push(job);
    const pdf = await PDFDocument.create();
    const ids = [...new Set([...job.html.matchAll(/href="#([^"]+)"/gu)].map(([, id = '']) => id))].sort();
    const places = ids.map((id) => {
      const page = pdf.addPage();
      if (id.startsWith(AT)) page.node.addAnnot(pdf.context.register(linkTo(pdf, id, isOld)));
      return [id, pdf.context.obj([page.ref, 'XYZ', 0, 700, 0])] as const;
    });
    if (isOld) pdf.catalog.set(PDFName.of('Dests'), pdf.context.obj(Object.fromEntries(places)));
    else {
      const names = places.flatMap(([id, place]) => [PDFString.of(id), place]);
      pdf.catalog.set(PDFName.of('Names'), pdf.context.obj({ Dests: { Kids: [{ Names: names }] } }));
    }
    return pdf.save();
  };
}

function linkTo({ context }: PDFDocument, id: string, isOld: boolean): PDFDict {
  const Dest = isOld ? PDFName.of(id) : PDFString.of(id);
  return context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [10, 300, 20, 309], Dest });
}

type Pair = { readonly left: number; readonly right: number };

async function addPair(library: TestLibrary): Promise<Pair> {
  const left = await addText(library, '2023.txt', inventReport(2023, '　　去年办了一件实事。'));
  const more = '　　今年办了两件实事。\n　　（三）新添一节。这里另说一事。';
  const right = await addText(library, '2024.txt', inventReport(2024, more));
  return { left: left.id, right: right.id };
}

async function write(library: TestLibrary, pair: Pair): Promise<Uint8Array> {
  const target = join(library.folder, '左右.pdf');
  await library.call('export/file', { ...pair, target, format: 'pdf', options: OPTIONS });
  return new Uint8Array(readFileSync(target));
}

describe('a PDF', () => {
  it.each([true, false])(
    'leads to each row where its number was drawn, not where Chromium says that it is: %s',
    async (isOld) => {
      const jobs: PrintJob[] = [];
      const library = makeLibrary({ print: printPlaces(jobs, isOld) });
      const bytes = await write(library, await addPair(library));
      const ids = [
        ...new Set([...(jobs[0]?.html ?? '').matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id)),
      ].sort();
      const pageOf = (id: string): number => ids.indexOf(id) + 1;
      const rows = (await readBookmarks(bytes)).filter(({ level }) => level > 0);
      expect(rows.length).toBeGreaterThan(3);
      const drawn = ids.flatMap((id) => (id?.startsWith(AT) === true ? [pageOf(id)] : []));
      expect(rows.filter(({ page }) => !drawn.includes(page))).toEqual([]);
      expect(new Set(rows.map(({ page }) => page)).size).toBeGreaterThan(3);
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      expect(pdf.getPages().flatMap(({ node }) => node.Annots()?.asArray() ?? [])).toEqual([]);
    },
  );

  it.each([true, false])(
    'has bookmarks of all sections, whichever way places are kept: %s',
    async (isOld) => {
      const jobs: PrintJob[] = [];
      const library = makeLibrary({ print: printPlaces(jobs, isOld) });
      const pair = await addPair(library);
      const bookmarks = await readBookmarks(await write(library, pair));
      const titles = bookmarks.map(({ title }) => title);
      for (const id of [pair.left, pair.right]) {
        const { outline } = await library.call('report/open', { id });
        const own = outline.sections.slice(1).map(({ marker, title }) => marker + title);
        expect(own.length).toBeGreaterThan(3);
        expect(own.filter((title) => !titles.some((each) => each.includes(title)))).toEqual([]);
      }
      expect(titles.slice(0, 3)).toEqual(['图例', '变化统计', '对照']);
      expect(titles.slice(-4)).toEqual(['章节对应', '目标的结果', '变化清单', '方法说明']);
      expect(bookmarks.every(({ page }) => page > 0)).toBe(true);
      const jumps = bookmarks.slice(1).map(({ level }, at) => level - (bookmarks[at]?.level ?? 0));
      expect(Math.max(...jumps)).toBe(1);
    },
  );

  it('tells nothing of when it was made: two of one state are the same to the byte', async () => {
    const library = makeLibrary({ print: printPlaces([], true) });
    const pair = await addPair(library);
    const [first, second] = [await write(library, pair), await write(library, pair)];
    expect(Buffer.from(second).equals(first)).toBe(true);
    const pdf = await PDFDocument.load(first, { updateMetadata: false });
    const date = new Date('2024-01-09T00:00:00Z'); // of the later report;
    expect([pdf.getCreationDate(), pdf.getModificationDate()]).toEqual([date, date]);
    expect(pdf.getTitle()).toContain('2023 → 2024');
  });

  it('names place and years at the head of each page, and its number at the foot', async () => {
    const jobs: PrintJob[] = [];
    const library = makeLibrary({ print: printPlaces(jobs, true) });
    await write(library, await addPair(library));
    expect(jobs[0]?.header).toMatch(/政府工作报告对照：2023 → 2024/u);
    expect(jobs[0]?.footer).toMatch(/第 <span class="pageNumber"><\/span> 页，共 <span class="totalPages">/u);
  });

  it('is refused in words where nothing can print', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    const failure = await failureOf(() => write(library, pair));
    expect(failure).toEqual({ code: 'unsupported-format', details: { reason: 'no-printer' } });
  });

  it('has its printer start while the two reports are still compared, and end where they can not be', async () => {
    const told: string[] = [];
    const library = makeLibrary({
      print: async (job) => {
        told.push('begun');
        await job.catch(() => told.push('ended'));
        told.push('made');
        throw new AppError('cancelled', 'given up');
      },
    });
    const pair = await addPair(library);
    const target = join(library.folder, '左右.pdf');
    const args = { ...pair, target, format: 'pdf', options: OPTIONS };
    const steps = (): number => told.push('step');
    expect(await failureOf(() => library.call('export/file', args, { emit: steps }))).toMatchObject({
      code: 'cancelled',
    });
    expect(told.indexOf('begun')).toBeLessThan(told.lastIndexOf('step'));
    expect(told.indexOf('begun')).toBeLessThan(told.indexOf('made'));
    told.length = 0;
    expect(await failureOf(() => library.call('export/file', { ...args, right: 99 }))).toMatchObject({
      code: 'not-found',
    });
    expect(told).toEqual(['begun', 'ended', 'made']);
  });

  it('leaves nothing behind where its print is given up', async () => {
    const abort = new AbortController();
    const library = makeLibrary({
      print: async (job, signal) => {
        await job;
        abort.abort(new AppError('cancelled', 'given up'));
        signal.throwIfAborted();
        throw new Error('it went on');
      },
    });
    const pair = await addPair(library);
    const target = join(library.folder, '左右.pdf');
    const args = { ...pair, target, format: 'pdf', options: OPTIONS };
    const failure = await failureOf(() => library.call('export/file', args, { signal: abort.signal }));
    expect(failure.code).toBe('cancelled');
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(library.folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });
});
