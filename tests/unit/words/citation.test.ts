import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import locales from '@citation-js/plugin-csl/lib/locales.json' with { type: 'json' };
import styles from '@citation-js/plugin-csl/lib/styles.json' with { type: 'json' };
import { Ajv } from 'ajv';
import CSL from 'citeproc';
import fc from 'fast-check';
import chicago from 'style-chicago';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CitationFormat, CitedReport } from '../../../shared/model/citation.ts';
import { NO_FACTS } from '../../../shared/model/extraction.ts';
import { citeReport } from '../../../shared/words/citation/cite.ts';
import { formatReferences, writeCitations } from '../../../shared/words/citation/formats.ts';
import { CSL_SCHEMA } from '../../helpers/csl-schema.ts';

const HASH = '0123456789abcdef'.repeat(4);

type Said = Partial<CitedReport['head']> &
  Partial<Pick<CitedReport, 'division' | 'edition' | 'sha256'>> & {
    readonly url?: string;
    readonly issuer?: string;
  };

function make({ division = null, edition = '', sha256 = HASH, url = '', issuer = '', ...head }: Said = {}) {
  return {
    head: {
      ...{ title: '政府工作报告', place: '云川市', year: 2024, session: '', speaker: '', date: '' },
      ...head,
    },
    ...{ division, edition, sha256, importedAt: '2025-03-02T08:09:10.000Z' },
    source: { facts: { ...NO_FACTS, url, issuer } },
  } satisfies CitedReport;
}

const FULL = make({
  title: '云川市政府工作报告（2024年）',
  speaker: '白一川',
  date: '2024-01-09',
  session: '云川市第九届人民代表大会第四次会议',
  edition: '修订稿',
  url: 'https://www.example.cn/zw_gk/a%20b.html?id=1&x=50%',
  issuer: '云川日报',
});

const write = (format: CitationFormat, ...reports: readonly CitedReport[]): string =>
  writeCitations(reports.map(citeReport), format);

const item = z.looseObject({
  type: z.string(),
  title: z.string(),
  author: z.array(z.record(z.string(), z.string())).optional(),
  issued: z.object({ 'date-parts': z.array(z.array(z.number())) }).optional(),
});

/** What another program reads out of what was written. */
function readBack(text: string) {
  return z.array(item).parse(plugins.input.chain(text, { generateGraph: false }));
}

const namesOf = (read: z.infer<typeof item> | undefined): readonly string[] =>
  (read?.author ?? []).map(({ literal, family, given }) => literal ?? `${family ?? ''}${given ?? ''}`);

describe('GB/T 7714—2015', () => {
  it('has author, title, kind, place, publisher and date of a printed report', () => {
    expect(write('gbt7714', make())).toBe('云川市人民政府. 政府工作报告[R]. 云川市: 云川市人民政府, 2024.\n');
  });

  it('has date, day of access and address of one from the web', () => {
    expect(write('gbt7714', FULL)).toBe(
      '云川市人民政府, 白一川. 云川市政府工作报告（2024年）: 修订稿[R/OL]. (2024-01-09)[2025-03-02]. https://www.example.cn/zw_gk/a%20b.html?id=1&x=50%.\n',
    );
  });

  it('is numbered in a list of several, in its order, with the page that is meant', () => {
    const lines = write('gbt7714', make(), make({ year: 2023 }), make({ year: 2022 })).split('\n');
    expect(lines.map((line) => /^\[\d\] |20\d\d/gu[Symbol.match](line))).toEqual([
      ['[1] ', '2024'],
      ['[2] ', '2023'],
      ['[3] ', '2022'],
      null,
    ]);
    const cited = [make(), make({ year: 2023 })].map((each) => ({ citation: citeReport(each), page: '3–4' }));
    expect(formatReferences(cited, 'gbt7714')).toMatchObject([
      { mark: '[1]', reference: '[1] 云川市人民政府. 政府工作报告[R]. 云川市: 云川市人民政府, 2024: 3–4.' },
      { mark: '[2]' },
    ]);
  });

  it('leaves out what is not known', () => {
    expect(write('gbt7714', make({ place: '', year: null, title: '' }))).toBe('政府工作报告[R].\n');
    expect(write('gbt7714', make({ url: 'file:///tmp/a' }))).not.toContain('file');
  });
});

