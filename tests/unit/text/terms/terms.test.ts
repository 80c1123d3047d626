import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCase, foldText } from '../../../../shared/text/plain/fold.ts';
import { findPhrases } from '../../../../shared/text/plain/find-phrases.ts';
import {
  countPhrases,
  findTerms,
  leastCount,
  readTermText,
  type CountedTerm,
} from '../../../../shared/text/terms/terms.ts';
import { keepWhole } from '../../../../shared/text/terms/whole-phrases.ts';
import { readSampleSource, SAMPLE_YEARS, toReport } from '../../../helpers/reports.ts';

function find(texts: readonly string[]): readonly CountedTerm[] {
  const run = findTerms(texts.map(readTermText));
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

const samples = SAMPLE_YEARS.map((year) => toReport(readSampleSource(year)).text);

describe('the phrases of the samples', () => {
  const terms = find(samples);

  it('are counted as a scan of each text alone counts them, in texts and in paragraphs', () => {
    expect(terms.length).toBeGreaterThan(50);
    for (const { phrase, counts, paragraphs } of terms)
      samples.forEach((text, index) => {
        expect(counts[index], phrase).toBe(findPhrases(foldCase(text), [foldCase(phrase)]).length);
        const holding = text.split('\n').filter((line) => foldCase(line).includes(foldCase(phrase)));
        expect(paragraphs[index], phrase).toBe(holding.length);
      });
  });

  it('stand often enough, and none only ever inside another', () => {
    const all = samples.map(foldText).join('\n');
    for (const { phrase, counts } of terms) {
      expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(
        leastCount(samples.length),
      );
      const longer = terms.filter((each) => each.phrase !== phrase && each.phrase.includes(phrase));
      const rest = longer.reduce((text, each) => text.replaceAll(each.phrase, '\n'), all);
      expect(rest, phrase).toContain(phrase);
    }
  });

  it('are no figures, no dates and no function words', () => {
    for (const { phrase, kind } of terms) {
      expect(phrase).not.toMatch(/^\d/u);
      expect(phrase).not.toMatch(/\d+[年月日%]|[，。、；：\s]/u);
      if (kind !== 'name') expect(phrase).not.toMatch(/^(?:的|了|我们|以及)|(?:的|了|我们|以及)$/u);
    }
  });

  it('come out the same again', () => {
    expect(find(samples)).toEqual(terms);
  });
});

describe('a set phrase', () => {
  /** Sentences in which the words around the phrases change and the phrases don't. */
  const text = [
    '我们要建设云川大走廊，依靠群众办好云川大走廊。云川大走廊今年贯通。',
    '明年延伸云川大走廊。各县支持云川大走廊的管护。企业沿云川大走廊落户。',
    '“两江一湖”治理开工，两江一湖水质变好，群众夸“两江一湖”。',
  ].join('\n');

  it('is found whole though no dictionary has it, and its pieces are not', () => {
    const found = find([...samples, text]).map(({ phrase }) => phrase);
    expect(found).toContain('云川大走廊');
    expect(found.filter((phrase) => phrase !== '云川大走廊' && '云川大走廊'.includes(phrase))).toEqual([]);
  });

  it('quoted once among many is no name, and a general word then no phrase', () => {
    const words = '湿地很美，护好湿地，爱湿地，看湿地，到湿地，谈湿地。'.repeat(2);
    const plain = '建设好，建设快，要建设，能建设，会建设，想建设。'.repeat(2);
    const found = find([words + plain, '“湿地”与“建设”。']);
    expect(found.find(({ phrase }) => phrase === '湿地')).toMatchObject({ kind: 'word', counts: [12, 1] });
    expect(found.map(({ phrase }) => phrase)).not.toContain('建设');
  });

  it('in quotation marks is a name', () => {
    expect(find([text, '']).find(({ phrase }) => phrase === '两江一湖')).toMatchObject({
      kind: 'name',
      counts: [3, 0],
      paragraphs: [1, 0],
    });
  });
});

describe('a piece of a longer phrase', () => {
  const places = (starts: readonly number[], length: number) =>
    starts.map((start) => ({ text: 0, start, end: start + length }));

  it('goes where it stands alone less than twice, and stays where it does', () => {
    const long = { phrase: '甲乙丙丁', places: places([0, 10, 20], 4) };
    const piece = { phrase: '乙丙', places: places([1, 11, 21, 30], 2) };
    expect(keepWhole([long, piece], [50])).toEqual([long]);
    const free = { phrase: '乙丙', places: places([1, 11, 21, 30, 40], 2) };
    expect(keepWhole([free, long], [50])).toEqual([free, long]);
  });

  it('stays where the longer one is itself a piece that goes', () => {
    const longest = { phrase: '甲乙丙丁', places: places([0, 10], 4) };
    const middle = { phrase: '乙丙丁', places: places([1, 11], 3) };
    const short = { phrase: '丙丁', places: places([2, 12, 30, 40], 2) };
    expect(keepWhole([short, middle, longest], [50])).toEqual([short, longest]);
  });
});

it('counts a phrase by hand in each text, and the paragraphs that hold it', () => {
  const line = fc.array(fc.constantFrom('稳', '进', '好'), { maxLength: 8 }).map((parts) => parts.join(''));
  const lines = fc.array(line, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(lines, { minLength: 1, maxLength: 4 }), (texts) => {
      const { counts, paragraphs } = countPhrases(
        texts.map((each) => readTermText(each.join('\n'))),
        ['稳', '进好'],
      );
      expect(counts).toEqual(texts.map((each) => each.join('\n').match(/稳|进好/gu)?.length ?? 0));
      expect(paragraphs).toEqual(texts.map((each) => each.filter((words) => /稳|进好/u.test(words)).length));
    }),
    { seed: 20260110 },
  );
});

it('counts a phrase in whatever width and case it stands', () => {
  const text = readTermText('５Ｇ基站三千座。\n5g终端多了，5G网络快了。');
  expect(countPhrases([text], ['5G'])).toEqual({ counts: [3], paragraphs: [2] });
  expect(countPhrases([text], ['５ｇ'])).toEqual({ counts: [3], paragraphs: [2] });
});

it('lists what differs in case only once, with all its places', () => {
  const text = 'Vlog上新，看Vlog，拍Vlog，VLOG走红，爱VLOG，学VLOG。';
  const found = find([text, text]).filter(({ phrase }) => phrase.toLowerCase() === 'vlog');
  expect(found.map(({ counts }) => counts)).toEqual([[6, 6]]);
});
