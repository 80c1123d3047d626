import { describe, expect, it } from 'vitest';
import { standing, newerFirst, type Edition } from '../../../shared/model/edition.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { readEdition } from '../../../shared/text/head/edition.ts';

function edition(id: number, label: string, more: Partial<Edition> = {}): Edition {
  return { id: id as ReportId, shelf: '云川市', year: 2024, label, isChosen: false, ...more };
}

const labels = (editions: readonly Edition[]) => editions.map(({ label, id }) => label || id);

describe('editions of a year', () => {
  it('stand adopted, revised, without a label, before the vote; of equals the last added first', () => {
    const all = [
      edition(1, '口头报告'),
      edition(2, ''),
      edition(3, ''),
      edition(4, '修订稿'),
      edition(5, '通过稿'),
    ];
    expect(labels(all.toSorted(newerFirst))).toEqual(['通过稿', '修订稿', 3, 2, '口头报告']);
  });

  it('the chosen one stands for the year, else the newest; each place and year for itself', () => {
    const itself = (each: Edition) => each;
    const [spoken, revised] = [edition(1, '口头报告'), edition(2, '修订稿')];
    const others = [edition(3, '', { year: 2023 }), edition(4, '', { shelf: '澜江市' })];
    expect(standing([spoken, revised, ...others], itself)).toEqual([revised, ...others]);
    const chosen = { ...spoken, isChosen: true };
    expect(standing([chosen, revised], itself)).toEqual([chosen]);
  });

  it('reports without a place or a year stand for themselves', () => {
    const all = [1, 2].flatMap((id) => [edition(id, '', { shelf: '' }), edition(id + 2, '', { year: null })]);
    expect(standing(all, (each) => each)).toEqual(all);
  });
});

describe('the name of an edition', () => {
  it.each([
    ['政府工作报告（修订稿）', '2024.docx', '修订稿'],
    ['政府工作报告', '2024年政府工作报告-口头报告.docx', '口头报告'],
    ['', '工作报告（审议稿）.pdf', '审议稿'],
    ['政府工作报告', '2024 关于国民经济和社会发展计划草案.docx', ''],
    ['政府工作报告', '2024.txt', ''],
  ])('is read from the title %s, else from the file %s', (title, file, label) => {
    expect(readEdition(title, file)).toBe(label);
  });
});
