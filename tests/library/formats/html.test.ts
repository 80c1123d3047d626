import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../electron/library/import/formats/html/html.ts';
import { readMhtml } from '../../../electron/library/import/formats/mhtml.ts';
import { failureOf, inventReport } from '../tools.ts';

const REPORT = inventReport(2024);
const LINKS = `<ul>${['首页', '政务公开', '办事服务', '互动交流', '数据开放'].map((word) => `<li><a href="#">${word}</a></li>`).join('')}</ul>`;
const paragraphs = REPORT.split('\n')
  .map((line) => `<p>&emsp;&emsp;${line}</p>`)
  .join('\n');

function page(body: string, head = ''): string {
  return `<!DOCTYPE html><!-- saved from url=(0031)https://www.example.gov.cn/a.html -->
<html><head><meta charset="utf-8">${head}<title>云川市政府工作报告-云川市人民政府网</title><script>var a = '<p>';</script></head><body>
<div class="top">${LINKS}</div><div class="main"><h1>云川市政府工作报告</h1><div class="info">发布时间：2024-02-01 来源：云川日报</div>
<div class="zoom">${body}</div><div class="near">${LINKS}</div></div><div class="foot">主办：云川市人民政府办公室</div></body></html>`;
}

describe('a saved page', () => {
  it('gives the report alone, and what the page says of it', () => {
    const { text, facts, leftOut, doubts } = readHtml(Buffer.from(page(paragraphs)));
    const lines = text.split('\n').map((line) => line.trim());
    const wanted = REPORT.split('\n').flatMap((line) => (line === '' ? [] : [line.trim()]));
    expect(lines).toEqual(['云川市政府工作报告', ...wanted]);
    expect(text).not.toContain('政务公开');
    expect(text).not.toContain('主办');
    expect(facts).toMatchObject({
      title: '云川市政府工作报告',
      date: '2024-02-01',
      url: 'https://www.example.gov.cn/a.html',
      issuer: '云川日报',
    });
    expect(leftOut.map(({ kind }) => kind)).toEqual(['around-the-report']);
    expect(doubts).toEqual([]);
  });

  it.each(['gb2312', 'utf-8'])('in GBK is read though it says %s', (name) => {
    // 政府工作报告。今年增长。
    const words = Buffer.from('d5feb8aeb9a4d7f7b1a8b8e6a1a3bdf1c4ead4f6b3a4a1a3', 'hex');
    const html = Buffer.concat([
      Buffer.from(`<html><head><meta charset=${name}></head><body><p>`),
      words,
      Buffer.from('</p></body></html>'),
    ]);
    expect(readHtml(html).text).toBe('政府工作报告。今年增长。');
  });

  it('line breaks, tables, numbered lists and hidden words', () => {
    const { text } = readHtml(
      Buffer.from(
        '<body><div>甲<br>乙<span style="display: none">看不见</span></div><table><tr><td>指标</td><td>5%</td></tr></table><ol start="3"><li>要点</li></ol></body>',
      ),
    );
    expect(text).toBe('甲\n乙\n指标\t5%\n3.要点');
  });

  it.each([
    ['script-page', '<body><div id="app"></div><script src="a.js"></script></body>'],
    ['error-page', '<html><head><title>404 Not Found</title></head><body><p>页面不存在</p></body></html>'],
    ['link-page', `<body>${LINKS}${LINKS}</body>`],
  ])('that is a %s is refused', async (reason, html) => {
    expect(await failureOf(() => readHtml(Buffer.from(html)))).toEqual({
      code: 'unreadable-file',
      details: { reason },
    });
  });
});

it('a page saved as one file is read out of its parts', () => {
  const html = page(paragraphs).replace(/<!-- saved[^>]*>/u, '');
  const quoted = Buffer.from(html)
    .toString('latin1')
    .replace(
      /[^\t\n\r -~]|=/gu,
      (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    );
  const file = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://www.example.gov.cn/b.html',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;\n\ttype="text/html"; boundary="----edge"',
    '',
    '------edge',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quoted,
    '------edge',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '------edge--',
  ].join('\r\n');
  const { text, facts } = readMhtml(Buffer.from(file, 'latin1'));
  expect(text).toContain('各位代表');
  expect(facts.url).toBe('https://www.example.gov.cn/b.html');
});