/** What the style of the CSL project makes of each, alone. */
function byStyle(style: 'apa' | 'chicago', items: readonly { readonly id: string }[]): readonly string[] {
  const system = {
    retrieveItem: (at: string) => ({ ...items[Number(at)], id: at }),
    retrieveLocale: () => locales['en-US'],
  };
  const engine = new CSL.Engine(system, style === 'apa' ? styles.apa : chicago, 'en-US');
  engine.setOutputFormat('text');
  return items.map((_item, at) => {
    engine.updateItems([String(at)]);
    return engine.makeBibliography()[1].join('').trim();
  });
}

const known = {
  place: ['云川市', ''],
  year: [2024, null],
  speaker: ['白一川', ''],
  title: ['云川市政府工作报告（2024年）', '关于云川市工作的报告', ''],
  edition: ['', '修订稿'],
  url: ['', 'https://www.example.cn/a/b.html?id=1'],
};

/** Reports of which each thing is known or not. */
const ALL = known.place.flatMap((place) =>
  known.year.flatMap((year) =>
    known.speaker.flatMap((speaker) =>
      known.title.flatMap((title) =>
        known.edition.flatMap((edition) =>
          known.url.map((url) => make({ place, year, speaker, title, edition, url })),
        ),
      ),
    ),
  ),
);

describe.each(['apa', 'chicago'] as const)('the style %s', (style) => {
  it('is what the CSL project has for it, but for a kind that the title says and an author who is the publisher', () => {
    expect(ALL).toHaveLength(96);
    const items = z
      .array(z.looseObject({ id: z.string(), title: z.string() }))
      .parse(JSON.parse(write('csl-json', ...ALL)))
      .map(({ genre, publisher, edition, ...said }) => ({
        ...said,
        ...(said.title.includes('政府工作报告') ? {} : { genre }),
        ...(style === 'apa' ? {} : { publisher }),
        edition,
      }));
    const own = ALL.map((report) => write(style, report).trim());
    expect(own).toEqual(byStyle(style, items));
  });

  it('tells reports of one author and year apart, and sets no second full stop', () => {
    const three = ['甲', '乙。', '丙'].map((title, at) =>
      make({ title, year: at === 2 ? 2023 : 2024, sha256: String(at).repeat(64) }),
    );
    const lines = write(style, ...three).split('\n');
    // by their titles: 乙 stands before 甲
    expect(lines.map((line) => /20\d\d[a-z]?/u.exec(line)?.[0])).toEqual([
      '2024a',
      '2024b',
      '2023',
      undefined,
    ]);
    expect(lines[0]).toContain('乙。');
    expect(lines[0]).not.toMatch(/。\./u);
  });

  it('gives each the same letter in whichever order, none to one that is there twice, and says which is undated', () => {
    const editions = (['送审稿', '修订稿', ''] as const).map((edition, at) =>
      make({ edition, sha256: String(at).repeat(64) }),
    );
    const [first = make(), ...others] = editions;
    expect(write(style, ...editions.toReversed())).toBe(write(style, ...editions));
    expect(write(style, ...editions, make({ year: 2023 }))).toContain('2024c');
    expect(write(style, first, first)).not.toMatch(/2024[a-z]/u);
    const undated = others.map((each) => ({ ...each, head: { ...each.head, year: null } }));
    expect(write(style, ...undated)).toMatch(/n\.d\.-a.*n\.d\.-b/su);
    expect(write(style, ...undated.slice(1))).not.toContain('n.d.-');
  });

  it('marks the words with author, year, letter and page, where there are several', () => {
    const cited = ['0', '1'].map((digit) => ({
      citation: citeReport(make({ sha256: digit.repeat(64) })),
      page: '3',
    }));
    expect(formatReferences(cited, style).map(({ mark }) => mark)).toEqual(
      style === 'apa'
        ? ['(云川市人民政府, 2024a, p. 3)', '(云川市人民政府, 2024b, p. 3)']
        : ['(云川市人民政府 2024a, 3)', '(云川市人民政府 2024b, 3)'],
    );
    expect(formatReferences(cited.slice(1), style)).toMatchObject([{ mark: '' }]);
  });
});

