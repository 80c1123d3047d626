import { describe, expect, it } from 'vitest';
import { cleanText, restoreSource } from '../../shared/text/clean/clean.ts';
import { readHead } from '../../shared/text/head.ts';
import { HAS_CORPUS, listCorpus, readCorpus } from './decode.ts';

/** Some places print a report in twenty long paragraphs. */
const FEWEST_LINES = 15;

describe.skipIf(!HAS_CORPUS)('cleaning of real reports', () => {
  it.each(listCorpus())('%s', (file) => {
    const source = readCorpus(file);
    const clean = cleanText(source);
    expect(restoreSource(clean)).toBe(source);
    expect(cleanText(clean.text).edits).toEqual([]);
    expect(clean.text).not.toMatch(
      /【字号|(?:^|\n)(?:下载|打印|来源：|相关报道)|[上下][接转]第?[\d一二三四]版/u,
    );
    expect(clean.text.split('\n').length).toBeGreaterThan(FEWEST_LINES);
    expect(Math.max(...clean.text.split('\n').map((line) => line.length))).toBeLessThan(2500);
    // What cleaning takes away is layout: all but a few lines of words are still there, but for what a site goes on with.
    const printed = source.replace(/^\s*分享到：\s*$[\s\S]*/mu, '');
    const words = (text: string): number => text.replace(/\s/gu, '').length;
    if (!file.includes('1991')) expect(words(clean.text) / words(printed)).toBeGreaterThan(0.97);
  });

  it.each(listCorpus())('finds place and year in the head of %s', (file) => {
    const head = readHead(cleanText(readCorpus(file)).text, file);
    const [folder = '', name = ''] = file.split('/');
    const year = /\d{4}/u.exec(name)?.[0] ?? /\d{4}/u.exec(folder)?.[0];
    expect(head.year).toBe(Number(year));
    if (folder === 'state-council') expect(head.place).toBe('国务院');
    if (folder === 'hailar') expect(head.place).toBe('海拉尔区');
    if (folder === 'province-2026') expect(head.place).toMatch(/[省市区]$/u);
  });
});
