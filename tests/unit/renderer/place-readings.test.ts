import { expect, it } from 'vitest';
import { loadReadings, useList } from '../../../renderer/views/library/shelves/list-store.ts';
import { openPage } from '../../helpers/page-bridge.ts';
import { addText, inventReport } from '../../library/tools.ts';

it('the readings of places stay the same ones while the places do, and are read anew with another', async () => {
  const library = openPage();
  await addText(library, 'a.txt', inventReport(2024));
  const shelves = await library.call('shelf/list', {});
  await loadReadings(shelves);
  const { readings } = useList.getState();
  expect(Object.keys(readings)).toHaveLength(1);
  await loadReadings([...shelves]);
  expect(useList.getState().readings).toBe(readings);
  await addText(library, 'b.txt', inventReport(2024).replaceAll('云川市', '徐水区'));
  await loadReadings(await library.call('shelf/list', {}));
  expect(useList.getState().readings).toMatchObject({ 徐水区: 'xu shui qu' });
});
