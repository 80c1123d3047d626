import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toGrant } from '../../../shared/contract/grants.ts';
import { CITATION_FORMATS } from '../../../shared/model/citation.ts';
import { changeSettings } from '../../../renderer/state/app-store.ts';
import {
  askReferences,
  chooseFormat,
  leaveReferences,
  useCite,
  writeReferences,
} from '../../../renderer/state/cite-store.ts';
import { useToasts } from '../../../renderer/state/toast-store.ts';
import { openPage } from '../../helpers/page-bridge.ts';
import { addText, inventReport } from '../../library/tools.ts';

test('references are shown in the style of the settings, then as it is chosen, and written as they are shown', async () => {
  const page = openPage();
  for (const year of [2022, 2023]) await addText(page, `${year}.txt`, inventReport(year));
  const ids = (await page.call('shelf/list', {})).flatMap(({ reports }) => reports.map(({ id }) => id));
  changeSettings({ citation: 'chicago' });
  await askReferences(ids);
  const text = () => useCite.getState().asked?.text ?? '';
  expect(text()).toMatch(/^.* 2022\. “.*\n.* 2023\. “.*\n$/u);
  const all = new Set<string>();
  for (const format of CITATION_FORMATS) {
    await chooseFormat(format);
    all.add(text());
    const target = join(page.folder, format);
    await writeReferences(toGrant(target));
    expect(readFileSync(target, 'utf8')).toBe([...all].at(-1));
    expect(useCite.getState().asked).toBe(null); // it is done with
    await askReferences(ids);
  }
  expect(all.size).toBe(CITATION_FORMATS.length);
  leaveReferences();
  expect(useCite.getState().asked).toBe(null);
});

test('without a report there is nothing to cite, which is said', async () => {
  useToasts.setState({ toasts: [] });
  await askReferences([]);
  expect([useCite.getState().asked, useToasts.getState().toasts.length]).toEqual([null, 1]);
});
