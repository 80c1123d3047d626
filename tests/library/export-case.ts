import { addText, inventReport, type TestLibrary } from './tools.ts';

/** All that an export can hold. */
export const OPTIONS = {
  language: 'zh-CN',
  notes: true,
  verdicts: true,
  changeList: true,
  rows: 'all',
  masks: {
    'year-turn': false,
    'relative-year': false,
    session: false,
    width: false,
    punctuation: false,
    numbering: false,
  },
};

/** Two reports of a place whose words need escaping. */
export async function addPair(
  library: TestLibrary,
): Promise<{ readonly left: number; readonly right: number }> {
  const left = await addText(library, '2023.txt', inventReport(2023, "　　“R&D”投入<两成>，'创新'更强。"));
  const right = await addText(library, '2024.txt', inventReport(2024, "　　“R&D”投入<三成>，'创新'更强。"));
  return { left: left.id, right: right.id };
}

/** The HTML of the export as its dialog shows it. */
export async function preview(library: TestLibrary, pair: object, options: object = {}): Promise<string> {
  return (
    await library.call('export/preview', { ...pair, format: 'html', options: { ...OPTIONS, ...options } })
  ).html;
}