describe('the government that reports', () => {
  const division = (fullName: string) => ({ fullName, level: 'county' as const });
  it.each([
    [{ place: '国务院' }, '国务院'],
    [{ place: '徐水区', division: division('河北省保定市徐水区') }, '河北省保定市徐水区人民政府'],
    [{ place: '徐水县', division: division('河北省保定市徐水区') }, '徐水县人民政府'],
    [{ place: '锡林郭勒盟', division: division('内蒙古自治区锡林郭勒盟') }, '内蒙古自治区锡林郭勒盟行政公署'],
    [{ place: '云川高新区' }, '云川高新区'],
    [{ place: '云川' }, '云川'],
    [{ place: '' }, ''],
  ])('of %o is %s', (said, issuer) => {
    expect(citeReport(make(said)).issuer).toBe(issuer);
  });

  it('is that of the time, with the name of today as a note', () => {
    const { notes } = citeReport(make({ place: '徐水县', division: division('河北省保定市徐水区') }));
    expect(notes).toEqual(['今河北省保定市徐水区', `SHA-256: ${HASH}`]);
  });
});

describe('what other programs read', () => {
  const note = `云川市第九届人民代表大会第四次会议; SHA-256: ${HASH}`;
  it.each(['bibtex', 'ris', 'csl-json'] as const)('out of %s is what was written', (format) => {
    const [read, ...others] = readBack(write(format, FULL));
    expect(others).toEqual([]);
    expect(read).toMatchObject({
      type: 'report',
      title: '云川市政府工作报告（2024年）',
      issued: { 'date-parts': [[2024, 1, 9]] },
      publisher: '云川市人民政府',
      'publisher-place': '云川市',
      note,
    });
    // Of BibTeX that reader encodes an address once more.
    const { URL: address } = z.looseObject({ URL: z.string() }).parse(read);
    expect(format === 'bibtex' ? decodeURI(address) : address).toBe(FULL.source.facts.url);
    expect(namesOf(read)).toEqual(['云川市人民政府', '白一川']);
  });

  it.each(['bibtex', 'ris', 'csl-json'] as const)('of %s has all reports, in order', (format) => {
    const reports = ['甲', '乙', '丙'].map((title, at) => make({ title, sha256: `${at}`.repeat(64) }));
    expect(readBack(write(format, ...reports)).map(({ title }) => title)).toEqual(['甲', '乙', '丙']);
  });

  const words = fc
    .array(fc.constantFrom(...Array.from('甲乙a1{}\\$&#%_~^"\'`@,=- \n\r\t')), {
      minLength: 1,
      maxLength: 12,
    })
    .map((signs) => `题${signs.join('')}完`);
  it.each(['bibtex', 'ris', 'csl-json'] as const)('of %s has any title whole', (format) => {
    let seen = 0;
    fc.assert(
      fc.property(words, (title) => {
        seen++;
        const [read] = readBack(write(format, make({ title })));
        expect(read?.title).toBe(citeReport(make({ title })).title);
      }),
      { seed: 7714, numRuns: 200 },
    );
    expect(seen).toBe(200);
  });
});

describe('CSL-JSON', () => {
  const isValid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(CSL_SCHEMA);
  const items = (...reports: readonly CitedReport[]) =>
    z.array(z.looseObject({ id: z.string() })).parse(JSON.parse(write('csl-json', ...reports)));

  it('is valid against the schema of the CSL project, whatever is known of a report', () => {
    const days = ['2024-01-09', '2024-01', '2024', '二〇二四年', ''].flatMap((date) =>
      ['云川市第九届人民代表大会第四次会议', ''].map((session) => make({ date, session, speaker: '白一川' })),
    );
    const twins = ['a', 'b'].map((sign) => make({ sha256: sign.repeat(64) }));
    const division = { fullName: '河北省保定市徐水区', level: 'county' } as const;
    const all = [...ALL, ...days, ...twins, FULL, make({ place: '徐水县', division })];
    const written = items(...all);
    expect(written).toHaveLength(110);
    isValid(written);
    expect(isValid.errors).toBeNull();
    expect(new Set(items(...twins).map(({ id }) => id)).size).toBe(2);
  });

  it.each([
    ['type', 'web page'],
    ['issued', { 'date-parts': [[2024, 1, 9, 8]] }],
    ['author', [{ whole: '白一川' }]],
    ['speaker', '白一川'],
    ['id', undefined],
  ])('with another %s would not be', (field, value) => {
    const [one] = items(FULL);
    expect(isValid(JSON.parse(JSON.stringify([{ ...one, [field]: value }])))).toBe(false);
  });
});

it('a key stays whatever is corrected, and differs with the file', () => {
  const key = (said: Said): string => citeReport(make(said)).key;
  expect(key({ title: '甲', year: 2020, place: '乙县' })).toBe(key({}));
  expect(key({ sha256: 'f'.repeat(64) })).not.toBe(key({}));
  expect(key({})).toMatch(/^gwr-[0-9a-f]{12}$/u);
});
