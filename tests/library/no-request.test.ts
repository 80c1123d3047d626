import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { packZip } from '../helpers/zip.ts';
import { inventReport, makeFolder, makeLibrary } from './tools.ts';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${REL}"`;

/** A server that is there to be asked, and how often it was. */
async function listen(): Promise<{ readonly url: string; readonly asked: () => number }> {
  let count = 0;
  const server = createServer((_request, response) => response.end('x'));
  server.on('connection', () => {
    count += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  // A server on a port has an address of that kind.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked: () => count };
}

function relations(url: string, kinds: readonly string[]): string {
  const all = kinds.map(
    (kind, at) =>
      `<Relationship Id="r${at}" Type="${REL}/${kind}" Target="${url}/${kind}" TargetMode="External"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;
}

function paragraphs(year: number): string {
  return inventReport(year)
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`)
    .join('');
}

/** A template, a picture and a frame that lie elsewhere; with `doctype`, a DTD that does, too. */
function makeDocx(url: string, year: number, doctype = ''): Buffer {
  const body = `${paragraphs(year)}<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="r0"/></w:drawing></w:r></w:p>`;
  return packZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?>${doctype}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: relations(url, ['image', 'attachedTemplate', 'frame', 'hyperlink']),
    },
    { name: 'word/_rels/settings.xml.rels', content: relations(url, ['attachedTemplate']) },
  ]);
}

function makeXlsx(url: string): Buffer {
  const sheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const cell = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
  const row = (cells: readonly string[]) => `<row>${cells.map(cell).join('')}</row>`;
  const book = `<Relationship Id="s1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/>`;
  return packZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relations(url, ['officeDocument']) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${sheet}" xmlns:r="${REL}"><sheets><sheet name="a" sheetId="1" r:id="s1"/></sheets><externalReferences><externalReference r:id="r0"/></externalReferences></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(url, ['externalLinkPath', 'image']).replace('</Rel', `${book}</Rel`),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${sheet}"><sheetData>${row(['title', 'content'])}${row(['a', inventReport(2023)])}</sheetData></worksheet>`,
    },
  ]);
}

function makeHtml(url: string, year: number): string {
  const body = inventReport(year)
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
  const fetched = `<link rel="stylesheet" href="${url}/css"><script src="${url}/js"></script><style>@import "${url}/import";</style><base href="${url}/">`;
  return `<!DOCTYPE html SYSTEM "${url}/dtd"><html><head><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${url}/next">${fetched}</head><body background="${url}/back"><img src="${url}/img" onerror="fetch('${url}/error')"><iframe src="${url}/frame"></iframe><object data="${url}/object"></object><script>fetch('${url}/fetch')</script>${body}</body></html>`;
}

it('nothing that a file names elsewhere is asked for', async () => {
  const { url, asked } = await listen();
  const folder = join(makeFolder(), '远程');
  mkdirSync(folder);
  const write = (name: string, content: string | Uint8Array): void => {
    writeFileSync(join(folder, name), content);
  };
  const dtd = `<!DOCTYPE w:document SYSTEM "${url}/dtd" [<!ENTITY % outer SYSTEM "${url}/entity"> %outer;]>`;
  const svg = `<?xml version="1.0"?><?xml-stylesheet href="${url}/css"?><!DOCTYPE svg SYSTEM "${url}/dtd"><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="${url}/img"/><text>政府工作报告</text></svg>`;
  write('2020.docx', makeDocx(url, 2020));
  write('2021.docx', makeDocx(url, 2021, dtd));
  write('2022.html', makeHtml(url, 2022));
  write('2022.svg', svg);
  write('2023.xlsx', makeXlsx(url));
  write(
    '2024.mht',
    `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: ${url}/page\r\n\r\n${makeHtml(url, 2024)}`,
  );
  const library = makeLibrary();
  const page = await library.call('survey/dry-run', { files: [folder] });
  expect(page.rows.filter(({ report }) => report !== null).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['2020.docx', '2022.html', '2024.mht']),
  );
  const { items } = await library.call('import/files', { files: [folder] });
  expect(items).toHaveLength(page.rows.length);
  expect(asked()).toBe(0);
  // It was there to be asked.
  await (await fetch(url)).text();
  expect(asked()).toBe(1);
});
