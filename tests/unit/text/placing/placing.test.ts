import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../shared/model/comparison.ts';
import { sliceSpan, type Span } from '../../../../shared/model/span.ts';
import { cleanText } from '../../../../shared/text/clean/clean.ts';
import { CLEAN_EVERYTHING } from '../../../../shared/model/cleaning.ts';
import { createAnchor, findAnchor } from '../../../../shared/text/plain/anchors.ts';
import { carryAnchor } from '../../../../shared/text/placing/carry-over.ts';
import { placedEdits, placeCorrections } from '../../../../shared/text/placing/corrections.ts';
import { placeDecisions, placedOf, snapSpan } from '../../../../shared/text/placing/decisions.ts';
import { placeOfChange, placeReviews } from '../../../../shared/text/placing/reviews.ts';
import { readReport } from '../../../../shared/text/read-report.ts';
import type { CorrectionId } from '../../../../shared/model/correction.ts';
import type { DecisionId } from '../../../../shared/model/decision.ts';

const LEFT = '一、工作回顾\n松河大桥建成通车。新建绿道二十公里。\n二、工作任务\n开工建设青岚水库。';
const RIGHT = '一、工作回顾\n新建绿道三十公里。\n二、工作任务\n青岚水库主体完工。';

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

const anchorIn = (text: string, words: string) => createAnchor(text, spanOf(text, words));

describe('a decision', () => {
  const [left, right] = [readReport(LEFT, []), readReport(RIGHT, [])];
  const kept = {
    id: 1 as DecisionId,
    kind: 'link',
    level: 'passage',
    createdAt: '',
    isLock: false,
    author: '',
  } as const;

  it('is about whole sentences, and about a heading where it is of sections', () => {
    expect(sliceSpan(LEFT, snapSpan(left, 'passage', spanOf(LEFT, '大桥'))!)).toBe('松河大桥建成通车。');
    expect(snapSpan(left, 'section', spanOf(LEFT, '任务'))).toEqual(spanOf(LEFT, '二、工作任务'));
    expect(snapSpan(left, 'section', spanOf(LEFT, '大桥'))).toBeNull();
  });

  it('without its words on one side has no effect and says which side lost them', () => {
    const sides = { left: anchorIn(LEFT, '新建绿道二十公里'), right: anchorIn(RIGHT, '新建绿道三十公里') };
    const placed = placeDecisions([{ ...kept, ...sides }], left, right);
    expect(placedOf(placed).map((each) => sliceSpan(RIGHT, each.right!))).toEqual(['新建绿道三十公里。']);
    const lost = placeDecisions([{ ...kept, ...sides }], left, readReport('一、工作回顾\n修渠。', []));
    expect([placedOf(lost), lost[0]?.lost]).toEqual([[], ['right']]);
  });
});

it('an edit of the outline has an effect only where its words are found', () => {
  const edit = { kind: 'no-heading' } as const;
  const stored = ['二、工作任务', '三、另外的标题'].map((words, index) => ({
    ...{ id: index as CorrectionId, edit, createdAt: '', author: '' },
    anchor: { quote: words, prefix: '', suffix: '', start: 0 },
  }));
  const placed = placeCorrections(LEFT, stored);
  expect(placed.map(({ at }) => at)).toEqual([spanOf(LEFT, '二、工作任务'), null]);
  expect(placedEdits(placed)).toEqual([{ edit, at: spanOf(LEFT, '二、工作任务') }]);
});

it('an anchor goes along with the stretch of the file that it was on', () => {
  const source = '　　松河大桥（下转3版）建成通车。';
  const after = cleanText(source, CLEAN_EVERYTHING);
  const before = cleanText(source, { keptSteps: ['turns'], keptEdits: [] });
  const anchor = anchorIn(before.text, '松河大桥（下转3版）建成');
  const carried = carryAnchor(anchor, before, after);
  expect(carried?.quote).toBe('松河大桥建成');
  expect(findAnchor(after.text, carried!)).toEqual(spanOf(after.text, '松河大桥建成'));
  expect(carryAnchor(carried, after, after)).toBeNull();
});

describe('a mark on a change', () => {
  const base = { row: 0, section: 0, weight: 1, figures: null };
  const change = (key: string): Change => ({
    ...{ ...base, key, kind: 'reworded' },
    left: spanOf(LEFT, '二十公里'),
    right: spanOf(RIGHT, '三十公里'),
  });
  const today = { left: LEFT, right: RIGHT, changes: [change('new')] };
  const place = placeOfChange(today, change('old'));

  it('stays with the change of its key, else with the one that stands where it stood', () => {
    const marks = [
      { key: 'new', place: null },
      { key: 'old', place },
    ];
    expect([...placeReviews(marks, today).values()]).toEqual(['new', 'new']);
  });

  it('is left out where one side of its words is gone, or nothing tells where it stood', () => {
    const gone = { ...place, right: { ...place.right!, quote: '四十公里', prefix: '', suffix: '' } };
    const marks = [
      { key: 'old', place: gone },
      { key: 'older', place: null },
    ];
    expect(placeReviews(marks, today).size).toBe(0);
  });
});
